/** Whoever is cited can see by whom, with which words: every passage, with scripts off, on small pages. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { citedBy } from '../../src/archive/citation/cited-by.ts';
import { citationsFromElsewhere } from '../../src/archive/citation/cites.ts';
import type { Archive, Issue } from '../../src/archive/types.ts';
import { createUrls } from '../../src/archive/urls.ts';
import type { Work } from '../../src/archive/works.ts';
import { contentFolder } from '../../src/incremental/paths.ts';
import { loadArchive } from '../../src/load/load-archive.ts';
import { attribute, elementsOf, type Page, readPages, siteFolder } from './read-site.ts';

/** Bytes of HTML by which being cited may make a page grow. */
const MOST_GROWTH = 30_000;

let archive: Archive;
const pages = new Map<string, Page>();

before(async () => {
  const loaded = await loadArchive(contentFolder());
  assert.ok(loaded.archive);
  archive = loaded.archive;
  for (const page of readPages(siteFolder())) pages.set(page.file, page);
});

test('every citing passage is linked from the page of what it cites, or from its cited-by', () => {
  const missing: string[] = [];
  let count = 0;
  const urls = createUrls(archive.base);
  for (const series of archive.series.values())
    for (const cited of [...series.issues, ...series.works.filter(({ issue }) => issue === null)]) {
      const citations = citationsFromElsewhere(archive, cited);
      if (citations.length === 0) continue;
      const links = linksFrom(cited);
      for (const { essay, passages } of citedBy(archive, citations))
        for (const { paragraph } of passages) {
          count++;
          if (!links.has(urls.essay(essay.id, paragraph ?? undefined)))
            missing.push(`${folderOf(cited)}: ${essay.id} ${paragraph}`);
        }
    }
  assert.deepEqual(missing, []);
  assert.ok(count > 20, `only ${count} passages`);
});

test('being cited makes a page grow by at most 30 kB', (t) => {
  const sizes = [...pages.values()].map(({ file, html }) => ({
    file,
    bytes: Buffer.byteLength(/<section aria-labelledby="cited-by"[\s\S]*?<\/section>/.exec(html)?.[0] ?? ''),
  }));
  const largest = sizes.reduce((most, size) => (size.bytes > most.bytes ? size : most));
  t.diagnostic(`'cited by' takes at most ${largest.bytes} bytes, on ${largest.file}`);
  assert.ok(largest.bytes > 0 && largest.bytes <= MOST_GROWTH);
});

const folderOf = (cited: Issue | Work): string =>
  `${cited.series}/${'number' in cited ? cited.number : cited.id}`;

/** The addresses that the page of something cited and all pages of its `cited-by/` link to. */
function linksFrom(cited: Issue | Work): Set<string> {
  const folder = folderOf(cited);
  const links = new Set<string>();
  for (const [file, { tree }] of pages)
    if (file === `${folder}/index.html` || file.startsWith(`${folder}/cited-by/`))
      for (const element of elementsOf(tree)) {
        const href = attribute(element, 'href');
        if (href !== null) links.add(href);
      }
  return links;
}
