/**
 * One issue can hold several articles. Each ends at its sign-off; standing rubrics after a sign-off belong to the
 * essay before them. Where nobody signs, headings of the first level part the articles of a page or a Word file.
 */
import type { Person } from '../../archive/schema/person.ts';
import { countIn, ImportError, type ImportWarning, type Line, wordsIn } from '../document.ts';
import { isKnownSignOff, readNames } from './people.ts';

export interface Article {
  /** Head and body. */
  readonly text: readonly Line[];
  readonly signOff: readonly Line[];
  /** Standing rubrics, and whatever else stands after the sign-off. */
  readonly after: readonly Line[];
}

export interface ArticleContext {
  readonly people: ReadonlyMap<string, Person>;
  /** Names and abbreviation of the series. */
  readonly names: readonly string[];
  /** How many lines at the head are certainly no sign-off. */
  readonly head: number;
}

/** Fewer words than this after a sign-off are a remark, not an article. */
const SHORTEST = 60;
/** A year of issues in one file has a few hundred. */
const MOST = 500;

export function splitArticles(
  lines: readonly Line[],
  context: ArticleContext,
): { articles: Article[]; doubts: ImportWarning[] } {
  const warnings: ImportWarning[] = [];
  const articles: Article[] = [];
  let from = 0;
  while (from < lines.length) {
    const article = takeArticle(lines, from, from === 0 ? context.head : 1, context);
    if (article.end < lines.length && isBrief(lines, article.end, lines.length)) {
      const rest = lines.slice(article.end);
      warnings.push({
        line: rest[0]?.at ?? null,
        kind: 'after',
        message: 'these words after the sign-off were kept with the essay',
      });
      articles.push({ ...article, after: [...article.after, ...rest] });
      break;
    }
    articles.push(article);
    if (articles.length > MOST)
      throw new ImportError(
        `it has more than ${MOST} sign-offs, as no issue has: part it into issues`,
        lines[article.end]?.at ?? null,
      );
    from = article.end;
  }
  if (articles.length > 1)
    warnings.push({
      line: articles[1]?.text[0]?.at ?? null,
      kind: 'articles',
      message: `${articles.length} articles were found; the second begins here`,
    });
  return { articles, doubts: warnings };
}

function takeArticle(
  lines: readonly Line[],
  from: number,
  head: number,
  context: ArticleContext,
): Article & { end: number } {
  const rubrics = findRubrics(lines, from + head, context.names);
  const limit = rubrics < 0 ? lines.length : rubrics;
  const next = nextTitle(lines, from, limit);
  const signed = findSignOff(lines, from + head, Math.min(limit, next), context.people);
  if (signed !== null) {
    // Rubrics go with the essay only where they follow its sign-off at once.
    const follows = rubrics === signed.end;
    const end = follows ? endOfRubrics(lines, rubrics, context) : signed.end;
    return {
      text: lines.slice(from, signed.start),
      signOff: lines.slice(signed.start, signed.end),
      after: lines.slice(signed.end, end),
      end,
    };
  }
  if (next < limit) return { text: lines.slice(from, next), signOff: [], after: [], end: next };
  const end = rubrics < 0 ? lines.length : endOfRubrics(lines, rubrics, context);
  return { text: lines.slice(from, limit), signOff: [], after: lines.slice(limit, end), end };
}

/** Whether the lines from `from` to `to` have too few words for an article; counts no further than it must. */
function isBrief(lines: readonly Line[], from: number, to: number): boolean {
  let words = 0;
  for (let at = from; at < to && words < SHORTEST; at++) words += countIn(lines[at]?.text ?? '');
  return words < SHORTEST;
}

/** A heading of the first level after the first one, as a page with several articles has. */
function nextTitle(lines: readonly Line[], from: number, limit: number): number {
  const isTitle = (line: Line | undefined): boolean => line?.kind === 'heading' && line.level === 1;
  const first = lines.findIndex((line, index) => index >= from && isTitle(line));
  if (first < 0) return limit;
  const next = lines.findIndex(
    (line, index) => index > first + 1 && isTitle(line) && !isBrief(lines, first + 1, index),
  );
  return next < 0 ? limit : Math.min(next, limit);
}

