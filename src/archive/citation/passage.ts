/**
 * The words round a citation that are shown to readers: whole sentences, some sixty words, never a cut word. Where
 * one sentence alone is longer, whole words of it, with an ellipsis at the cut.
 */
import { segmenterOf } from './segmenter-of.ts';

export interface Passage {
  readonly before: string;
  /** The citation as printed. */
  readonly printed: string;
  readonly after: string;
  /** The units of the text that are shown. */
  readonly from: number;
  readonly to: number;
}

/** Words to be shown, as near as whole sentences come to it. */
const WORDS = 60;
/** A single sentence may be this long before it is cut. */
const LONGEST = 90;
const ELLIPSIS = '\u2026';

/** The passage of `text` round the units `start`…`end`. */
export function passageAt(text: string, start: number, end: number, lang = 'en'): Passage {
  const sentences = sentencesOf(text, start, end, lang);
  let first = sentences.findIndex((sentence) => sentence.end > start);
  let last = first;
  const count = (from: number, to: number): number =>
    wordsOf(text.slice(sentences[from]?.start, sentences[to]?.end));
  // The sentence before says more of what a citation is for than the one after.
  for (;;) {
    if (first > 0 && count(first - 1, last) <= WORDS) first--;
    else if (last < sentences.length - 1 && count(first, last + 1) <= WORDS) last++;
    else break;
  }
  const from = sentences[first]?.start ?? 0;
  const to = sentences[last]?.end ?? text.length;
  const half = Math.floor((LONGEST - wordsOf(text.slice(start, end))) / 2);
  return {
    before: lastWords(
      tidy(text.slice(from, start)),
      Math.max(half, LONGEST - wordsOf(text.slice(start, to))),
    ),
    printed: tidy(text.slice(start, end)),
    from,
    to,
    after: firstWords(tidy(text.slice(end, to)), Math.max(half, LONGEST - wordsOf(text.slice(from, end)))),
  };
}

interface Sentence {
  readonly start: number;
  readonly end: number;
}

/** Sentences of a text; none ends inside the citation, which may hold full stops of its own. */
function sentencesOf(text: string, start: number, end: number, lang: string): Sentence[] {
  const sentences: Sentence[] = [];
  for (const { index, segment } of segmenterOf(lang).segment(text)) {
    const last = sentences.at(-1);
    if (last !== undefined && index > start && index < end)
      sentences[sentences.length - 1] = { start: last.start, end: index + segment.length };
    else sentences.push({ start: index, end: index + segment.length });
  }
  return sentences;
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ');
const wordsOf = (text: string): number => text.trim().split(/\s+/).filter(Boolean).length;

function lastWords(text: string, most: number): string {
  const words = text.split(' ');
  return words.length <= most + 1 ? text.trimStart() : `${ELLIPSIS} ${words.slice(-most - 1).join(' ')}`;
}

function firstWords(text: string, most: number): string {
  const words = text.split(' ');
  return words.length <= most + 1 ? text.trimEnd() : `${words.slice(0, most + 1).join(' ')} ${ELLIPSIS}`;
}
