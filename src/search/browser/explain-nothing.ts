/** What to try where nothing was found: other spellings, fewer words, no filters. Each is a search of its own. */
import type { SearchIndex } from '../engine/open-index.ts';
import type { Nothing } from '../engine/search-index.ts';
import { FILTER_NAMES, type Query, type Term } from '../query/query.ts';
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
  const { unknown, without, unfiltered, closed, nearest } = nothing;
  const lines = closed.map((filter) => line(explainFilter(filter)));
  for (const term of unknown) {
    const what = term.kind === 'phrase' ? 'the phrase' : 'the word';
    lines.push(line(`No essay has ${what} ${listTerms([term])}.`, ...(await offer(term, query, index))));
  }
  if (unknown.length === 0 && query.terms.length > 1) lines.push(line('No essay has all of these words.'));
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
  const near = await offerSpellings(term, query, index);
  if (near.length === 0) return [];
  return [
    ' Spelt much like it: ',
    ...near.flatMap(({ word, typed }, at) => [at === 0 ? '' : ', ', link(typed, word)]),
    '.',
  ];
}

const leaveOut = (typed: string, { start, end }: Term): string =>
  `${typed.slice(0, start)} ${typed.slice(end)}`.replace(/\s+/g, ' ').trim();

const link = (typed: string, words: string): HTMLAnchorElement =>
  element('a', { href: `?q=${encodeURIComponent(typed)}` }, words);

const line = (...children: readonly (Node | string)[]): HTMLElement => element('p', {}, ...children);
