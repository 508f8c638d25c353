/**
 * The quick start of the README works as printed. The long form runs it: a fresh clone, `npm start` until the site is
 * served, then `npm test` in the short form, so a test run never starts a second long one.
 */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { type TestContext, test } from 'node:test';
import { freePort } from '../free-port.ts';
import { isLong } from '../runs.ts';

const root = resolve(import.meta.dirname, '../..');
/** Variables of this test run that a new shell doesn't have. */
const OURS = /^(?:npm_|TEST_|NODE_|ASTRO_|BROWSER_|ARCHIVE_CONTENT$|INIT_CWD$)/;

/** The commands of the README's first block, in its order and without comments. */
const commands = (/^```sh\n(.*?)^```$/ms.exec(readFileSync(join(root, 'README.md'), 'utf8'))?.[1] ?? '')
  .split('\n')
  .map((line) => line.replace(/#.*/, '').trim())
  .filter((line) => line !== '');

test('the README starts with two commands', () => {
  assert.deepEqual(commands, ['npm start', 'npm test']);
});

if (isLong)
  test('both commands succeed, one after the other, in a fresh clone', async (t) => {
    const clone = join(mkdtempSync(join(tmpdir(), 'archive-clone-')), 'archive');
    t.after(() => rmSync(join(clone, '..'), { recursive: true, force: true }));
    cloneInto(clone);
    await startAndStop(t, clone);
    const { status, signal, stdout, stderr } = spawnSync('npm', ['test'], {
      cwd: clone,
      env: newShell(),
      encoding: 'utf8',
      maxBuffer: 1e9,
    });
    assert.equal(status, 0, `ended with ${signal ?? status}\n${stdout}\n${stderr}`.slice(-50_000));
    assert.match(stdout, /^\d+ passed, 0 failed, \d+ skipped\n$/m);
  });

/** Clones the last commit, and copies what has been changed since. */
function cloneInto(clone: string): void {
  const git = (...args: string[]): string => {
    const { status, stdout, stderr } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    return stdout;
  };
  git('clone', '--quiet', '--no-hardlinks', root, clone);
  const changed = git('ls-files', '-z', '--modified', '--others', '--exclude-standard').split('\0');
  for (const path of changed.filter((name) => name !== ''))
    if (existsSync(join(root, path))) cpSync(join(root, path), join(clone, path));
    else rmSync(join(clone, path), { force: true });
}

/** Runs `npm start` until it prints its address, reads the home page, and stops it as Ctrl-C does. */
async function startAndStop(t: TestContext, clone: string): Promise<void> {
  const child = spawn('npm', ['start', '--', '--port', String(await freePort())], {
    cwd: clone,
    env: newShell(),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const stop = (signal: NodeJS.Signals): void => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, signal);
  };
  t.after(() => stop('SIGKILL'));
  const exited = new Promise<void>((settle) => child.once('exit', () => settle()));
  let output = '';
  const address = await new Promise<string>((settle, fail) => {
    const read = (text: Buffer): void => {
      output += String(text);
      const found = /^http:\/\/localhost:\d+\/.*$/m.exec(output);
      if (found !== null) settle(found[0]);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void exited.then(() => fail(new Error(`npm start exited:\n${output}`)));
  });
  assert.equal((await fetch(address)).status, 200);
  stop('SIGINT');
  await exited;
}

/** The environment without what this test run has set. */
function newShell(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !OURS.test(name));
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.startsWith(root));
  return { ...Object.fromEntries(own), PATH: path.join(delimiter) };
}
