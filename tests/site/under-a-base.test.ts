/**
 * The site in a folder of a host: no link broken, and everything served as it should be by the servers that the manual
 * describes, where they are on this machine (Debian: nginx, caddy), from the very configuration that it gives.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { parseAtomFeed } from 'feedsmith';
import { buildUnderBase } from '../hosting/build-under-base.ts';
import { configurationOf, runServer, type ServerName, versionOf } from '../hosting/server.ts';
import { checkLinks } from './check-links.ts';
import { readPages } from './read-site.ts';

const HOST = 'https://example.org';
const room = mkdtempSync(join(tmpdir(), 'archive-base-'));
/** What the manual calls /srv/www. */
const root = join(room, 'www');
const site = join(root, 'archive');

before(() => buildUnderBase(site));
after(() => rmSync(room, { recursive: true, force: true }));

test('no link is broken and no fragment missing under /archive/', () => {
  assert.deepEqual(checkLinks(site, readPages(site), '/archive/', HOST), []);
});

/** What a browser, a reference manager or a reader of feeds has to be told of a file. */
const TYPES: readonly (readonly [path: string, type: RegExp])[] = [
  ['', /^text\/html(?:; charset=utf-8)?$/i],
  ['theme.js', /^(?:text|application)\/javascript/],
  ['fonts/archivo-latin-500-normal.woff2', /^(?:font|application)\/.*woff2/],
  ['favicon.svg', /^image\/svg\+xml/],
  ['feed.xml', /^(?:text|application)\/.*xml/],
  ['feed.json', /^application\/json/],
  ['llms.txt', /^text\/plain; charset=utf-8$/i],
  ['data/citations.csv', /^text\/csv; charset=utf-8$/i],
  ['data/citations.jsonl', /^application\/jsonl; charset=utf-8$/i],
  ['data/archive.bib', /^application\/x-bibtex/],
  ['data/archive.ris', /^application\/x-research-info-systems/],
];

for (const name of ['nginx', 'caddy'] as const) {
  const version = versionOf(name);
  if (version === null)
    test(`${name} isn't on this machine, so that its configuration in the manual wasn't tried`, () => {
      assert.match(configurationOf(name), /archive/);
    });
  else
    test(`${name} ${version} serves every file under /archive/ as the manual has it configured`, () =>
      serve(name));
}

async function serve(name: ServerName): Promise<void> {
  const server = await runServer(name, root, join(room, name));
  const at = (path: string): string => `${server.origin}/archive/${path}`;
  try {
    // Every file that search, feeds, data and pages are made of, byte for byte; a page also at its address.
    const manifest = readFileSync(join(site, 'manifest.txt'), 'utf8').trim().split('\n');
    for (const line of manifest) {
      const [digest, path = ''] = line.split(/ {2}/);
      const address = path
        .replace(/(?:^|(?<=\/))index\.html$/, '')
        .split('/')
        .map(encodeURIComponent)
        .join('/');
      const response = await fetch(at(address));
      assert.equal(response.status, 200, path);
      const bytes = Buffer.from(await response.arrayBuffer());
      assert.equal(createHash('sha256').update(bytes).digest('hex'), digest, path);
    }
    for (const [path, type] of TYPES) {
      const response = await fetch(at(path));
      await response.arrayBuffer();
      assert.match(response.headers.get('content-type') ?? '', type, path);
      assert.equal(response.headers.get('x-content-type-options'), 'nosniff', path);
    }
    const feed = parseAtomFeed(await (await fetch(at('feed.xml'))).text());
    for (const { links } of feed.entries ?? []) {
      const page = new URL(links?.[0]?.href ?? '').pathname;
      assert.equal((await fetch(server.origin + page)).status, 200, page);
    }
    const missing = await fetch(at('no/such/page/'));
    assert.equal(missing.status, 404);
    assert.match(await missing.text(), /There is no page at this address/);
    const folder = await fetch(at('data'), { redirect: 'manual' });
    assert.match(folder.headers.get('location') ?? '', /\/archive\/data\/$/);
    const styles = /_astro\/[^"]+\.css/.exec(readFileSync(join(site, 'index.html'), 'utf8'))?.[0] ?? '';
    const kept = (await fetch(at(styles))).headers.get('cache-control') ?? '';
    assert.match(kept, /max-age=31536000/);
  } finally {
    await server.stop();
  }
}
