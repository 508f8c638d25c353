/** Names of files, as a stranger may choose them: each is refused with a reason, or is harmless in an address. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { createUrls } from '../../src/archive/urls.ts';
import { cacheOf } from '../../src/incremental/paths.ts';
import { loadArchive } from '../../src/load/load-archive.ts';

const room = mkdtempSync(join(tmpdir(), 'archive-names-'));
const content = join(room, 'content');
after(() => {
  rmSync(cacheOf(content), { recursive: true, force: true });
  rmSync(room, { recursive: true, force: true });
});

const ESSAY = '---\ntitle: A received text\nauthor: [ann-other]\ndate: "1990-05-01"\n---\n\nx\n';
const REFUSED = [
  'essays/bulletin/2/<script>alert(1)<script>.md',
  'essays/bulletin/2/"onmouseover="alert(1).md',
  'essays/bulletin/2/x%2f..%2fetc.md',
  'essays/bulletin/2/a b.md',
  'essays/bulletin/2/a\nb.md',
  'essays/bulletin/2/-rf.md',
  'essays/bulletin/2/--.md',
  'essays/bulletin/2/__proto__.md',
  'essays/bulletin/2/ünder.md',
  'essays/bulletin/2/\u202Egnp.md',
  'essays/bulletin/2/UPPER.md',
  'essays/bulletin/2/a.b.md',
  'essays/bulletin/2/$(id).md',
  'essays/bulletin/2/{{7*7}}.md',
  'essays/bulletin/2/run.svg',
  'essays/bulletin/2/run.html',
  'essays/bulletin/2/run.js',
  'essays/bulletin/__proto__/a.md',
  'essays/bulletin/0x10/a.md',
  'essays/bulletin/1e3/a.md',
  'essays/bulletin/-1/a.md',
  'essays/bulletin/2/deeper/a.md',
  'essays/__proto__/2/a.md',
  'essays/constructor/2/a.md',
  'essays/search/2/a.md',
  'people/__proto__.yaml',
  'people/<b>.yaml',
  'sources/a\u2028b.yaml',
  'series/__proto__.yaml',
  'pages/__proto__.md',
  'ledger/bulletin/2/__proto__.csv',
  'ledger/<b>.csv',
];
const RECORDS: Readonly<Record<string, string>> = {
  people: 'name: X\n',
  sources: 'kind: newspaper\ntitle: X\n',
  series: 'title: X\n',
  pages: '---\ntitle: X\n---\nx\n',
};

async function problemsOf(path: string, text: string): Promise<string[]> {
  rmSync(content, { recursive: true, force: true });
  cpSync(join(import.meta.dirname, '../archive/checks/fixtures/base'), content, { recursive: true });
  mkdirSync(dirname(join(content, path)), { recursive: true });
  writeFileSync(join(content, path), text);
  const { archive, problems } = await loadArchive(content);
  return archive === null ? problems.map(({ code, file }) => `${code} ${file}`) : [];
}

test('a name that can’t stand in an address, or that nothing is read from, is refused', async (t) => {
  const passed: string[] = [];
  for (const path of REFUSED) {
    const problems = await problemsOf(path, RECORDS[path.split('/')[0] ?? ''] ?? ESSAY);
    if (problems.length === 0) passed.push(path);
  }
  assert.deepEqual(passed, []);
  assert.equal(Reflect.get({}, 'polluted'), undefined);
  t.diagnostic(`hostile names tried: ${REFUSED.length}`);
});

test('a link that leads out of the content folder is not followed', async () => {
  rmSync(content, { recursive: true, force: true });
  cpSync(join(import.meta.dirname, '../archive/checks/fixtures/base'), content, { recursive: true });
  symlinkSync('/etc/passwd', join(content, 'essays/bulletin/1/passwd.md'));
  symlinkSync('/etc', join(content, 'pages'));
  const { problems } = await loadArchive(content);
  assert.deepEqual(
    problems.map(({ code, file }) => `${code} ${file}`),
    ['r-008 content/essays/bulletin/1/passwd.md', 'r-008 content/pages'],
  );
});

test('names that a program might stumble over are names like others', async () => {
  for (const name of ['constructor', 'tostring', 'null', 'con', 'index', '0'])
    assert.deepEqual(
      (await problemsOf(`people/${name}.yaml`, 'name: X\n')).filter((line) => !line.startsWith('a-001')),
      [],
      name,
    );
});

test('what is searched for stays in the query of its address', () => {
  const urls = createUrls('/base/');
  for (const words of ['"><script>', '&q=x#y', '../..', 'a b', '\u202E', "'"]) {
    const address = new URL(urls.search(words), 'https://example.org');
    assert.equal(address.pathname, '/base/search/');
    assert.equal(address.searchParams.get('q'), words);
    assert.equal(address.hash, '');
  }
});
