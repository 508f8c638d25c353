/**
 * Splits an issue into articles, each ending at its sign-off; standing rubrics after a sign-off belong to the essay
 * before them. Without sign-offs, headings of level 1 split a page or a Word file.
 */
import type { Person } from '../../archive/schema/person.ts';
import { countIn, ImportError, type ImportWarning, type Line, warning, wordsIn } from '../document.ts';
import { isKnownSignOff, readNames } from './people.ts';

export interface Article {
  /** Head and body. */
  readonly text: readonly Line[];
  readonly signOff: readonly Line[];
  /** Standing rubrics, and anything else after the sign-off. */
  readonly after: readonly Line[];
}

export interface ArticleContext {
  readonly people: ReadonlyMap<string, Person>;
  /** Abbreviations of the series. */
  readonly names: readonly string[];
  /** How many lines at the top can't be a sign-off. */
  readonly head: number;
}

/** Fewer words after a sign-off are a remark, not an article. */
const MIN_WORDS = 60;
/** A file with a year of issues has a few hundred. */
const MAX_ARTICLES = 500;

export function splitArticles(
  lines: readonly Line[],
  context: ArticleContext,
): { articles: Article[]; warnings: ImportWarning[] } {
  const warnings: ImportWarning[] = [];
  const articles: Article[] = [];
  let from = 0;
  while (from < lines.length) {
    const article = readArticle(lines, from, from === 0 ? context.head : 1, context);
    const rest = lines.slice(article.end);
    const line = rest[0]?.at ?? null;
    if (rest.length > 0 && isBrief(rest)) {
      warnings.push(warning('after', 'these words after the sign-off were kept with the essay', line));
      articles.push({ ...article, after: [...article.after, ...rest] });
      break;
    }
    articles.push(article);
    if (articles.length > MAX_ARTICLES)
      throw new ImportError(
        `it has more than ${MAX_ARTICLES} sign-offs, as no issue has: split it into issues`,
        line,
      );
    from = article.end;
  }
  if (articles.length > 1) {
    const message = `${articles.length} articles were found; the second begins here`;
    warnings.push(warning('articles', message, articles[1]?.text[0]?.at ?? null));
  }
  return { articles, warnings };
}

/** Reads the article that begins at `from`; `head` lines of it can't be a sign-off. */
function readArticle(
  lines: readonly Line[],
  from: number,
  head: number,
  context: ArticleContext,
): Article & { end: number } {
  const rubrics = findRubrics(lines, from + head, context.names);
  const limit = rubrics < 0 ? lines.length : rubrics;
  const next = findNextTitle(lines, from, limit);
  const signOff = findSignOff(lines, from + head, Math.min(limit, next), context.people);
  // Rubrics belong to the essay only if they follow its sign-off directly.
  if (signOff !== null) return article(signOff, signOff + 1, rubrics === signOff + 1);
  return next < limit ? article(next, next, false) : article(limit, limit, rubrics >= 0);

  function article(textEnd: number, signOffEnd: number, hasRubrics: boolean): Article & { end: number } {
    const end = hasRubrics ? endOfRubrics(lines, rubrics, context.names) : signOffEnd;
    return {
      text: lines.slice(from, textEnd),
      signOff: lines.slice(textEnd, signOffEnd),
      after: lines.slice(signOffEnd, end),
      end,
    };
  }
}

/** Whether the lines have too few words for an article; stops counting when there are enough. */
function isBrief(lines: readonly Line[]): boolean {
  let words = 0;
  return lines.every(({ text }) => {
    words += countIn(text);
    return words < MIN_WORDS;
  });
}

/** The second heading of level 1, as in a page with several articles; `limit` if there is none. */
function findNextTitle(lines: readonly Line[], from: number, limit: number): number {
  const isTitle = ({ kind, level }: Line): boolean => kind === 'heading' && level === 1;
  const first = lines.findIndex((line, index) => index >= from && isTitle(line));
  if (first < 0) return limit;
  const next = lines.findIndex(
    (line, index) => index > first + 1 && isTitle(line) && !isBrief(lines.slice(first + 1, index)),
  );
  return next < 0 ? limit : Math.min(next, limit);
}

