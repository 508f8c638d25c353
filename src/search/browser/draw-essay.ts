/** One essay of the results: its number, title and facts, its best hits, and the rest of them folded. */
import { formatCount, formatNumber } from '../../archive/format/counts.ts';
import { formatDate } from '../../archive/format/dates.ts';
import type { Term } from '../query/read-query.ts';
import { element, line } from './element.ts';
import { cutExcerpt, markWords, type Piece } from './excerpt.ts';
import { findMatches } from './find-matches.ts';
import { listTerms, nameAnchor } from './name-place.ts';
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
    ...(drawn.namesOnly(essay) ? ['named among its sources'] : []),
    ...(lacking.length > 0 ? [`without ${listTerms(lacking)}`] : []),
  ].filter((fact) => fact !== '');
  const titled = { start: 0, end: title.length, cutBefore: false, cutAfter: false };
  const href = drawn.addressOf(path, '');
  const isMain = path.startsWith(`${drawn.mainSeries}/`) && number !== '';
  const name = element(
    'a',
    // The title is the same link: the keyboard stops there.
    { class: number === '' ? 'no none' : 'no', href, tabindex: '-1' },
    element(isMain ? 'span' : 'small', isMain ? { class: 'vh' } : {}, label),
    number === '' ? '' : ` ${number}`,
  );
  return element(
    'li',
    { class: 'group' },
    name,
    element(
      'div',
      {},
      element(
        'h3',
        {},
        element(
          'a',
          { href },
          ...drawPieces(markWords(title, findMatches(title, drawn.terms, drawn.language), titled)),
        ),
      ),
      element('p', { class: 'meta' }, facts.join(' · ')),
      drawHits(hits, path, drawn),
      ...hits.slice(0, 1).flatMap((hit) => drawAlso(hit, drawn)),
      ...(rest.length === 0 ? [] : [drawRest(rest, read, drawn)]),
    ),
  );
}

const drawHits = (hits: readonly Hit[], path: string, drawn: DrawnWith): HTMLOListElement =>
  element('ol', {}, ...hits.map((hit) => element('li', {}, drawHit(hit, path, drawn))));

/** A link to the paragraph: ¶ number, then the sentence with the words. */
function drawHit(hit: Hit, path: string, { terms, language, addressOf }: DrawnWith): HTMLAnchorElement {
  const { shown, spoken } = nameAnchor(hit.anchor);
  const matches = findMatches(hit.text, terms, language);
  const isQuoted = hit.kind === 'quoted';
  return element(
    'a',
    { class: isQuoted ? 'hit q' : 'hit', href: addressOf(path, hit.anchor) },
    element('span', { class: 'p', 'aria-hidden': 'true' }, shown),
    element(
      'span',
      { class: 'tx' },
      element('span', { class: 'vh' }, `${spoken}${isQuoted ? ', quoted' : ''}: `),
      ...drawPieces(markWords(hit.text, matches, cutExcerpt(hit.text, matches))),
      ...(isQuoted && hit.source !== ''
        ? [element('span', { class: 'v' }, `Quoted from ${hit.source}`)]
        : []),
    ),
  );
}

const drawPieces = (pieces: readonly Piece[]): (Node | string)[] =>
  pieces.map(({ text, marked }) => (marked ? element('mark', {}, text) : text));

/** Where else the very words of a hit are printed. */
function drawAlso({ repeat }: Hit, { addressOf }: DrawnWith): HTMLElement[] {
  if (repeat === null) return [];
  const { also, others } = repeat;
  const links = also.flatMap(([name, place]) => {
    const [path = '', anchor = ''] = place.split('#');
    return [' ', element('a', { href: addressOf(path, anchor) }, `${name} ${nameAnchor(anchor).shown}`)];
  });
  const more = others > also.length ? [` and ${formatNumber(others - also.length)} more`] : [];
  return [element('p', { class: 'meta also' }, 'Also in', ...links, ...more)];
}

/** Fetched and drawn when unfolded, some at a time: a common word may have hundreds of places in an essay. */
function drawRest(places: readonly number[], essay: ReadEssay, drawn: DrawnWith): HTMLDetailsElement {
  const count =
    drawn.terms.length > MAX_COUNTED_TERMS ? 'More places' : formatCount(places.length, 'more place');
  const rest = element('details', { class: 'rest' }, element('summary', {}, `${count} in this essay`));
  rest.addEventListener(
    'toggle',
    async () => {
      try {
        rest.append(drawHits(await essay.readMore(places.slice(0, STEP)), essay.card.path, drawn));
        if (places.length > STEP) rest.append(drawRest(places.slice(STEP), essay, drawn));
      } catch (error) {
        console.warn('Search failed:', error);
        rest.append(line('These places couldn’t be loaded.'));
      }
    },
    { once: true },
  );
  return rest;
}
