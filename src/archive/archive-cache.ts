/**
 * What one archive leaves to the next of the same folder, so that an edit of one essay works out anew only what it
 * touches. It never changes the result: what is taken from here was made from the very same things.
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
  /** The essay of an archive in a language: the same one for what is the same. */
  readonly essayOf: (read: ReadEssay, language: string) => Essay;
  /** The sources that were there before, where they are the same. */
  readonly sourcesOf: (sources: ReadonlyMap<SourceId, Source>) => ReadonlyMap<SourceId, Source>;
}

/** Where it is to keep nothing, all is worked out, and nothing of the essays' words is held on to. */
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
