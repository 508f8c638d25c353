/**
 * The same pages given to plain Pagefind, as its users index them: an essay is an HTML page, its places paragraphs,
 * each after an empty anchor, with the filters that ours has. What the search is measured against.
 */
import { close, createIndex } from 'pagefind';
import type { Archive, Essay } from '../../../src/archive/types.ts';
import { readPlaces } from '../../../src/search/build/places.ts';

export async function indexWithPagefind(archive: Archive, outDir: string): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'en', keepIndexUrl: false });
  try {
    if (index === undefined) throw new Error(`Pagefind can't be started: ${errors.join('; ')}`);
    for (const essay of archive.essays.values())
      await index.addHTMLFile({ url: `/${essay.id}/`, content: documentOf(essay) });
    await index.writeFiles({ outputPath: outDir });
  } finally {
    await close();
  }
}

const documentOf = (essay: Essay): string =>
  [
    `<html lang="en"><body><main data-pagefind-body><h1>${escapeHtml(essay.record.title)}</h1>`,
    `<i data-pagefind-filter="year:${essay.record.date.slice(0, 4)}"></i>`,
    `<i data-pagefind-filter="author:${essay.record.author.join(' ')}"></i>`,
    ...readPlaces(essay)
      .slice(1)
      .map(({ anchor, text }) => `<a id="${anchor ?? ''}"></a><p>${escapeHtml(text())}</p>`),
    '</main></body></html>',
  ].join('\n');

const escapeHtml = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'));
