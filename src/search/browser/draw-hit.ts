/** One hit as a link to its paragraph: ¶ number, then the sentence with the words that were looked for. */
import { cutExcerpt } from './cut-excerpt.ts';
import { element } from './element.ts';
import type { Hit } from './find-hits.ts';
import { markWords } from './mark-words.ts';
import { nameAnchor } from './name-anchor.ts';

export function drawHit(hit: Hit, address: string): HTMLLIElement {
  const { shown, spoken } = nameAnchor(hit.anchor);
  const pieces = markWords(hit, cutExcerpt(hit.words, hit.matches));
  return element(
    'li',
    {},
    element(
      'a',
      { class: 'hit', href: `${address}#${hit.anchor}` },
      element('span', { class: 'p', 'aria-hidden': 'true' }, shown),
      element(
        'span',
        { class: 't' },
        element('span', { class: 'vh' }, `${spoken}: `),
        ...pieces.map(({ text, marked }) => (marked ? element('mark', {}, text) : text)),
      ),
    ),
  );
}
