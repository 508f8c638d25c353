/** What to try where nothing was found: other spellings, fewer words, no filters. Each is a search of its own. */
import { findSpellings } from '../engine/find-spellings.ts';
import type { SearchIndex } from '../engine/open-index.ts';
import type { Nothing } from '../engine/search-index.ts';
import { FILTER_NAMES, type Query, type Term } from '../query/query.ts';
import { setFilter } from '../query/set-filter.ts';
import { count } from './count.ts';
import { element } from './element.ts';

/** Sentences, with links to the searches that they offer. */
export async function explainNothing(
  query: Query,
  nothing: Nothing,
  index: SearchIndex,
): Promise<HTMLElement[]> {
  const { unknown, without, unfiltered } = nothing;
  const lines: HTMLElement[] = [];
  for (const term of unknown) {
    const what = term.kind === 'phrase' ? 'the phrase' : 'the word';
    lines.push(line(`No essay has ${what} ${quote(term)}.`, ...(await offerSpellings(term, query, index))));
  }
  if (unknown.length === 0 && query.terms.length > 1) lines.push(line('No essay has all of these words.'));
  for (const { term, essays } of without)
    lines.push(
      line(
        'Without ',
        link(leaveOut(query.typed, term), quote(term)),
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
  return lines;
}

async function offerSpellings(term: Term, query: Query, index: SearchIndex): Promise<(Node | string)[]> {
  if (term.kind === 'phrase') return [];
  const near = await findSpellings(term.form, index);
  if (near.length === 0) return [];
  return [
    ' Spelt much like it: ',
    ...near.flatMap((word, at) => [at === 0 ? '' : ', ', link(query.typed.replace(term.shown, word), word)]),
    '.',
  ];
}

const quote = ({ kind, shown }: Term): string => (kind === 'phrase' ? shown : `‘${shown}’`);

const leaveOut = (typed: string, { kind, shown }: Term): string =>
  typed
    .replace(kind === 'phrase' ? shown.replace('“', '"').replace('”', '"') : shown, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const link = (typed: string, words: string): HTMLAnchorElement =>
  element('a', { href: `?q=${encodeURIComponent(typed)}` }, words);

const line = (...children: readonly (Node | string)[]): HTMLElement => element('p', {}, ...children);
