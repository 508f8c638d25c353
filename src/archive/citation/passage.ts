/**
 * The passage around a citation, as readers see it: whole sentences, about sixty words. Of a single sentence that is
 * longer, whole words with an ellipsis at the cut. Passages are computed when an essay is parsed, and are part of its
 * text.
 */
import { segmenterOf } from '../../algorithms/sentences.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Passage {
  readonly before: string;
  /** The citation as printed. */
  readonly printed: string;
  readonly after: string;
  /** The units of the text that are shown. */
  readonly from: number;
  readonly to: number;
}

/** A passage with the span of its citation in the text. */
export interface CitedPassage extends Passage, Span {}

/** The passages of a text: one per distinct span, because numbers of a list share one. */
export function passagesOf(
  { text, citations }: { readonly text: string; readonly citations: readonly Span[] },
  lang: string,
): CitedPassage[] {
  const passages: CitedPassage[] = [];
  for (const { start, end } of citations)
    if (passages.at(-1)?.start !== start || passages.at(-1)?.end !== end)
      passages.push({ start, end, ...passageAt(text, start, end, lang) });
  return passages;
}

/** Words to be shown, as near as whole sentences come to it. */
const WORDS = 60;
/** A single sentence may be this long before it is cut. */
const LONGEST = 90;
const ELLIPSIS = '\u2026';

/**
 * The passage of `text` round the units `start`…`end`. It looks no further than it shows: a paragraph may be as long as
 * a book, with a citation in each of its lines.
 */
export function passageAt(text: string, start: number, end: number, lang = 'en'): Passage {
  const sentences = joinWithin(sentencesOf(text, lang), start, end);
  let { first, last } = sentences;
  const startOf = (index: number): number => sentences.at(index)?.start ?? 0;
  const endOf = (index: number): number => sentences.at(index)?.end ?? text.length;
  const fits = (from: number, to: number): boolean =>
    countWords(text, startOf(from), endOf(to), WORDS) <= WORDS;
  // The sentence before says more of what a citation is for than the one after.
  for (;;) {
    if (first > 0 && fits(first - 1, last)) first--;
    else if (last < sentences.count - 1 && fits(first, last + 1)) last++;
    else break;
  }
  const [from, to] = [startOf(first), endOf(last)];
  const printed = tidy(text.slice(start, end));
  const half = Math.max(0, Math.floor((LONGEST - countWords(text, start, end, LONGEST)) / 2));
  const most = (a: number, b: number): number => Math.max(half, LONGEST - countWords(text, a, b, LONGEST));
  return {
    before: lastWords(text, from, start, most(start, to)),
    printed,
    from,
    to,
    after: firstWords(text, end, to, most(from, end)),
  };
}

/** Sentences with those joined that end inside the citation, which may hold full stops of its own. */
interface Sentences {
  readonly count: number;
  readonly at: (index: number) => Span | undefined;
  /** The one that holds the citation's first unit, as first and as last to be shown. */
  readonly first: number;
  readonly last: number;
}

function joinWithin(all: readonly Span[], start: number, end: number): Sentences {
  const holding = indexOf(all, start);
  let until = holding;
  for (let next = all[until + 1]; next !== undefined && next.start < end; next = all[until + 1]) until++;
  const joined = until - holding;
  const whole = { start: all[holding]?.start ?? 0, end: all[until]?.end ?? 0 };
  return {
    count: all.length - joined,
    at: (index) => (index === holding ? whole : all[index < holding ? index : index + joined]),
    first: holding,
    last: holding,
  };
}

/** The first sentence that ends after a place. */
function indexOf(sentences: readonly Span[], place: number): number {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Of the text that was asked for last: a paragraph's citations come one after the other. */
let known: { readonly text: string; readonly lang: string; readonly sentences: readonly Span[] } | null =
  null;

function sentencesOf(text: string, lang: string): readonly Span[] {
  if (known?.text === text && known.lang === lang) return known.sentences;
  const sentences = Array.from(segmenterOf(lang).segment(text), ({ index, segment }) => ({
    start: index,
    end: index + segment.length,
  }));
  known = { text, lang, sentences };
  return sentences;
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ');
const isSpace = (text: string, at: number): boolean => /\s/.test(text[at] ?? '');

/** How many words there are between two places; more than `most` are not counted. */
function countWords(text: string, from: number, to: number, most: number): number {
  let count = 0;
  for (let at = from, within = false; at < to && count <= most; at++) {
    const space = isSpace(text, at);
    if (!space && !within) count++;
    within = !space;
  }
  return count;
}

function lastWords(text: string, from: number, to: number, most: number): string {
  let at = to;
  for (let parts = 0; at > from && parts < most + 2; parts++) {
    while (at > from && isSpace(text, at - 1)) at--;
    while (at > from && !isSpace(text, at - 1)) at--;
  }
  const words = tidy(text.slice(at, to)).split(' ');
  // What was passed over is a word at least, or the space before the first.
  return at <= from && words.length <= most + 1
    ? words.join(' ').trimStart()
    : `${ELLIPSIS} ${words.slice(-most - 1).join(' ')}`;
}

function firstWords(text: string, from: number, to: number, most: number): string {
  let at = from;
  for (let parts = 0; at < to && parts < most + 2; parts++) {
    while (at < to && isSpace(text, at)) at++;
    while (at < to && !isSpace(text, at)) at++;
  }
  const words = tidy(text.slice(from, at)).split(' ');
  return at >= to && words.length <= most + 1
    ? words.join(' ').trimEnd()
    : `${words.slice(0, most + 1).join(' ')} ${ELLIPSIS}`;
}
