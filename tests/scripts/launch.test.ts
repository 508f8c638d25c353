import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { madeProject } from './made-project.ts';

test('installs what is missing, says so first, and runs the script', async (t) => {
  const project = await madeProject(t);
  const { code, stdout, stderr } = await project.launch(['hello.ts', 'world', '--port', '1']);
  assert.equal(code, 0);
  assert.equal(stdout, 'hello world --port 1\n', 'stdout is the script alone');
  assert.match(stderr, /^Installing the packages.*\nnpm reports on stdout\n$/);
  assert.equal(await project.npmCalls(), 1);
});

test('installs nothing, and says nothing, the second time', async (t) => {
  const project = await madeProject(t);
  await project.launch(['hello.ts']);
  const second = await project.launch(['hello.ts']);
  assert.deepEqual([second.code, second.stdout, second.stderr], [0, 'hello\n', '']);
  assert.equal(await project.npmCalls(), 1);
});

for (const [what, path, text] of [
  ['the lock has changed', 'package-lock.json', '{ "packages": {} }'],
  [
    'another package is asked for',
    'package.json',
    '{ "type": "module", "dependencies": { "other": "1.0.0" } }',
  ],
  ['npm has been at work by hand', 'node_modules/.package-lock.json', '{ "packages": {} }'],
] as const) {
  test(`installs again where ${what}`, async (t) => {
    const project = await madeProject(t);
    await project.launch(['hello.ts']);
    await project.write(path, text);
    await project.launch(['hello.ts']);
    assert.equal(await project.npmCalls(), 2);
  });
}

test('does not install again where only a script of package.json has changed', async (t) => {
  const project = await madeProject(t);
  await project.launch(['hello.ts']);
  await project.write(
    'package.json',
    '{ "type": "module", "scripts": {}, "dependencies": { "thing": "1.0.0" } }',
  );
  await project.launch(['hello.ts']);
  assert.equal(await project.npmCalls(), 1);
});

test('lets one of two launches install and the other wait for it', async (t) => {
  const project = await madeProject(t);
  const launches = [1, 2].map(() => project.start(['hello.ts'], { NPM_WAITS: '1' }));
  await Promise.race(launches.map(({ complained }) => complained('waiting for it')));
  await project.npmMayEnd();
  const both = await Promise.all(launches.map(({ ended }) => ended));
  assert.deepEqual(
    both.map(({ stdout }) => stdout),
    ['hello\n', 'hello\n'],
  );
  assert.equal(await project.npmCalls(), 1);
  assert.equal(both.filter(({ stderr }) => stderr.includes('waiting for it')).length, 1);
});

test('takes over the lock of a launch that was killed', async (t) => {
  const project = await madeProject(t);
  const killed = project.start(['hello.ts'], { NPM_WAITS: '1' });
  await project.npmCalled();
  killed.kill('SIGKILL');
  await killed.exited;
  await project.npmMayEnd();
  const { stdout } = await project.launch(['hello.ts']);
  assert.equal(stdout, 'hello\n');
  assert.ok(!existsSync(join(project.root, 'node_modules/.install-lock')));
});

test('begins from nothing where an install was broken off', async (t) => {
  const project = await madeProject(t);
  await project.write('node_modules/half/package.json', '{}');
  await project.write('node_modules/.package-lock.json', '{}');
  await project.write('node_modules/.install-begun', '');
  const { stderr } = await project.launch(['hello.ts']);
  assert.match(stderr, /broken off/);
  assert.ok(!existsSync(join(project.root, 'node_modules/half')));
  assert.ok(!existsSync(join(project.root, 'node_modules/.install-begun')));
});

test('keeps packages that were installed by hand', async (t) => {
  const project = await madeProject(t);
  await project.write('node_modules/whole/package.json', '{}');
  await project.write('node_modules/.package-lock.json', '{}');
  await project.launch(['hello.ts']);
  assert.ok(existsSync(join(project.root, 'node_modules/whole')));
});

test('stops where it is stopped while npm installs, and runs nothing', async (t) => {
  const project = await madeProject(t);
  const running = project.start(['hello.ts'], { NPM_WAITS: '1' });
  await project.npmCalled();
  running.kill('SIGTERM');
  const { signal, stdout, stderr } = await running.ended;
  assert.deepEqual([signal, stdout], ['SIGTERM', '']);
  assert.doesNotMatch(stderr, /could not be installed/);
  assert.equal((await project.launch(['hello.ts'])).stdout, 'hello\n');
});

test('marks an install that npm was stopped in', async (t) => {
  const project = await madeProject(t);
  const { code } = await project.launch(['hello.ts'], { NPM_ENDS: '130' });
  assert.equal(code, 130);
  assert.ok(existsSync(join(project.root, 'node_modules/.install-begun')));
});

test('gives one clear line where npm fails, runs nothing, and tries again the next time', async (t) => {
  const project = await madeProject(t);
  const { code, stdout, stderr } = await project.launch(['hello.ts'], { NPM_ENDS: '1' });
  assert.deepEqual([code, stdout], [1, '']);
  assert.match(stderr, /\nThe packages could not be installed: npm ended with 1, .*\n$/);
  assert.equal((await project.launch(['hello.ts'])).stdout, 'hello\n');
});

test('keeps the exit code of the script', async (t) => {
  const project = await madeProject(t);
  await project.write('seven.ts', 'process.exit(7);');
  assert.equal((await project.launch(['seven.ts'])).code, 7);
});

test('hands a signal on, and keeps the end that the script makes of it', async (t) => {
  const project = await madeProject(t);
  await project.write(
    'serve.ts',
    `setInterval(() => {}, 1000);
     for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(signal === 'SIGINT' ? 3 : 4));
     console.log('ready');`,
  );
  for (const [signal, code] of [
    ['SIGINT', 3],
    ['SIGTERM', 4],
  ] as const) {
    const running = project.start(['serve.ts']);
    await running.printed('ready');
    running.kill(signal);
    assert.equal((await running.ended).code, code, signal);
  }
});

test('ends by the signal that ended the script', async (t) => {
  const project = await madeProject(t);
  await project.write('wait.ts', `setInterval(() => {}, 1000); console.log('ready');`);
  const running = project.start(['wait.ts']);
  await running.printed('ready');
  running.kill('SIGTERM');
  assert.equal((await running.ended).signal, 'SIGTERM');
});

test('sets what keeps Astro quiet and in the foreground, and puts its own Node first', async (t) => {
  const project = await madeProject(t);
  await project.write(
    'env.ts',
    `import { execFileSync } from 'node:child_process';
     const { ASTRO_TELEMETRY_DISABLED: a, ASTRO_DEV_BACKGROUND: b, ASTRO_PREVIEW_BACKGROUND: c } = process.env;
     const found = execFileSync('node', ['-p', 'process.execPath'], { encoding: 'utf8' }).trim();
     console.log(a, b, c, found === process.execPath);`,
  );
  assert.equal((await project.launch(['env.ts'], { PATH: '' })).stdout, '1 0 0 true\n');
});

test('says how it is called where no script is named', async (t) => {
  const project = await madeProject(t);
  const { code, stderr } = await project.launch([]);
  assert.equal(code, 2);
  assert.match(stderr, /^launch: no script named; .*\n$/);
  assert.equal(await project.npmCalls(), 0);
});
