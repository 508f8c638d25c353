/** A new site made out of the one before the last is, file by file, what it would be made anew. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import type { SiteFile } from '../../src/incremental/build-record.ts';
import { fileStat } from '../../src/incremental/file-stat.ts';
import { assembleSite, linkPrevious } from '../../src/integration/assemble.ts';
import { createOutput } from '../../src/integration/output.ts';

const room = mkdtempSync(join(tmpdir(), 'archive-assemble-'));
after(() => rmSync(room, { recursive: true, force: true }));

type Site = Readonly<Record<string, string>>;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function put(folder: string, site: Site): SiteFile[] {
  for (const [path, text] of Object.entries(site)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return recordOf(folder, site);
}

const recordOf = (folder: string, site: Site): SiteFile[] =>
  Object.entries(site).map(([path, text]) => {
    const stamp = fileStat(join(folder, path));
    assert.ok(stamp);
    return [path, sha256(text), ...stamp];
  });

const everything = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [
        path.slice(folder.length + 1),
        statSync(path).isFile() ? readFileSync(path, 'utf8') : '/',
      ]),
  );

/** Makes `next` where `live` stands, with `before` kept beside. */
function make(
  name: string,
  before: Site | null,
  live: Site,
  next: Site,
  spoil?: (beside: string) => void,
): string {
  const outDir = join(room, name, 'site');
  const beside = join(room, name, '.site-last');
  const known = before === null ? null : put(beside, before);
  const last = put(outDir, live);
  spoil?.(beside);
  const site = createOutput(join(room, name, 'made'), outDir, { files: last });
  for (const [path, text] of Object.entries(next)) site.write(path, text);
  assert.deepEqual(
    [...site.reused.keys()].sort(),
    Object.keys(next)
      .filter((path) => next[path] === live[path])
      .sort(),
  );
  mkdirSync(site.staging, { recursive: true });
  return assembleSite(site, outDir, known);
}

const first: Site = {
  'index.html': 'a',
  'one/index.html': '1',
  'two/index.html': '2',
  'gone/deep/x.txt': 'x',
  'same.txt': 's',
};
const second: Site = {
  'index.html': 'b',
  'one/index.html': '1',
  'two/index.html': '22',
  'same.txt': 's',
  'put/in.txt': 'i',
};
const third: Site = {
  'index.html': 'c',
  'one/index.html': '1',
  'two/index.html': '22',
  'same.txt': 's',
  put: 'a file now',
};

function clean(name: string): Record<string, string> {
  put(join(room, name), third);
  return everything(join(room, name));
}

test('made out of the site before, it has all files of the new site and nothing else', () => {
  assert.deepEqual(everything(make('patched', first, second, third)), clean('clean-1'));
});

test('made anew where there is none before, it is the same', () => {
  assert.deepEqual(everything(make('anew', null, second, third)), clean('clean-2'));
});

test('a file of the site before that was changed, taken away or put in is never believed', () => {
  const spoilt = make('spoilt', first, second, third, (beside) => {
    writeFileSync(join(beside, 'one/index.html'), '?');
    rmSync(join(beside, 'same.txt'));
    mkdirSync(join(beside, 'stray/empty'), { recursive: true });
    mkdirSync(join(beside, 'put'), { recursive: true });
    writeFileSync(join(beside, 'stray/letter.txt'), 'Dear reader');
  });
  assert.deepEqual(everything(spoilt), clean('clean-3'));
});

test('of the standing site nothing is changed', () => {
  make('standing', first, second, third);
  const standing = everything(join(room, 'standing/site'));
  put(join(room, 'second'), second);
  assert.deepEqual(standing, everything(join(room, 'second')));
});

test('a first site gets a second of itself beside it, once', () => {
  const outDir = join(room, 'twin/site');
  put(outDir, first);
  assert.equal(linkPrevious(outDir, Object.keys(first)), true);
  assert.deepEqual(everything(join(room, 'twin/.site-last')), everything(outDir));
  assert.equal(linkPrevious(outDir, Object.keys(first)), false);
});
