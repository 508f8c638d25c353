/** One hit as a link to its paragraph: ¶ number, then the sentence with the words that were looked for. */
import type { Term } from '../query/query.ts';
import { cutExcerpt } from './cut-excerpt.ts';
import { element } from './element.ts';
import { findMatches } from './find-matches.ts';
import { markWords } from './mark-words.ts';
import { nameAnchor } from './name-anchor.ts';
import type { Hit } from './read-hits.ts';

export interface DrawnWith {
  readonly terms: readonly Term[];
  readonly language: string;
  /** The address of a place of an essay, given its path. */
  readonly addressOf: (path: string, anchor: string | null) => string;
  /** The words that an essay lacks; null where all have all. */
  readonly missing: ((essay: number) => readonly Term[]) | null;
  /** Whether an essay names the source that is asked for, with no quotation found to be of it. */
  readonly namesOnly: (essay: number) => boolean;
}

export function drawHit(hit: Hit, path: string, { terms, language, addressOf }: DrawnWith): HTMLLIElement {
  const { shown, spoken } = nameAnchor(hit.anchor ?? '');
  const matches = findMatches(hit.text, terms, language);
  const pieces = markWords(hit.text, matches, cutExcerpt(hit.text, matches));
  return element(
    'li',
    {},
    element(
      'a',
      { class: hit.kind === 'quoted' ? 'hit q' : 'hit', href: addressOf(path, hit.anchor) },
      element('span', { class: 'p', 'aria-hidden': 'true' }, shown),
      element(
        'span',
        { class: 't' },
        element('span', { class: 'vh' }, `${spoken}${hit.kind === 'quoted' ? ', quoted' : ''}: `),
        ...pieces.map(({ text, marked }) => (marked ? element('mark', {}, text) : text)),
      ),
    ),
  );
}
