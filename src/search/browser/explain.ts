/** Sentences on a search: that it has nothing to search for, that OR is a word, and what to try if nothing was found. */
import { formatCount } from '../../archive/format/counts.ts';
import { line, searchLink } from '../../browser/dom.ts';
import { FILTER_NAMES, type FilterName, type Query, setFilter, type Term } from '../query/read-query.ts';
import type { SearchIndex } from './open-index.ts';
import { listTerms } from './places.ts';
import { readYears } from './read-name.ts';
import type { Found } from './run-query.ts';

/** Why a typed query has nothing to search for. */
export function explainMissing({ typed, terms, filters }: Query): string {
  if (terms.length > 0 || filters.some(({ not }) => not))
    return 'It says only what to leave out. Add a word, a phrase or a filter to be found.';
  if (filters.length > 0) return 'Add the words to be found in the title.';
  return `There is no word to search for in ‘${typed}’.`;
}

/** `coal OR steel`, outside phrases. */
export const explainOr = ({ typed }: Query): string[] =>
  /\S\s+OR\s+\S/.test(typed.replaceAll(/"[^"]*"?/g, 'x'))
    ? ['OR is read as a word, and every word must occur. Search for one word, then for the other.']
    : [];

/** Why a value of a filter fits no essay. A series or a person may be known without an essay in the archive. */
const NO_ESSAY: Readonly<Record<FilterName, (value: string) => string>> = {
  series: (value) => `No essay is in a series called ‘${value}’.`,
  author: (value) => `No essay is by an author called ‘${value}’.`,
  year: explainYears,
  cites: (value) => `No essay cites ‘${value}’.`,
  quotes: (value) => `No essay quotes ‘${value}’.`,
  in: (value) => `‘in:${value}’ can’t be searched; ‘in:title’ can.`,
};

function explainYears(value: string): string {
  const [from, to] = readYears(value);
  if (from === Infinity) return `‘${value}’ is no year; write ‘year:2002’ or ‘year:2002..2004’.`;
  if (from === to) return `No essay is of the year ${from}.`;
  if (to === Infinity) return `No essay is of ${from} or later.`;
  if (from === -Infinity) return `No essay is of ${to} or earlier.`;
  return `No essay is of the years ${from} to ${to}.`;
}

const TOO_COMMON =
  'Words as common as these aren’t indexed by themselves. Add a word, or put them into a longer phrase.';

/** Words that could be left out, one a line; of a long question not each. */
const MAX_WITHOUT = 4;

/** Lines with links to other searches: fewer words, beginnings of words, no filters. None where something was found. */
export async function explainNothing({ query, outcome: { nothing }, index }: Found): Promise<HTMLElement[]> {
  const { typed, terms } = query;
  if (nothing === null) return [];
  const { unknown, unfiltered, leftOut, closed, nearest } = nothing;
  const lines = closed.flatMap(({ name, values }) => values.map((value) => line(NO_ESSAY[name](value))));
  if (nothing.onlyStopWords) return [...lines, line(TOO_COMMON)];
  lines.push(...(await Promise.all(unknown.map((term) => explainUnknown(term, typed, index)))));
  if (leftOut > 0) {
    const name = `Without leaving out ${listTerms(terms.filter(({ not }) => not))}`;
    lines.push(line(searchLink(leaveNothingOut(query), name), thereAre(leftOut)));
  } else if (unknown.length === 0 && terms.filter(({ not }) => !not).length > 1)
    lines.push(line('No essay has all of these words.'));
  for (const { term, essays } of nothing.without.slice(0, MAX_WITHOUT)) {
    const without = tidy(`${typed.slice(0, term.start)} ${typed.slice(term.end)}`);
    lines.push(line('Without ', searchLink(without, listTerms([term])), thereAre(essays)));
  }
  if (unfiltered > 0) {
    const bare = FILTER_NAMES.reduce((text, name) => setFilter(text, name, null), typed);
    lines.push(line(searchLink(bare, 'Without the filters'), thereAre(unfiltered)));
  }
  if (nearest.length > 0)
    lines.push(line(`${formatCount(nearest.length, 'essay')} with most of these words:`));
  return lines;
}

const thereAre = (essays: number): string =>
  ` there ${essays === 1 ? 'is' : 'are'} ${formatCount(essays, 'essay')}.`;

/**
 * That no essay has a word or phrase, with a search for the words that begin with it: while it was typed its beginning was
 * found, and Enter must not lose that for good.
 */
async function explainUnknown(term: Term, typed: string, index: SearchIndex): Promise<HTMLParagraphElement> {
  const named = listTerms([term]);
  const isWord = term.kind === 'word' ? term.parts === null : term.forms.every(({ length }) => length === 1);
  const form = term.kind === 'word' ? term.form : (term.forms[0]?.[0]?.form ?? '');
  if (term.kind === 'word' && term.beginning)
    return line(
      form.length > 1
        ? `No essay has a word that begins with ${named}.`
        : `${named} begins too many words. Add a letter.`,
    );
  const hasLonger = isWord && form.length > 1 && (await index.words(form)).length > 0;
  const bare = `${term.kind === 'phrase' ? term.shown.slice(1, -1) : term.shown}*`;
  const longer = searchLink(typed.slice(0, term.start) + bare + typed.slice(term.end), bare);
  return line(
    `No essay has the ${isWord || term.kind === 'word' ? 'word' : 'phrase'} ${named}.`,
    hasLonger ? [' Words begin so: ', longer, '.'] : null,
  );
}

/** The search without its words and phrases that have a minus. */
function leaveNothingOut({ typed, terms }: Query): string {
  const kept = terms.reduce((text, { not, start, end }) => {
    if (!not) return text;
    const from = typed.lastIndexOf(' ', start) + 1;
    const to = end + (/^\S*/.exec(typed.slice(end))?.[0].length ?? 0);
    return text.slice(0, from) + ' '.repeat(to - from) + text.slice(to); // positions of the others stay
  }, typed);
  return tidy(kept);
}

const tidy = (typed: string): string => typed.replace(/\s+/g, ' ').trim();
