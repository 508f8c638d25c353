/** One essay of the results: which it is, its best hits, and the rest of them folded. */
import { count } from './count.ts';
import { cutExcerpt } from './cut-excerpt.ts';
import { drawHit } from './draw-hit.ts';
import { element } from './element.ts';
import { findHits, type Hit } from './find-hits.ts';
import type { Fragment } from './pagefind.ts';
import type { Query } from './read-query.ts';
import { showWords } from './show-words.ts';
import { splitContent } from './split-content.ts';

/** Hits that stand open. */
const OPEN = 3;

export function drawEssay(fragment: Fragment, query: Query): HTMLLIElement {
  const { url, meta } = fragment;
  const hits = findHits(fragment, query);
  const { title = '', series = '', number = '', date = '', author = '' } = meta;
  const facts = [
    `${series} ${number}`.trim(),
    date,
    author,
    ...(hits.length > 1 ? [count(hits.length, 'place')] : []),
  ];
  const body = element(
    'div',
    {},
    element('h3', {}, element('a', { href: url }, title)),
    element('p', { class: 'what' }, facts.filter((fact) => fact !== '').join(' · ')),
    hits.length === 0 ? drawOpening(fragment) : drawHits(hits.slice(0, OPEN), url),
  );
  if (hits.length > OPEN) body.append(drawRest(hits.slice(OPEN), url));
  // The number is the picture of an issue; in words it stands beside the date.
  return element(
    'li',
    { class: 'group' },
    element('span', { class: 'no', 'aria-hidden': 'true' }, number),
    body,
  );
}

const drawHits = (hits: readonly Hit[], address: string): HTMLOListElement =>
  element('ol', { class: 'hits' }, ...hits.map((hit) => drawHit(hit, address)));

/** Drawn when it is unfolded: a common word may have hundreds of hits in an essay. */
function drawRest(hits: readonly Hit[], address: string): HTMLDetailsElement {
  const rest = element(
    'details',
    { class: 'rest' },
    element('summary', {}, `${count(hits.length, 'more place')}`),
  );
  rest.addEventListener('toggle', () => rest.append(drawHits(hits, address)), { once: true });
  return rest;
}

/** Where only its title or author has the words, how the essay begins. */
function drawOpening({ content, anchors }: Fragment): HTMLParagraphElement {
  const [first, second] = [...anchors].sort((a, b) => a.location - b.location);
  const words = splitContent(content).slice(first?.location ?? 0, second?.location);
  const { from, to } = cutExcerpt(words, []);
  return element(
    'p',
    { class: 'hit' },
    element('span', { class: 'p' }),
    element('span', { class: 't' }, showWords(words.slice(from, to))),
  );
}
