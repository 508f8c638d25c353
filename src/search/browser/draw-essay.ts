/** One essay of the results: its number, title and facts, its best hits, and the rest of them folded. */
import { formatCount, formatNumber } from '../../archive/format/counts.ts';
import { formatDate } from '../../archive/format/dates.ts';
import { createElement, line } from '../../browser/dom.ts';
import type { Term } from '../query/read-query.ts';
import { cutExcerpt, markWords } from './excerpt.ts';
import { findMatches } from './find-matches.ts';
import { listTerms, NO_BREAK_SPACE, nameAnchor } from './places.ts';
import type { Hit, ReadEssay } from './read-hits.ts';

export interface DrawnWith {
  /** Words and phrases to mark. */
  readonly terms: readonly Term[];
  readonly language: string;
  /** Id of the series whose issues are named by their number alone. */
  readonly mainSeries: string;
  /** The address of a place of an essay, given its path. */
  readonly addressOf: (path: string, anchor: string) => string;
  /** The words that an essay lacks; null where all have all. */
  readonly missing: ((essay: number) => readonly Term[]) | null;
  /** Whether an essay names the source that is asked for, with no quotation found to be of it. */
  readonly namesOnly: (essay: number) => boolean;
}

/** Places that unfold at once. */
const STEP = 20;
/** A query of more words is a question or a sentence: that places have any of them says little, and isn't counted. */
const MAX_COUNTED_TERMS = 4;

export function drawEssay(read: ReadEssay, drawn: DrawnWith): HTMLLIElement {
  const { essay, hits, rest } = read;
  const { title, label, number, date, authors, minutes, path } = read.card;
  const lacking = drawn.missing?.(essay) ?? [];
  const facts = [
    formatDate(date),
    formatCount(minutes, 'minute'),
    authors,
    drawn.namesOnly(essay) ? 'named among its sources' : '',
    lacking.length > 0 ? `without ${listTerms(lacking)}` : '',
  ].filter((fact) => fact !== '');
  const href = drawn.addressOf(path, '');
  const isMain = path.startsWith(`${drawn.mainSeries}/`) && number !== '';
  return createElement(
    'li.group',
    // The title is the same link: the keyboard stops there.
    createElement(
      number === '' ? 'a.no.none' : 'a.no',
      { href, tabindex: '-1' },
      isMain ? createElement('span.vh', label) : createElement('small', label),
      number === '' ? null : NO_BREAK_SPACE + number,
    ),
    createElement(
      'div',
      createElement('h3', createElement('a', { href }, markText(title, drawn, true))),
      createElement('p.meta', facts.join(' · ')),
      drawHits(hits, path, drawn),
      hits[0] === undefined ? null : drawAlso(hits[0], drawn),
      rest.length === 0 ? null : drawRest(rest, read, drawn),
    ),
  );
}

const drawHits = (hits: readonly Hit[], path: string, drawn: DrawnWith): HTMLOListElement =>
  createElement(
    'ol',
    hits.map((hit) => createElement('li', drawHit(hit, path, drawn))),
  );

/** A link to the paragraph: ¶ number, then the sentence with the words. */
function drawHit({ anchor, kind, text, source }: Hit, path: string, drawn: DrawnWith): HTMLAnchorElement {
  const { shown, spoken } = nameAnchor(anchor);
  const isQuoted = kind === 'quoted';
  return createElement(
    isQuoted ? 'a.hit.q' : 'a.hit',
    { href: drawn.addressOf(path, anchor) },
    createElement('span.p', { 'aria-hidden': 'true' }, shown),
    createElement(
      'span.tx',
      createElement('span.vh', `${spoken}${isQuoted ? ', quoted' : ''}: `),
      markText(text, drawn, false),
      isQuoted && source !== '' ? createElement('span.v', `Quoted from ${source}`) : null,
    ),
  );
}

/** The whole text, or the sentence with the matches; these are marked. */
function markText(text: string, { terms, language }: DrawnWith, isWhole: boolean): (Node | string)[] {
  const matches = findMatches(text, terms, language);
  const whole = { start: 0, end: text.length, cutBefore: false, cutAfter: false };
  return markWords(text, matches, isWhole ? whole : cutExcerpt(text, matches)).map((piece) =>
    piece.marked ? createElement('mark', piece.text) : piece.text,
  );
}

/** Where else the very words of a hit are printed. */
function drawAlso({ repeat }: Hit, { addressOf }: DrawnWith): HTMLElement | null {
  if (repeat === null) return null;
  const { also, others } = repeat;
  const links = also.flatMap(([name, place]) => {
    const [path = '', anchor = ''] = place.split('#');
    return [
      ' ',
      createElement('a', { href: addressOf(path, anchor) }, `${name} ${nameAnchor(anchor).shown}`),
    ];
  });
  const more = others > also.length ? ` and ${formatNumber(others - also.length)} more` : null;
  return createElement('p.meta.also', 'Also in', links, more);
}

/** Loaded and drawn when unfolded, some at a time: a common word may have hundreds of places in an essay. */
function drawRest(places: readonly number[], essay: ReadEssay, drawn: DrawnWith): HTMLDetailsElement {
  const count =
    drawn.terms.length > MAX_COUNTED_TERMS ? 'More places' : formatCount(places.length, 'more place');
  const rest = createElement('details.rest', createElement('summary', `${count} in this essay`));
  const load = async (): Promise<void> => {
    try {
      rest.append(drawHits(await essay.readMore(places.slice(0, STEP)), essay.card.path, drawn));
      if (places.length > STEP) rest.append(drawRest(places.slice(STEP), essay, drawn));
    } catch (error) {
      console.warn('Search failed:', error);
      rest.append(line('These places couldn’t be loaded.'));
    }
  };
  rest.addEventListener('toggle', load, { once: true });
  return rest;
}
