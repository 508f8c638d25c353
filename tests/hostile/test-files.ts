/** Tests of the files of a hostile site: those of other essays are as without it, and other programs read them all. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { siteFiles } from '../../src/incremental/list-files.ts';
import { runs } from '../runs.ts';
import { faultsOfBook, readFormats } from './formats.ts';
import type { HostileSite } from './hostile-site.ts';

export function testFiles({ site, without, apart, cited }: HostileSite): void {
  test('no hostile text changes another essay: its files, its page, its place in every list', (t) => {
    const read = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');
    const whole = (page: string): string => page.replace(/<nav[^>]* class="next"[^>]*>.*?<\/nav>/s, '');
    const beside = siteFiles(without).filter((path) => path.startsWith(apart) || path.startsWith(cited));
    let bytes = 0;
    for (const path of beside.filter((name) => !name.endsWith('.html'))) {
      const before = readFileSync(join(without, path));
      assert.ok(before.equals(readFileSync(join(site, path))), path);
      bytes += before.length;
    }
    // The page of the one that nobody cites is the same but for its neighbours; of the other, all that it says itself.
    const [before, now] = [without, site].map((folder) => whole(read(folder, `${apart}/index.html`)));
    assert.equal(now, before);
    const [own, ownNow] = [without, site].map((folder) => textOf(read(folder, `${cited}/index.html`)));
    assert.ok(own !== undefined && /Glue keeps\./.test(own));
    assert.equal(ownNow, own);
    const [rowsBefore, rows] = [readFormats(without), readFormats(site)];
    for (const [format, known] of Object.entries(rowsBefore))
      for (const id of [apart, cited])
        if (known.has(id)) assert.deepEqual(rows[format]?.get(id), known.get(id), `${id} in ${format}`);
    t.diagnostic(`bytes of other essays compared: ${bytes + (before ?? '').length + own.length}`);
  });

  test('other readers find each hostile title as it was written, in every format', async (t) => {
    const { json, ...formats } = readFormats(site);
    const plain = (text: unknown): string => String(text).replace(SPACES_AND_CONTROLS, ' ').trim();
    let held = 0;
    for (const [id, row] of json ?? []) {
      const title = plain((row as { title: string }).title); // as our own writer put it
      for (const format of ['bibtex', 'ris', 'csl', 'atom', 'jsonfeed']) {
        const found = formats[format]?.get(id) as { title: string | { value: string } } | undefined; // of these five
        // A feed has only the newest.
        if (found === undefined && /atom|feed/.test(format)) continue;
        const shown = typeof found?.title === 'object' ? found.title.value : found?.title;
        assert.equal(plain(shown), title, `${id} in ${format}`);
        held++;
      }
      const things = thingsOf(readFileSync(join(site, id, 'index.html'), 'utf8'));
      assert.ok(
        things.some(({ name, headline }) => plain(headline ?? name) === title),
        `${id} in JSON-LD`,
      );
    }
    const books = siteFiles(site).filter((path) => path.endsWith('.epub'));
    const every = runs(8, 1);
    for (const path of books.filter((name, index) => index % every === 0 || name.startsWith('years/')))
      assert.deepEqual(await faultsOfBook(readFileSync(join(site, path))), [], path);
    t.diagnostic(`titles held against other readers: ${held}; books of hostile texts: ${books.length}`);
  });
}

// Spaces of every kind are one space to every format; controls, and what is no character, can't stand in all of them.
const SPACES_AND_CONTROLS = /[\s\p{Cc}\uFFFE\uFFFF]+/gu;

interface Thing {
  readonly name?: string;
  readonly headline?: string;
}

/** What a page says of itself in JSON-LD. */
const thingsOf = (page: string): Thing[] =>
  [...page.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].flatMap(
    ([, json = '']) => JSON.parse(json) as Thing | Thing[],
  );

/** The words of an essay's page that are its own. */
const textOf = (page: string): string =>
  /<div class="text[ "].*?(?=<section|<div class="two)/s.exec(page)?.[0].trimEnd() ?? '';
