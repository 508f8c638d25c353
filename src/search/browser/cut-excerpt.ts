/** The whole sentence round a hit, with the one after or before it where it is short, and cut where it runs on. */
import type { Match } from './find-matches.ts';
import { type Sentence, splitSentences } from './split-sentences.ts';

export interface Excerpt {
  /** First UTF-16 unit of the text, and the unit after the last. */
  readonly start: number;
  readonly end: number;
  /** Whether words of the same sentence were left out before it, and after it. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** A match by the words of the text, as white space parts them. */
interface Met {
  readonly at: number;
  readonly term: number;
}

/** A sentence of fewer words says little by itself. */
const SHORT = 14;
/** Two sentences together may be as long as this. */
const LONG = 48;
/** A sentence longer than this is cut. A reader takes in about five lines at a glance. */
const TOO_LONG = 72;

export function cutExcerpt(text: string, matches: readonly Match[]): Excerpt {
  const words = [...text.matchAll(/\S+/g)];
  const met = matches.map(({ start, term }) => ({
    at: words.findLastIndex((word) => word.index <= start),
    term,
  }));
  const sentences = splitSentences(words.map(([word]) => word));
  const index = best(sentences, met);
  const sentence = sentences[index] ?? { from: 0, to: words.length };
  const isLong = length(sentence) > TOO_LONG;
  const shown = isLong
    ? cut(sentence, met)
    : length(sentence) < SHORT
      ? join(sentence, sentences[index + 1], sentences[index - 1])
      : sentence;
  const last = words[shown.to - 1];
  return {
    start: words[shown.from]?.index ?? 0,
    end: last === undefined ? text.length : last.index + last[0].length,
    cutBefore: isLong && shown.from > sentence.from,
    cutAfter: isLong && shown.to < sentence.to,
  };
}

/** The sentence with most of the words looked for; then with most matches; then the first. */
function best(sentences: readonly Sentence[], matches: readonly Met[]): number {
  let chosen = 0;
  let most = -1;
  for (const [index, sentence] of sentences.entries()) {
    const inside = within(sentence, matches);
    const worth = new Set(inside.map(({ term }) => term)).size * 1000 + inside.length;
    if (worth <= most) continue;
    most = worth;
    chosen = index;
  }
  return chosen;
}

function join(sentence: Sentence, after: Sentence | undefined, before: Sentence | undefined): Sentence {
  if (after !== undefined && length(after) + length(sentence) <= LONG)
    return { from: sentence.from, to: after.to };
  if (before !== undefined && length(before) + length(sentence) <= LONG)
    return { from: before.from, to: sentence.to };
  return sentence;
}

/** A window of a long sentence, round the place where its matches stand closest. */
function cut(sentence: Sentence, matches: readonly Met[]): Sentence {
  const inside = within(sentence, matches).sort((a, b) => a.at - b.at);
  const half = Math.floor(LONG / 2);
  let centre = inside[0]?.at ?? sentence.from;
  let most = 0;
  for (const { at } of inside) {
    const near = new Set(inside.filter((other) => Math.abs(other.at - at) <= half).map(({ term }) => term))
      .size;
    if (near <= most) continue;
    most = near;
    centre = at;
  }
  const from = Math.max(sentence.from, Math.min(centre - half, sentence.to - LONG));
  return { from, to: Math.min(sentence.to, from + LONG) };
}

const length = ({ from, to }: Sentence): number => to - from;

const within = ({ from, to }: Sentence, matches: readonly Met[]): Met[] =>
  matches.filter(({ at }) => at >= from && at < to);
