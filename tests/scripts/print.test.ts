/** What commands print holds no control character of a stranger's file; one module writes to the terminal. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { escapeControls } from '../../src/algorithms/text.ts';
import { cacheOf, lockOf } from '../../src/incremental/paths.ts';
import { putNewContent } from '../factories/put-new-content.ts';

const root = resolve(import.meta.dirname, '../..');
const room = mkdtempSync(join(tmpdir(), 'archive-print-'));
const content = join(room, 'content');
after(() => {
  rmSync(cacheOf(content), { recursive: true, force: true });
  rmSync(lockOf(content), { force: true });
  rmSync(room, { recursive: true, force: true });
});

/** Clears the screen and sets its title; ends the line and forges a report; the C1 form; turns the direction. */
const HOSTILE = '\u001b]0;owned\u0007\u001b[2J\n0 errors, 0 warnings\r\u009b2J\u202e';
const SHOWN = String.raw`\u001b]0;owned\u0007\u001b[2J\n0 errors, 0 warnings\u000d\u009b2J\u202e`;

test('escapes each control character, and nothing else', () => {
  assert.equal(escapeControls(HOSTILE), SHOWN);
  assert.equal(escapeControls('Ærø – ‘x’ \t𝔘'), 'Ærø – ‘x’ \t𝔘');
});

test('check, build, ledger and import show control characters of authors and file names', (t) => {
  putNewContent(content);
  const put = (path: string, text: string): void => {
    mkdirSync(dirname(join(room, path)), { recursive: true });
    writeFileSync(join(room, path), text);
  };
  put(
    'content/essays/review/2/x.md',
    `---\ntitle: T\nauthor: [${JSON.stringify(HOSTILE)}]\ndate: "2004"\n---\n\nx\n`,
  );
  put(`content/essays/review/2/${HOSTILE}.md`, 'x');
  put(`received/${HOSTILE.replaceAll('/', '')}.txt`, 'No 12 3rd July 1990\nWords.\nBea Other\n');
  let characters = 0;
  for (const [name, ...args] of [
    ['check'],
    ['check', '--json'],
    ['build', '--outDir', join(room, 'site')],
    ['ledger'],
    ['import', '--dry-run', join(room, 'received')],
    ['import', '--json', '--dry-run', join(room, 'received')],
    ['citations', join(room, HOSTILE)],
    ['verify', join(room, HOSTILE)],
    ['check', HOSTILE],
  ]) {
    const { stdout, stderr } = spawnSync(process.execPath, [`scripts/${name}.ts`, ...args], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, ARCHIVE_CONTENT: content },
    });
    const printed = stdout + stderr;
    characters += printed.length;
    assert.doesNotMatch(printed, /(?![\t\n])[\p{Cc}\u2028\u2029\u202a-\u202e]/u, name);
    assert.match(printed, /\\u001b\]0;owned/, `${name} ${args[0] ?? ''}: ${printed}`);
    if (name !== 'check') assert.doesNotMatch(printed, /^0 errors/m, name);
  }
  t.diagnostic(`characters printed of files with control characters: ${characters}`);
});

/** Their lines are the program's own, or another program's that is passed on. */
const OTHERS = /^(?:bench|test|launch)(?:[/.]|-)|^(?:run-command|make-[a-z]+)\.ts$/;

test('no command writes past src/integration/print.ts', () => {
  const files = readdirSync(join(root, 'scripts'), { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.ts') && !OTHERS.test(path),
  );
  const writing = files.filter((path) =>
    /process\.std(?:out|err)\.write|console\./.test(readFileSync(join(root, 'scripts', path), 'utf8')),
  );
  // Citations wait for a pipe to drain; each line is escaped.
  assert.deepEqual(writing, ['citations.ts']);
});
