/**
 * Parses what was typed into terms and filters. Filters are words of the query, so that typing and choosing make
 * the same search and its address says all of it.
 *
 *     "the old mill" water-wheel -dam author:"ann other",hoskins year:1990..1994 in:title sort:newest
 */
import { bare, type FoldedWord, joinWords, splitWords } from '../words/split-words.ts';

export interface Query {
  /** As typed, white space normalized and quotation marks straight. */
  readonly typed: string;
  readonly terms: readonly Term[];
  readonly filters: readonly Filter[];
  readonly sort: Sort;
}

export type Term = WordTerm | PhraseTerm;

interface TypedTerm {
  readonly not: boolean;
  /** As typed. */
  readonly shown: string;
  /** In `typed`, a phrase with its quotation marks: first UTF-16 unit, and the unit after the last. */
  readonly start: number;
  readonly end: number;
}

export interface WordTerm extends TypedTerm {
  readonly kind: 'word';
  /** Folded; hyphenated parts as one word. */
  readonly form: string;
  readonly capitals: boolean;
  /** The parts where it was typed with hyphens, else null. */
  readonly parts: readonly PhraseWord[] | null;
  /** Whether words that only begin so are meant too. */
  readonly beginning: boolean;
}

export interface PhraseTerm extends TypedTerm {
  readonly kind: 'phrase';
  /** Its words in their order; more than one row where a hyphen lets it be read in two ways. */
  readonly forms: readonly (readonly PhraseWord[])[];
}

/** A word that is compared by its very form. */
export type PhraseWord = FoldedWord;

/** Filters of one query all apply, those of the same name too. */
export const FILTER_NAMES = ['series', 'year', 'author', 'quotes', 'cites', 'in'] as const;
export type FilterName = (typeof FILTER_NAMES)[number];

export interface Filter {
  readonly name: FilterName;
  /** At least one, without quotation marks. An essay passes that has any of them. */
  readonly values: readonly string[];
  /** Whether an essay passes that has none of them. */
  readonly not: boolean;
}

const SORTS = ['relevance', 'newest', 'oldest'] as const;
export type Sort = (typeof SORTS)[number];

/** Quotation marks of all kinds that may be typed or pasted round a phrase. */
const QUOTATION_MARKS = /[“”„‟«»″]/g;
/** A minus at the beginning of a piece; then a filter, a phrase, closed or being typed, or a word. */
const PIECE = new RegExp(
  `(-)?(?:(${[...FILTER_NAMES, 'sort'].join('|')}):((?:"[^"]*(?:"|$)|[^\\s"])*)|"([^"]*)(?:"|$)|[^\\s"]+)`,
  'giu',
);
/** After the beginning of a word. */
const ANY_ENDING = '*';

/** `growing`: whether the last word may still be growing, as while typing. */
export function readQuery(text: string, growing = false): Query {
  const typed = text.replace(QUOTATION_MARKS, '"').replace(/\s+/g, ' ').trim();
  const terms: Term[] = [];
  const filters: Filter[] = [];
  let sort: Sort = 'relevance';
  for (const match of typed.matchAll(PIECE)) {
    const [piece, minus = '', key, value = '', phrase] = match;
    const name = FILTER_NAMES.find((known) => known === key?.toLowerCase());
    const not = minus !== '';
    const start = match.index + minus.length;
    const end = match.index + piece.length;
    if (name !== undefined) {
      const values = splitValues(value);
      // A filter's name with nothing after it is being typed.
      if (values.length > 0) filters.push({ name, values, not });
    } else if (key !== undefined) sort = SORTS.find((known) => known === value.toLowerCase()) ?? sort;
    else if (phrase !== undefined) terms.push(...readPhrase(phrase, { not, start, end }));
    else {
      const mayGrow = growing && end === typed.length && !/\s$/.test(text);
      terms.push(...readWords(piece.slice(minus.length), not, mayGrow, start));
    }
  }
  return { typed, terms, filters, sort };
}

/** Whether a query leaves open what is to be found: it has no word or phrase, and no filter that finds by itself. */
export const asksForNothing = ({ terms, filters }: Query): boolean =>
  terms.every(({ not }) => not) && filters.every(({ name, not }) => name === 'in' || not);

/** `"ann other",hoskins` as its two values: a comma within quotation marks belongs to the value. */
const splitValues = (text: string): string[] =>
  [...text.matchAll(/"([^"]*)(?:"|$)|[^",]+/g)]
    .map(([bare, quoted]) => (quoted ?? bare).trim())
    .filter((value) => value !== '');

function readPhrase(text: string, at: Pick<Term, 'not' | 'start' | 'end'>): Term[] {
  const words = splitWords(text);
  const joined = joinWords(words).map(bare);
  const forms = [words.map(bare)];
  if (joined.length < words.length) forms.push(joined);
  return words.length === 0 ? [] : [{ kind: 'phrase', forms, shown: `“${text.trim()}”`, ...at }];
}

/** `from` is the position of the text in what was typed. */
const readWords = (text: string, not: boolean, growing: boolean, from: number): Term[] =>
  joinWords(splitWords(text)).map(({ form, capitals, parts, start, end }) => ({
    kind: 'word',
    form,
    capitals,
    parts,
    beginning: (growing && end === text.length) || text.charAt(end) === ANY_ENDING,
    not,
    shown: text.slice(start, end),
    start: from + start,
    end: from + end,
  }));

/**
 * A query in which `values` are in the place of every filter of that name without a minus, as one filter: any of them.
 * Null removes the filters of that name, those with a minus too.
 */
export function setFilter(
  typed: string,
  name: FilterName | 'sort',
  values: readonly string[] | null,
): string {
  const minus = values === null ? '-?' : '';
  const pattern = new RegExp(`(?<=^|\\s)${minus}${name}:(?:"[^"]*(?:"|$)|[^\\s"])*(?=\\s|$)`, 'giu');
  const rest = typed.replace(pattern, ' ').replace(/\s+/g, ' ').trim();
  const quote = (value: string): string => (/[\s",]/.test(value) ? `"${value.replaceAll('"', '')}"` : value);
  return values === null || values.length === 0
    ? rest
    : `${rest} ${name}:${values.map(quote).join(',')}`.trim();
}

/** `relevance` is the default, and isn't written. */
export const setSort = (typed: string, sort: Sort): string =>
  setFilter(typed, 'sort', sort === 'relevance' ? null : [sort]);
