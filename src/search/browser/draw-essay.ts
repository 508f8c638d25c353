/** One essay of the results: which it is, its best hits, and the rest of them folded. */
import type { SearchIndex } from '../engine/open-index.ts';
import { count } from './count.ts';
import { drawAlso } from './draw-also.ts';
import { type DrawnWith, drawHit } from './draw-hit.ts';
import { element } from './element.ts';
import { findMatches } from './find-matches.ts';
import { listTerms } from './list-terms.ts';
import { markWords } from './mark-words.ts';
import { nameEssay } from './name-essay.ts';
import { type Hit, type ReadEssay, readMore } from './read-hits.ts';

/** Places that unfold at once. */
const STEP = 20;

export function drawEssay(read: ReadEssay, index: SearchIndex, drawn: DrawnWith): HTMLLIElement {
  const { essay, title, slug, hits, rest } = read;
  const { number, issue, date, authors, path } = nameEssay(essay, slug, index.table);
  const places = hits.length + rest.length;
  const lacking = drawn.missing?.(essay) ?? [];
  const facts = [
    issue,
    date,
    authors,
    ...(places > 1 ? [count(places, 'place')] : []),
    ...(drawn.namesOnly(essay) ? ['named among its sources'] : []),
    ...(lacking.length > 0 ? [`without ${listTerms(lacking)}`] : []),
  ];
  const body = element(
    'div',
    {},
    element('h3', {}, element('a', { href: drawn.addressOf(path, null) }, ...markTitle(title, drawn))),
    element('p', { class: 'what' }, facts.filter((fact) => fact !== '').join(' · ')),
    drawHits(hits, path, drawn),
    ...hits.slice(0, 1).flatMap((hit) => drawAlso(hit, index.table, drawn)),
  );
  if (rest.length > 0) body.append(drawRest(rest, essay, path, index, drawn));
  // The number is the picture of an issue; in words it stands beside the date.
  return element(
    'li',
    { class: 'group' },
    element('span', { class: 'no', 'aria-hidden': 'true' }, number),
    body,
  );
}

/** A title is shown whole, and may be all that has the words. */
const markTitle = (title: string, { terms, language }: DrawnWith): (Node | string)[] =>
  markWords(title, findMatches(title, terms, language), {
    start: 0,
    end: title.length,
    cutBefore: false,
    cutAfter: false,
  }).map(({ text, marked }) => (marked ? element('mark', {}, text) : text));

const drawHits = (hits: readonly Hit[], path: string, drawn: DrawnWith): HTMLOListElement =>
  element('ol', { class: 'hits' }, ...hits.map((hit) => drawHit(hit, path, drawn)));

/** Fetched and drawn when it is unfolded, some at a time: a common word may have hundreds of hits in an essay. */
function drawRest(
  places: readonly number[],
  essay: number,
  path: string,
  index: SearchIndex,
  drawn: DrawnWith,
): HTMLDetailsElement {
  const rest = element(
    'details',
    { class: 'rest' },
    element('summary', {}, `${count(places.length, 'more place')}`),
  );
  rest.addEventListener(
    'toggle',
    async () => {
      try {
        rest.append(drawHits(await readMore(essay, places.slice(0, STEP), index), path, drawn));
        if (places.length > STEP) rest.append(drawRest(places.slice(STEP), essay, path, index, drawn));
      } catch (error) {
        console.warn('Search failed:', error);
        rest.append(element('p', { class: 'say-so' }, 'These places couldn’t be loaded.'));
      }
    },
    { once: true },
  );
  return rest;
}