/** Rubrics end at the next heading of level 1 that isn't a rubric's. */
function endOfRubrics(lines: readonly Line[], from: number, names: readonly string[]): number {
  const next = lines.findIndex(
    (line, index) => index > from && line.kind === 'heading' && line.level <= 1 && !isRubric(line, names),
  );
  return next < 0 ? lines.length : next;
}

/** The index of the line with the sign-off; null if there is none before `limit`. */
function findSignOff(
  lines: readonly Line[],
  from: number,
  limit: number,
  people: ReadonlyMap<string, Person>,
): number | null {
  for (let at = from; at < limit; at++) {
    const line = lines[at];
    if (line === undefined || line.kind === 'table' || line.kind === 'note' || line.quoted > 0) continue;
    const next = at + 1 < limit ? lines[at + 1] : undefined;
    const isEnd = next === undefined || next.blanks > 0 || next.kind === 'heading' || next.kind === 'note';
    if (!isEnd && !isTitleLike(next)) continue;
    if (isKnownSignOff(line.text, people)) return at;
    // An unknown name counts only at the very end: elsewhere it may sign a quotation.
    const isLast = next === undefined || next.kind === 'note';
    if (isLast && line.kind === 'text' && readNames(line.text) !== null && !signsSaying(lines[at - 1], line))
      return at;
  }
  return null;
}

const isTitleLike = (line: Line): boolean =>
  countIn(line.text) <= 14 && !/[.!?:;,…]["'”’)]*$/u.test(line.text);

/** A name after a paragraph in quotation marks and a blank line is the name of the person quoted. */
const signsSaying = (before: Line | undefined, line: Line): boolean =>
  before !== undefined && line.blanks > 0 && /^["“].*["”]$/u.test(before.text);

const MAX_HEADING_WORDS = 14;

/** `E P S R   BOX`: the heading of a standing rubric, with at least three single capitals and no lower case. */
export function isSpacedHeading(text: string): boolean {
  const words = wordsIn(text);
  if (words.length > MAX_HEADING_WORDS || /\p{Ll}/u.test(text)) return false;
  return words.filter((word) => /^\p{Lu}$/u.test(word)).length >= 3;
}

/** `*********`, `* * *`: the line between two items of a rubric. */
export const isSeparator = (text: string): boolean => /^(?:\*[\s*]*){3,}$/u.test(text);

/** `EPSR BOX`: a heading in capitals with the name of the series. */
function isNamedHeading(text: string, names: readonly string[]): boolean {
  const words = wordsIn(text);
  return (
    words.length <= 6 && !/\p{Ll}/u.test(text) && names.some((name) => words.includes(name.toUpperCase()))
  );
}

const findRubrics = (lines: readonly Line[], from: number, names: readonly string[]): number =>
  lines.findIndex((line, index) => index >= from && isRubric(line, names));

/** Whether a line is the heading of a standing rubric, which the issues print after every essay. */
const isRubric = (line: Line, names: readonly string[]): boolean =>
  isSpacedHeading(line.text) || (line.blanks > 0 && isNamedHeading(line.text, names));

/** Makes a heading of the line if it is a rubric's. */
export const asRubric = (line: Line, names: readonly string[]): Line =>
  line.kind === 'text' && line.verbatim === null && isRubric(line, names)
    ? { ...line, kind: 'heading', level: 2 }
    : line;

/** The rubrics among the lines after an essay, each with its number of items. */
export function rubricsOf(lines: readonly Line[]): { heading: string; items: number }[] {
  const rubrics: { heading: string; items: number }[] = [];
  for (const line of lines) {
    const open = rubrics.at(-1);
    if (line.kind === 'heading') rubrics.push({ heading: line.text, items: 0 });
    else if (open !== undefined && (isSeparator(line.text) || open.items === 0)) open.items++;
  }
  return rubrics;
}
