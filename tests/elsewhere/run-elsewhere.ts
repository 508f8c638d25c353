/**
 * Runs a command of ours as another person on another machine would: the project in another folder, the content
 * under another name, in another time zone and locale, on another day, with nothing in the cache.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = resolve(import.meta.dirname, '../..');
const PROJECT = [
  'src',
  'scripts',
  'public',
  'astro.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** `room` is an empty folder that the project is copied into; answers where `outDir` is written. */
export async function runElsewhere(room: string, content: string, script: string): Promise<string> {
  const project = join(room, 'another place', 'archive');
  const texts = join(room, 'texts');
  const outDir = join(room, 'public site');
  mkdirSync(project, { recursive: true });
  for (const name of PROJECT) cpSync(join(root, name), join(project, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'));
  cpSync(content, texts, { recursive: true });
  const clock = pathToFileURL(join(import.meta.dirname, 'clock.mjs')).href;
  const child = spawn(process.execPath, [script, '--outDir', outDir], {
    cwd: project,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      ARCHIVE_CONTENT: texts,
      NODE_OPTIONS: `--import ${clock}`,
      TZ: 'Pacific/Kiritimati',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
    },
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const code = await new Promise((done) => child.once('exit', done));
  assert.equal(code, 0, said);
  return outDir;
}
