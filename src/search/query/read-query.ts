/**
 * What somebody typed, as what is searched for. Filters are words of the query, so that typing and choosing make
 * the same search and its address says all of it.
 *
 *     "the old mill" water-wheel -dam author:"ann other",hoskins year:1990..1994 in:title sort:newest
 */
import { joinCompounds } from '../words/join-compounds.ts';
import { splitWords } from '../words/split-words.ts';
import {
  FILTER_NAMES,
  type Filter,
  type FilterName,
  type PhraseWord,
  type Query,
  type Sort,
  type Term,
} from './query.ts';

/** `growing`: whether the last word may still be growing, as while typing. */
export function readQuery(text: string, growing = false): Query {
  const typed = text.replace(QUOTATION_MARKS, '"').replace(/\s+/g, ' ').trim();
  const terms: Term[] = [];
  const filters: Filter[] = [];
  let sort: Sort = 'relevance';
  for (const match of typed.matchAll(PIECE)) {
    const [piece, minus, key, value = '', phrase] = match;
    const not = minus !== undefined;
    const name = key?.toLowerCase();
    const values = splitValues(value);
    if (name === 'sort') sort = SORTS.find((known) => known === value.toLowerCase()) ?? sort;
    else if (isFilterName(name)) {
      // A filter's name with nothing after it is being typed.
      if (values.length > 0) filters.push({ name, values, not });
    } else if (phrase !== undefined)
      terms.push(...readPhrase(phrase, not, match.index + (minus?.length ?? 0), match.index + piece.length));
    else {
      const last = growing && match.index + piece.length === typed.length && !/\s$/.test(text);
      const words = piece.slice(minus?.length ?? 0);
      terms.push(...readWords(words, not, last, match.index + piece.length - words.length));
    }
  }
  return { typed, terms, filters, sort };
}

/** Quotation marks of all kinds that may be typed or pasted round a phrase. */
const QUOTATION_MARKS = /[“”„‟«»″]/g;

/** A minus at the beginning of a piece; then a filter, a phrase, closed or being typed, or a word. */
const PIECE = new RegExp(
  `(-)?(?:(${[...FILTER_NAMES, 'sort'].join('|')}):((?:"[^"]*(?:"|$)|[^\\s"])*)|"([^"]*)(?:"|$)|[^\\s"]+)`,
  'giu',
);

/** `"ann other",hoskins` as its two values: a comma within quotation marks belongs to the value. */
const splitValues = (text: string): string[] =>
  [...text.matchAll(/"([^"]*)(?:"|$)|[^",]+/g)]
    .map(([bare, quoted]) => (quoted ?? bare).trim())
    .filter((value) => value !== '');

/** After the beginning of a word. */
const ANY_ENDING = '*';

const SORTS: readonly Sort[] = ['relevance', 'newest', 'oldest'];

const isFilterName = (name: string | undefined): name is FilterName =>
  FILTER_NAMES.some((known) => known === name);

function readPhrase(text: string, not: boolean, start: number, end: number): Term[] {
  const words = splitWords(text);
  if (words.length === 0) return [];
  const forms = [words.map(phraseWord)];
  const compounds = joinCompounds(words);
  if (compounds.length > 0) {
    const joined: PhraseWord[] = [];
    for (let at = 0; at < words.length; at++) {
      const compound = compounds.find(({ from }) => from === at);
      const { form = '', capitals = false } = words[at] ?? {};
      joined.push({ form: compound?.form ?? form, capitals });
      if (compound !== undefined) at = compound.to;
    }
    forms.push(joined);
  }
  return [{ kind: 'phrase', forms, not, shown: `“${text.trim()}”`, start, end }];
}

const phraseWord = ({ form, capitals }: PhraseWord): PhraseWord => ({ form, capitals });

/** `from` is where the text stands in what was typed. */
function readWords(text: string, not: boolean, growing: boolean, from: number): Term[] {
  const words = splitWords(text);
  const compounds = joinCompounds(words);
  const terms: Term[] = [];
  for (let at = 0; at < words.length; at++) {
    const compound = compounds.find(({ from }) => from === at);
    const to = compound?.to ?? at;
    const [start = 0, end = 0] = [words[at]?.start, words[to]?.end];
    const beginning = (growing && end === text.length) || text.charAt(end) === ANY_ENDING;
    terms.push({
      kind: 'word',
      form: compound?.form ?? words[at]?.form ?? '',
      capitals: words[at]?.capitals ?? false,
      parts: compound === undefined ? null : words.slice(at, to + 1).map(phraseWord),
      beginning,
      not,
      shown: text.slice(start, end),
      start: from + start,
      end: from + end,
    });
    at = to;
  }
  return terms;
}
