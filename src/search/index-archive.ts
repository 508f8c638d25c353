/**
 * Makes the search index from the archive's words, not from its pages: a page is shell and apparatus round the
 * words, and every anchor in it would be weighed. What is indexed is what `numberParagraphs` numbered.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Archive } from '../archive/archive.ts';
import { searchDocument } from './search-document.ts';

/** Writes the index of all essays into `outDir`. Throws where Pagefind reports an error. */
export async function indexArchive(archive: Archive, outDir: string): Promise<void> {
  const { index, errors } = await createIndex({
    // One index whatever the languages of the texts: Pagefind makes one each, and a page searches only its own.
    forceLanguage: archive.language.split('-')[0] ?? archive.language,
    keepIndexUrl: false,
    writePlayground: false,
  });
  if (index === undefined) throw new Error(`Pagefind can't make an index: ${errors.join('; ')}`);
  try {
    // In one order, one by one: the same archive gives the same index.
    for (const essay of archive.essays.values()) {
      const added = await index.addHTMLFile({
        url: `/${essay.id}/`,
        content: searchDocument(essay, archive),
      });
      if (added.errors.length > 0)
        throw new Error(`Pagefind can't index ${essay.id}: ${added.errors.join('; ')}`);
    }
    const written = await index.writeFiles({ outputPath: outDir });
    if (written.errors.length > 0)
      throw new Error(`Pagefind can't write its index: ${written.errors.join('; ')}`);
  } finally {
    await index.deleteIndex();
    await close();
  }
  for (const file of NOT_OURS) rmSync(join(outDir, file), { force: true });
}

/** Pagefind's own interfaces, 400 kB that no page of ours asks for. */
const NOT_OURS = [
  'pagefind-component-ui.css',
  'pagefind-component-ui.js',
  'pagefind-highlight.js',
  'pagefind-modular-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-ui.css',
  'pagefind-ui.js',
];
