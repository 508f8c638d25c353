/**
 * How the passages that cite something are shared out: the first of them on its own page, every one on the pages
 * of its `cited-by/`. A page stays small however often it is cited, and no passage is left out.
 */
import type { CitingEssay } from './cited-by.ts';

/** On the page of what is cited: so many essays, and so many passages of each. */
const GROUPS = 10;
const PASSAGES = 3;
/** Bytes of HTML beyond which it shows no more, whatever the passages are like; 30 kB are the limit, frame and all. */
const MOST_BYTES = 26_000;
/** What an essay and a passage cost beside their words. */
const ESSAY_BYTES = 500;
const PASSAGE_BYTES = 300;
/** A page of `cited-by/` ends with the essay that reaches this many passages. */
const PASSAGES_A_PAGE = 60;

export interface CitedByExcerpt {
  readonly citing: CitingEssay;
  /** Its passages that the page leaves to `cited-by/`. */
  readonly more: number;
  /** The page of `cited-by/` that has all of them, from 1; null where nothing is left out. */
  readonly page: number | null;
}

export interface PaginatedCitedBy {
  /** What the page of the thing cited shows. */
  readonly shown: readonly CitedByExcerpt[];
  /** Citing essays that it doesn't show. */
  readonly moreEssays: number;
  /** All of it, page by page; empty where `shown` is all. */
  readonly pages: readonly (readonly CitingEssay[])[];
}

export function paginateCitedBy(citing: readonly CitingEssay[]): PaginatedCitedBy {
  const pages = pagesOf(citing);
  const first: { citing: CitingEssay; more: number }[] = [];
  let bytes = 0;
  for (const one of citing.slice(0, GROUPS)) {
    const passages: CitingEssay['passages'][number][] = [];
    for (const passage of one.passages.slice(0, PASSAGES)) {
      const { title } = one.essay.record;
      bytes += bytesOf(passage, title) + (passages.length === 0 ? ESSAY_BYTES + htmlBytes(title) : 0);
      if (bytes <= MOST_BYTES) passages.push(passage);
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

/** A passage's link names its essay to those who listen. */
const bytesOf = (one: CitingEssay['passages'][number], title: string): number =>
  PASSAGE_BYTES +
  htmlBytes(title) +
  (one.passage === null ? 0 : htmlBytes(one.passage.before + one.passage.printed + one.passage.after));

const encoder = new TextEncoder();

/** UTF-8, signs that HTML writes as entities counted as such. */
const htmlBytes = (text: string): number =>
  encoder.encode(text).length + 5 * (text.match(/[&<>"']/g)?.length ?? 0);

/** Essays aren't parted, unless one alone has more passages than a page. */
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
