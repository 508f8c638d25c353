/**
 * Paginates the passages that cite an issue or a work: its own page shows the first, the pages of `cited-by/` all. Every
 * page stays small, and no passage is left out.
 */
import type { CitingEssay } from './cited-by.ts';

/** Limits of the target's own page: essays, passages of each, and bytes of HTML (of 30 kB with the layout). */
const MAX_ESSAYS = 10;
const MAX_PASSAGES = 3;
const MAX_BYTES = 26_000;
/** Bytes of markup of an essay and of a passage. */
const ESSAY_BYTES = 500;
const PASSAGE_BYTES = 300;
/** Passages of a page of `cited-by/`. */
const PASSAGES_A_PAGE = 60;

interface CitedByExcerpt {
  readonly citing: CitingEssay;
  /** Passages that are only on the pages of `cited-by/`. */
  readonly more: number;
  /** The page of `cited-by/` that has all of its passages, from 1; null if nothing is left out. */
  readonly page: number | null;
}

export interface PaginatedCitedBy {
  /** The excerpts on the target's own page. */
  readonly shown: readonly CitedByExcerpt[];
  /** Citing essays that are not shown there. */
  readonly moreEssays: number;
  /** All passages, page by page; empty if `shown` is all. */
  readonly pages: readonly (readonly CitingEssay[])[];
}

export function paginateCitedBy(citing: readonly CitingEssay[]): PaginatedCitedBy {
  const pages = pagesOf(citing);
  const first: { citing: CitingEssay; more: number }[] = [];
  let bytes = 0;
  for (const one of citing.slice(0, MAX_ESSAYS)) {
    const passages: CitingEssay['passages'][number][] = [];
    for (const passage of one.passages.slice(0, MAX_PASSAGES)) {
      const { title } = one.essay.record;
      bytes += bytesOf(passage, title) + (passages.length === 0 ? ESSAY_BYTES + htmlBytes(title) : 0);
      if (bytes <= MAX_BYTES) passages.push(passage);
    }
    if (passages.length === 0) break;
    first.push({ citing: { ...one, passages }, more: one.passages.length - passages.length });
  }
  const isAll = first.length === citing.length && first.every(({ more }) => more === 0);
  return {
    shown: first.map(({ citing: one, more }) => ({
      citing: one,
      more,
      page: more === 0 ? null : pageOf(one, pages),
    })),
    moreEssays: citing.length - first.length,
    pages: isAll ? [] : pages,
  };
}

/** The accessible name of a passage's link contains the title of the essay. */
const bytesOf = (one: CitingEssay['passages'][number], title: string): number =>
  PASSAGE_BYTES +
  htmlBytes(title) +
  (one.passage === null ? 0 : htmlBytes(one.passage.before + one.passage.printed + one.passage.after));

const encoder = new TextEncoder();

/** Bytes of UTF-8, with the entities of HTML. */
const htmlBytes = (text: string): number =>
  encoder.encode(text).length + 5 * (text.match(/[&<>"']/g)?.length ?? 0);

/** Splits an essay only if it alone has more passages than a page. */
function pagesOf(citing: readonly CitingEssay[]): CitingEssay[][] {
  const pages: CitingEssay[][] = [];
  let count = Infinity;
  for (const { essay, passages } of citing)
    for (let from = 0; from < passages.length; from += PASSAGES_A_PAGE) {
      const part = { essay, passages: passages.slice(from, from + PASSAGES_A_PAGE) };
      if (count + part.passages.length > PASSAGES_A_PAGE) {
        pages.push([]);
        count = 0;
      }
      pages.at(-1)?.push(part);
      count += part.passages.length;
    }
  return pages;
}

const pageOf = ({ essay }: CitingEssay, pages: readonly (readonly CitingEssay[])[]): number =>
  pages.findIndex((page) => page.some((one) => one.essay.id === essay.id)) + 1;
