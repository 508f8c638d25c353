/**
 * Values of the previous archive of the same folder, so that an edit of one essay recomputes only what depends on it.
 * Reuse never changes a result: a cached value is returned only if its inputs are the same objects.
 */
import { type CitationCache, createCitationCache } from './citation/graph-cache.ts';
import { createQuotationCache, type QuotationCache } from './quotation/quotation-cache.ts';
import type { ReadEssay } from './records.ts';
import type { SourceId } from './schema/id.ts';
import type { Source } from './schema/source.ts';
import type { Essay } from './types.ts';

export interface ArchiveCache {
  readonly citations: CitationCache;
  readonly quotations: QuotationCache;
  /** Returns the same object for the same parsed essay and language. */
  readonly essayOf: (read: ReadEssay, language: string) => Essay;
  /** Returns the previous map if its records are equal. */
  readonly sourcesOf: (sources: ReadonlyMap<SourceId, Source>) => ReadonlyMap<SourceId, Source>;
}

/** `reuse`: whether another archive follows; otherwise no text of an essay is retained. */
export function createArchiveCache(reuse: boolean): ArchiveCache {
  const essays = new WeakMap<ReadEssay, Essay>();
  let sources: ReadonlyMap<SourceId, Source> = new Map();
  return {
    citations: createCitationCache(),
    quotations: createQuotationCache(reuse),
    essayOf(read, language) {
      const lang = read.record.lang ?? language;
      const before = essays.get(read);
      if (before?.lang === lang) return before;
      const essay = Object.freeze({ ...read, lang });
      essays.set(read, essay);
      return essay;
    },
    sourcesOf(now) {
      if (JSON.stringify([...now]) !== JSON.stringify([...sources])) sources = now;
      return sources;
    },
  };
}
