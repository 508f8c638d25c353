/** One essay of the results: its number, title and facts, its best hits, and the rest of them folded. */
import { formatCount, formatNumber } from '../../archive/format/counts.ts';
import { formatDate } from '../../archive/format/dates.ts';
import { createElement, line } from '../../browser/dom.ts';
import type { Term } from '../query/read-query.ts';
import { cutExcerpt, markWords } from './excerpt.ts';
import { findMatches } from './find-matches.ts';
import { listTerms, NO_BREAK_SPACE, nameAnchor } from './places.ts';
import type { Hit, ReadEssay } from './read-hits.ts';

export interface RenderOptions {
  /** Words and phrases to mark. */
  readonly terms: readonly Term[];
  readonly language: string;
  /** Id of the series whose issues are named by their number alone. */
  readonly mainSeries: string;
  /** The address of a place of an essay, given its path. */
  readonly addressOf: (path: string, anchor: string) => string;
  /** The words that an essay lacks; null where all have all. */
  readonly missing: ((essay: number) => readonly Term[]) | null;
  /** Whether an essay only names the source of a filter: no quotation was found to be from it. */
  readonly namesOnly: (essay: number) => boolean;
}

/** Places that unfold at once. */
const STEP = 20;
/** A query of more words is a question or a sentence: places that have any of them aren't counted, because most have. */
const MAX_COUNTED_TERMS = 4;

export function renderEssay(read: ReadEssay, options: RenderOptions): HTMLLIElement {
  const { essay, hits, rest } = read;
  const { title, label, number, date, authors, minutes, path } = read.card;
  const lacking = options.missing?.(essay) ?? [];
  const facts = [
    formatDate(date),
    formatCount(minutes, 'minute'),
    authors,
    options.namesOnly(essay) ? 'named among its sources' : '',
    lacking.length > 0 ? `without ${listTerms(lacking)}` : '',
  ].filter((fact) => fact !== '');
  const href = options.addressOf(path, '');
  const isMain = path.startsWith(`${options.mainSeries}/`) && number !== '';
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
      createElement('h3', createElement('a', { href }, markText(title, options, true))),
      createElement('p.meta', facts.join(' · ')),
      renderHits(hits, path, options),
      hits[0] === undefined ? null : renderAlso(hits[0], options),
      rest.length === 0 ? null : renderRest(rest, read, options),
    ),
  );
}

const renderHits = (hits: readonly Hit[], path: string, options: RenderOptions): HTMLOListElement =>
  createElement(
    'ol',
    hits.map((hit) => createElement('li', renderHit(hit, path, options))),
  );

/** A link to the paragraph: ¶ number, then the sentence with the words. */
function renderHit(
  { anchor, kind, text, source }: Hit,
  path: string,
  options: RenderOptions,
): HTMLAnchorElement {
  const { shown, spoken } = nameAnchor(anchor);
  const isQuoted = kind === 'quoted';
  return createElement(
    isQuoted ? 'a.hit.q' : 'a.hit',
    { href: options.addressOf(path, anchor) },
    createElement('span.p', { 'aria-hidden': 'true' }, shown),
    createElement(
      'span.tx',
      createElement('span.vh', `${spoken}${isQuoted ? ', quoted' : ''}: `),
      markText(text, options, false),
      isQuoted && source !== '' ? createElement('span.v', `Quoted from ${source}`) : null,
    ),
  );
}

/** The whole text, or the sentence with the matches; these are marked. */
function markText(text: string, { terms, language }: RenderOptions, isWhole: boolean): (Node | string)[] {
  const matches = findMatches(text, terms, language);
  const whole = { start: 0, end: text.length, cutBefore: false, cutAfter: false };
  return markWords(text, matches, isWhole ? whole : cutExcerpt(text, matches)).map((piece) =>
    piece.marked ? createElement('mark', piece.text) : piece.text,
  );
}

/** Where else the very words of a hit are printed. */
function renderAlso({ repeat }: Hit, { addressOf }: RenderOptions): HTMLElement | null {
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

/** Loaded and rendered when opened, a few at a time: a common word may have hundreds of places in an essay. */
function renderRest(places: readonly number[], essay: ReadEssay, options: RenderOptions): HTMLDetailsElement {
  const count =
    options.terms.length > MAX_COUNTED_TERMS ? 'More places' : formatCount(places.length, 'more place');
  const rest = createElement('details.rest', createElement('summary', `${count} in this essay`));
  const load = async (): Promise<void> => {
    try {
      rest.append(renderHits(await essay.readMore(places.slice(0, STEP)), essay.card.path, options));
      if (places.length > STEP) rest.append(renderRest(places.slice(STEP), essay, options));
    } catch (error) {
      console.warn('Search failed:', error);
      rest.append(line('These places couldn’t be loaded.'));
    }
  };
  rest.addEventListener('toggle', load, { once: true });
  return rest;
}
