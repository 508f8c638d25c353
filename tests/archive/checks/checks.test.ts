/**
 * Each code has a folder of files that break its rule, laid over a small sound archive. `expected.txt` holds every
 * line that an archive editor reads. After an intended change `UPDATE=1` rewrites the expected files: read the diff.
 */
import assert from 'node:assert/strict';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { CHECKS } from '../../../src/archive/checks/run-checks.ts';
import { formatProblem } from '../../../src/archive/problem.ts';
import { loadArchive } from '../../../src/load/load-archive.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const EXPECTED = 'expected.txt';
const codes = readdirSync(FIXTURES).filter((name) => name !== 'base');

async function problemsWith(
  overlay: string | null,
  change: (content: string) => void = () => {},
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'archive-check-'));
  const content = join(folder, 'content');
  try {
    cpSync(join(FIXTURES, 'base'), content, { recursive: true });
    if (overlay !== null)
      cpSync(join(FIXTURES, overlay), content, {
        recursive: true,
        filter: (path) => !path.endsWith(EXPECTED),
      });
    change(content);
    const { problems } = await loadArchive(content);
    return problems.map((problem) => `${formatProblem(problem)}\n`).join('');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('a sound archive has no problems', async () => {
  assert.equal(await problemsWith(null), '');
});

test('a record that can’t be read brings no advice that rests on it', async () => {
  const found = await problemsWith(null, (content) => {
    const archive = readFileSync(join(content, 'archive.yaml'), 'utf8');
    writeFileSync(join(content, 'archive.yaml'), archive.replace('[bulletin]', '[bulletin, notes]'));
    writeFileSync(
      join(content, 'series/notes.yaml'),
      'title: Notes\nabbreviation: BN\nnumberWords: ["Note"]\n',
    );
    mkdirSync(join(content, 'essays/notes/1'), { recursive: true });
    writeFileSync(
      join(content, 'essays/notes/1/a-note.md'),
      '---\ntitle: A note\nauthor: [ann-other]\ndate: "1990"\ncites:\n  - { series: bulletin, number: 2 }\n---\n\nThread (BB No 2).\n',
    );
    writeFileSync(join(content, 'series/bulletin.yaml'), 'title: "The Bulletin\n');
  });
  assert.match(found, /series\/bulletin\.yaml:\d+ {2}r-002/);
  assert.doesNotMatch(found, /warning/);
});

for (const code of codes)
  test(`${code} says file, line, what is wrong and what would be right, all at once`, async () => {
    const found = await problemsWith(code);
    const expected = join(FIXTURES, code, EXPECTED);
    if (process.env.UPDATE === '1') writeFileSync(expected, found);
    assert.equal(found, existsSync(expected) ? readFileSync(expected, 'utf8') : '');
    assert.match(found, new RegExp(` ${code} `), `nothing found has the code ${code}`);
  });

test('every check has a folder of its own, and no code is used twice', () => {
  const declared = CHECKS.map(({ code }) => code);
  assert.equal(new Set(declared).size, declared.length);
  assert.deepEqual(
    declared.filter((code) => !codes.includes(code)),
    [],
  );
});
