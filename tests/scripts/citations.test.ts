/** `npm run citations` as it is called: files, standard input, another content folder, and what goes wrong. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

const TEXT = 'As the EPSR (No 1254 26-10-04) said 𝔘 (see previous two issues), and EPSR 1000-1594.\n';

describe('the command citations', () => {
  let folder = '';

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'citations-'));
    const content = join(folder, 'content');
    mkdirSync(join(content, 'series'), { recursive: true });
    writeFileSync(
      join(content, 'archive.yaml'),
      'title: A\naddress: https://example.org\nkeeper: { name: K, contact: "mailto:k@example.org" }\nseries: [epsr, rfc]\n',
    );
    writeFileSync(
      join(content, 'series', 'epsr.yaml'),
      'title: Economic & Philosophic Science Review\nabbreviation: EPSR\nnumberWords: ["No", "issue", "issues"]\ncenturyFrom: 1979\nrelative: true\n',
    );
    writeFileSync(join(content, 'series', 'rfc.yaml'), 'title: Request for Comments\nabbreviation: RFC\n');
    writeFileSync(join(folder, 'a.txt'), TEXT);
    writeFileSync(join(folder, 'mark.txt'), '\ufeffRFC 2119\r\n');
    writeFileSync(join(folder, 'old.txt'), Buffer.from('caf\xe9 \x96 EPSR 1128', 'latin1'));
    writeFileSync(join(folder, 'picture.txt'), Buffer.from([0x89, 0x50, 0, 0, 0, 1, 2, 3]));
  });
  after(() => rmSync(folder, { recursive: true }));

  function run(args: readonly string[], input = '') {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/citations.ts', ...args], {
      input,
      encoding: 'utf8',
      env: { ...process.env, ARCHIVE_CONTENT: join(folder, 'content') },
    });
    // Help is no JSON.
    const lines = stdout.split('\n').filter((line) => line.startsWith('{'));
    return { status, lines: lines.map((line): unknown => JSON.parse(line)), stdout, stderr };
  }

  const at = (name: string): string => join(folder, name);

  test('prints one object a line, with the fields of the contract in their order', () => {
    const { status, stdout, lines } = run(['--series', 'epsr', '--number', '1213', at('a.txt')]);
    assert.equal(status, 0);
    assert.equal(
      stdout.split('\n')[0],
      `{"file":${JSON.stringify(at('a.txt'))},"start":7,"end":30,"printed":"EPSR (No 1254 26-10-04)","form":"number-date","of":null,"series":"epsr","number":1254,"work":null,"date":"2004-10-26"}`,
    );
    const start = TEXT.indexOf('(see');
    const relative = { file: at('a.txt'), start, end: start + 25, printed: '(see previous two issues)' };
    const rest = { form: 'relative', of: 'range', series: 'epsr', work: null, date: null };
    assert.deepEqual(lines[1], { ...relative, ...rest, number: 1211 });
    assert.deepEqual(lines[2], { ...relative, ...rest, number: 1212 });
    assert.equal(lines.length, 4);
  });

  test('gives one object without a number for a relation of unknown place and for over 200 numbers', () => {
    const { lines } = run([at('a.txt')]);
    assert.partialDeepStrictEqual(lines, [
      { number: 1254 },
      { form: 'relative', number: null },
      { form: 'number', of: 'range', number: null, printed: 'EPSR 1000-1594' },
    ]);
  });

  test('reads standard input, in any of the encodings that texts come in', () => {
    assert.partialDeepStrictEqual(run(['-'], 'see RFC 2119').lines, [
      { file: '-', start: 4, end: 12, series: 'rfc' },
    ]);
    // A byte order mark is no unit of the text.
    assert.partialDeepStrictEqual(run([at('mark.txt')]).lines, [{ start: 0, end: 8 }]);
    assert.partialDeepStrictEqual(run([at('old.txt')]).lines, [{ start: 7, end: 16, number: 1128 }]);
  });

  test('takes --number alone where only one series can be meant', () => {
    assert.partialDeepStrictEqual(run(['--number', '1213', '-'], 'see last issue').lines, [{ number: 1212 }]);
  });

  test('says what is wrong with a file, reads the others, and exits with 1', () => {
    const { status, lines, stderr } = run([at('picture.txt'), at('none.txt'), folder, at('mark.txt')]);
    assert.equal(status, 1);
    assert.equal(lines.length, 1);
    assert.match(stderr, /picture\.txt: it holds NUL bytes/);
    assert.match(stderr, /none\.txt: there is no such file/);
    assert.match(stderr, /it is a folder; name the files in it/);
  });

  test('exits with 2 and one line where it is called wrongly', () => {
    const wrong = run(['--series', 'weekly', at('a.txt')]);
    assert.deepEqual([wrong.status, wrong.stdout], [2, '']);
    assert.equal(
      wrong.stderr,
      "citations: there is no series 'weekly'. Write --series with one of: epsr, rfc.\n",
    );
    assert.equal(run([]).status, 2);
    assert.equal(run(['--help']).status, 0);
  });
});