/** Rubrics run to the end, or to the next heading that is none of theirs. */
function endOfRubrics(lines: readonly Line[], from: number, { names }: ArticleContext): number {
  const next = lines.findIndex(
    (line, index) =>
      index > from && line.kind === 'heading' && line.level <= 1 && findRubrics([line], 0, names) < 0,
  );
  return next < 0 ? lines.length : next;
}

function findSignOff(
  lines: readonly Line[],
  from: number,
  limit: number,
  people: ReadonlyMap<string, Person>,
): { start: number; end: number } | null {
  for (let at = from; at < limit; at++) {
    const line = lines[at];
    if (line === undefined || line.kind === 'table' || line.kind === 'note' || line.quoted > 0) continue;
    const next = lines[at + 1];
    const ends =
      at + 1 >= limit ||
      next === undefined ||
      next.blanks > 0 ||
      next.kind === 'heading' ||
      next.kind === 'note';
    if (!ends && !isTitleLike(next)) continue;
    if (isKnownSignOff(line.text, people)) return { start: at, end: at + 1 };
    // A name that nobody knows signs only at the very end: elsewhere it may sign a quotation.
    const last = at + 1 >= limit || next?.kind === 'note';
    if (last && line.kind === 'text' && readNames(line.text) !== null && !signsSaying(lines[at - 1], line))
      return { start: at, end: at + 1 };
  }
  return null;
}

const isTitleLike = (line: Line): boolean =>
  countIn(line.text) <= 14 && !/[.!?:;,…]["'”’)]*$/u.test(line.text);

/** A name under a paragraph in quotation marks, after a blank line, is whose words they are. */
const signsSaying = (before: Line | undefined, line: Line): boolean =>
  before !== undefined && line.blanks > 0 && /^["“].*["”]$/u.test(before.text);

/**
 * Standing rubrics: what an issue prints after every essay, under a heading in spaced capitals (`E P S R   BOX`),
 * its items parted by lines of asterisks. They are kept, as a section after the essay.
 */
const LONGEST_HEADING = 14;

/** `E P S R   BOX`: at least three capitals standing alone, and nothing in small letters. */
export function isSpacedHeading(text: string): boolean {
  const words = wordsIn(text);
  if (words.length > LONGEST_HEADING || /\p{Ll}/u.test(text)) return false;
  return words.filter((word) => /^\p{Lu}$/u.test(word)).length >= 3;
}

/** `*********`, `* * *`: the line between two items. */
export const isParting = (text: string): boolean => /^(?:\*[\s*]*){3,}$/u.test(text);

/** `EPSR BOX`: a heading in capitals with the name of the series in it, closed up by another hand. */
export function isNamedHeading(text: string, names: readonly string[]): boolean {
  if (wordsIn(text).length > 6 || /\p{Ll}/u.test(text)) return false;
  return names.some((name) => wordsIn(text).includes(name.toUpperCase()));
}

/** Index of the first standing rubric's heading from `from` on, or -1. */
export const findRubrics = (lines: readonly Line[], from: number, names: readonly string[]): number =>
  lines.findIndex((line, index) => index >= from && isRubricHeading(line, names));

const isRubricHeading = (line: Line, names: readonly string[]): boolean =>
  isSpacedHeading(line.text) || (line.blanks > 0 && isNamedHeading(line.text, names));

/** A line of a standing rubric as it is kept: its heading as a heading, everything else as a paragraph. */
export const asRubric = (line: Line, names: readonly string[]): Line =>
  line.kind === 'text' && line.verbatim === null && isRubricHeading(line, names)
    ? { ...line, kind: 'heading', level: 2 }
    : line;

/** The rubrics among the lines after an essay, each with how many items it has. */
export function rubricsOf(lines: readonly Line[]): { heading: string; items: number }[] {
  const rubrics: { heading: string; items: number }[] = [];
  for (const line of lines) {
    const open = rubrics.at(-1);
    if (line.kind === 'heading') rubrics.push({ heading: line.text, items: 0 });
    else if (open !== undefined && isParting(line.text)) open.items++;
    else if (open !== undefined && open.items === 0) open.items = 1;
  }
  return rubrics;
}
