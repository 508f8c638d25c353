/**
 * The same words given to Pagefind, in one index or in several that the browser merges: what our own index is
 * measured against. An essay is its places in paragraphs, each after an empty anchor, with the filters we have.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Archive, Essay } from '../../../src/archive/archive.ts';
import { readPlaces } from '../../../src/search/index/read-places.ts';

export interface PagefindIndex {
  /** Folders of the indexes, of which the first is the one the others are merged into. */
  readonly folders: readonly string[];
  readonly seconds: number;
  /** Bytes of memory that Pagefind's largest process took; null where the system doesn't tell. */
  readonly memory: number | null;
}

export async function indexWithPagefind(
  archive: Archive,
  periods: number,
  outDir: string,
): Promise<PagefindIndex> {
  const essays = [...archive.essays.values()];
  const size = Math.ceil(essays.length / periods);
  const started = performance.now();
  let memory: number | null = null;
  const folders: string[] = [];
  for (let period = 0; period < periods; period++) {
    const { index } = await createIndex({ forceLanguage: 'en', keepIndexUrl: false });
    if (index === undefined) throw new Error('Pagefind makes no index');
    for (const essay of essays.slice(period * size, (period + 1) * size))
      await index.addHTMLFile({ url: `/${essay.id}/`, content: documentOf(essay) });
    const folder = join(outDir, `pagefind-${period}`);
    await index.writeFiles({ outputPath: folder });
    memory = Math.max(memory ?? 0, peakOfChildren() ?? 0) || null;
    await index.deleteIndex();
    // A process of its own for each period, as one would index them; else the peak of the first stays.
    await close();
    folders.push(folder);
  }
  return { folders, seconds: (performance.now() - started) / 1000, memory };
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

/** The most memory that a program started by this one has taken, as Linux keeps it. */
function peakOfChildren(): number | null {
  try {
    const peaks = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((pid) => {
        const status = readFileSync(join('/proc', pid, 'status'), 'utf8');
        if (!new RegExp(`^PPid:\\s+${process.pid}$`, 'm').test(status)) return [];
        return [Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1024];
      });
    return peaks.length === 0 ? null : Math.max(...peaks);
  } catch {
    return null; // no /proc here, or a process that ended meanwhile
  }
}
