/** What to try where nothing was found: other spellings, fewer words, no filters. Each is a search of its own. */
import { findNames, type NearName } from '../engine/find-names.ts';
import type { SearchIndex } from '../engine/open-index.ts';
import type { Nothing } from '../engine/search-index.ts';
import { FILTER_NAMES, type FilterName, type Query, type Term, type WordTerm } from '../query/query.ts';
import { setFilter } from '../query/set-filter.ts';
import { count } from './count.ts';
import { element } from './element.ts';
import { explainFilter } from './explain-filter.ts';
import { listTerms } from './list-terms.ts';
import { offerSpellings } from './offer-spellings.ts';

/** Words that could be left out, one a line; of a long question not each. */
const MOST_WITHOUT = 4;

/** Sentences, with links to the searches that they offer. */
export async function explainNothing(
  query: Query,
  nothing: Nothing,
  index: SearchIndex,
): Promise<HTMLElement[]> {
  const { unknown, without, unfiltered, leftOut, closed, nearest } = nothing;
  const lines = await Promise.all(
    closed.map(async (filter) =>
      line(explainFilter(filter), ...offerNames(query.typed, filter.name, await findNames(filter, index))),
    ),
  );
  for (const term of unknown) {
    lines.push(line(tellUnknown(term), ...(await offer(term, query, index))));
  }
  if (leftOut > 0) {
    const words = listTerms(query.terms.filter(({ not }) => not));
    lines.push(
      line(
        link(leaveNothingOut(query), `Without leaving out ${words}`),
        ` there ${leftOut === 1 ? 'is' : 'are'} ${count(leftOut, 'essay')}.`,
      ),
    );
  } else if (unknown.length === 0 && query.terms.filter(({ not }) => !not).length > 1)
    lines.push(line('No essay has all of these words.'));
  for (const { term, essays } of without.slice(0, MOST_WITHOUT))
    lines.push(
      line(
        'Without ',
        link(leaveOut(query.typed, term), listTerms([term])),
        ` there ${essays === 1 ? 'is' : 'are'} ${count(essays, 'essay')}.`,
      ),
    );
  if (unfiltered > 0)
    lines.push(
      line(
        link(
          FILTER_NAMES.reduce((typed, name) => setFilter(typed, name, null), query.typed),
          'Without the filters',
        ),
        ` there ${unfiltered === 1 ? 'is' : 'are'} ${count(unfiltered, 'essay')}.`,
      ),
    );
  if (nearest.length > 0) lines.push(line(`${count(nearest.length, 'essay')} with most of these words:`));
  return lines;
}

async function offer(term: Term, query: Query, index: SearchIndex): Promise<(Node | string)[]> {
  const [near, begins] = await Promise.all([
    offerSpellings(term, query, index),
    isBeginning(term) && index.words.beginning(term.form),
  ]);
  // While it was typed its beginning was found; what stood there must not be gone for good with Enter.
  const longer =
    begins && begins.length > 0 ? `${query.typed.slice(0, term.end)}*${query.typed.slice(term.end)}` : '';
  return [
    ...(longer === ''
      ? []
      : [' Words begin so: ', link(longer, `${query.typed.slice(term.start, term.end)}*`), '.']),
    ...(near.length === 0 ? [] : [' Spelt much like it: ']),
    ...near.flatMap(({ word, typed }, at) => [at === 0 ? '' : ', ', link(typed, word)]),
    ...(near.length === 0 ? [] : ['.']),
  ];
}

/** Links that set the filter to names like the one that it has. */
const offerNames = (typed: string, filter: FilterName, near: readonly NearName[]): (Node | string)[] =>
  near.length === 0
    ? []
    : [
        ' Named much like it: ',
        ...near.flatMap(({ name, value }, at) => [
          at === 0 ? '' : ', ',
          link(setFilter(typed, filter, value), name),
        ]),
        '.',
      ];

/** Whether a word stands for itself and could be the beginning of others. */
const isBeginning = (term: Term): term is WordTerm =>
  term.kind === 'word' && !term.beginning && term.parts === null && term.form.length > 1;

function tellUnknown(term: Term): string {
  if (term.kind === 'phrase') return `No essay has the phrase ${listTerms([term])}.`;
  if (!term.beginning) return `No essay has the word ${listTerms([term])}.`;
  return term.form.length > 1
    ? `No essay has a word that begins with ${listTerms([term])}.`
    : `${listTerms([term])} begins too many words. Add a letter.`;
}

/** The search without its words and phrases that have a minus. */
function leaveNothingOut({ typed, terms }: Query): string {
  const kept = terms.reduce((text, { not, start, end }) => {
    if (!not) return text;
    const from = typed.lastIndexOf(' ', start) + 1;
    const to = end + (/^\S*/.exec(typed.slice(end))?.[0].length ?? 0);
    return text.slice(0, from) + ' '.repeat(to - from) + text.slice(to); // what follows stays in its place
  }, typed);
  return kept.replace(/\s+/g, ' ').trim();
}

const leaveOut = (typed: string, { start, end }: Term): string =>
  `${typed.slice(0, start)} ${typed.slice(end)}`.replace(/\s+/g, ' ').trim();

const link = (typed: string, words: string): HTMLAnchorElement =>
  element('a', { href: `?q=${encodeURIComponent(typed)}` }, words);

const line = (...children: readonly (Node | string)[]): HTMLElement => element('p', {}, ...children);
