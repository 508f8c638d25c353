/**
 * A small project in a temporary folder, with our launch and an npm of our own making: it notes that it was
 * called and does what the test tells it to. So no test of the launch needs the network, or our own packages.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { TestContext } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';

const scripts = resolve(import.meta.dirname, '../../scripts');

/** Leaves what npm leaves after an install, the packages and last its record of them; stopped, it ends with 1. */
const NPM = `
import { appendFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
console.log('npm reports on stdout');
process.on('SIGTERM', () => process.exit(1));
appendFileSync('npm-calls', process.argv.slice(2).join(' ') + '\\n');
while (process.env.NPM_WAITS && !existsSync('npm-may-end')) await new Promise((again) => setTimeout(again, 10));
if (process.env.NPM_ENDS) process.exit(Number(process.env.NPM_ENDS));
mkdirSync('node_modules/thing', { recursive: true });
writeFileSync('node_modules/.package-lock.json', '{}');
`;

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

export interface Project {
  root: string;
  write: (path: string, text: string) => Promise<void>;
  /** How often npm was called. */
  npmCalls: () => Promise<number>;
  /** Settles when npm has been called. */
  npmCalled: () => Promise<void>;
  /** Ends an npm that was started with NPM_WAITS. */
  npmMayEnd: () => Promise<void>;
  launch: (args: string[], env?: Record<string, string>) => Promise<Ended>;
  start: (args: string[], env?: Record<string, string>) => Running;
}

export interface Running {
  ended: Promise<Ended>;
  /** Settles when the process has ended, though one that it started may still write. */
  exited: Promise<void>;
  /** Settles when the text has been printed to stdout. */
  printed: (text: string) => Promise<void>;
  /** Settles when the text has been printed to stderr. */
  complained: (text: string) => Promise<void>;
  kill: (signal: NodeJS.Signals) => void;
}

export async function madeProject(t: TestContext): Promise<Project> {
  const root = await mkdtemp(join(tmpdir(), 'archive-launch-'));
  t.after(() => rm(root, { recursive: true, force: true }));
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  };
  await cp(join(scripts, 'launch.mjs'), join(root, 'scripts/launch.mjs'));
  await cp(join(scripts, 'launch'), join(root, 'scripts/launch'), { recursive: true });
  await write('package.json', '{ "type": "module", "dependencies": { "thing": "1.0.0" } }');
  await write('package-lock.json', '{}');
  await write('npm-cli.js', NPM);
  await write(
    'hello.ts',
    `const words: string[] = process.argv.slice(2);\nconsole.log('hello', ...words);\n`,
  );

  const start = (args: string[], env: Record<string, string> = {}): Running => {
    const child = spawn(process.execPath, [join(root, 'scripts/launch.mjs'), ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      // A process group of its own, so that nothing of it outlives a test that failed.
      detached: true,
      env: {
        ...process.env,
        npm_execpath: join(root, 'npm-cli.js'),
        npm_node_execpath: process.execPath,
        ...env,
      },
    });
    t.after(() => killGroup(child));
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    const ended = new Promise<Ended>((settle) => {
      child.once('close', (code, signal) => settle({ code, signal, stdout, stderr }));
    });
    const exited = new Promise<void>((settle) => child.once('exit', () => settle()));
    const written = (stream: typeof child.stdout, read: () => string) => (text: string) =>
      new Promise<void>((settle, fail) => {
        const look = () => read().includes(text) && settle();
        stream.on('data', look);
        child.once('close', () => fail(new Error(`ended without '${text}': ${stdout}${stderr}`)));
        look();
      });
    const printed = written(child.stdout, () => stdout);
    const complained = written(child.stderr, () => stderr);
    return { ended, exited, printed, complained, kill: (signal) => child.kill(signal) };
  };

  const npmCalls = async () => {
    const calls = await readFile(join(root, 'npm-calls'), 'utf8').catch(() => '');
    return calls.split('\n').length - 1;
  };
  const npmCalled = async () => {
    while ((await npmCalls()) === 0) await wait(10);
  };

  return {
    root,
    write,
    start,
    launch: (args, env) => start(args, env).ended,
    npmCalls,
    npmCalled,
    npmMayEnd: () => write('npm-may-end', ''),
  };
}

function killGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended, as it should.
  }
}
