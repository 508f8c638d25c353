/** The beginning of a text, for a preview: whole sentences, as many as there is room for. */

const ELLIPSIS = '\u2026';

/** Room for a text: words for the reader, bytes for the file that holds it as JSON. */
export interface SizeLimit {
  readonly words: number;
  readonly bytes: number;
}

/**
 * Whole sentences of `text` from its start, spaces made single. Of a first sentence that is too long, whole words
 * with an ellipsis at the cut; where not even one word has room, the ellipsis alone.
 */
export function truncateToSentences(text: string, room: SizeLimit, lang: string): string {
  // No more of a long paragraph is looked at than can be shown.
  const tidy = text
    .slice(0, room.bytes * 2)
    .replace(/\s+/g, ' ')
    .trim();
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(tidy)) {
    const next = index + segment.length;
    const isBroken = next === tidy.length && text.length > room.bytes * 2;
    if (isBroken || !fits(tidy.slice(0, next).trim(), room)) break;
    end = next;
  }
  return end > 0 ? tidy.slice(0, end).trim() : cutWords(tidy, room);
}

function cutWords(text: string, room: SizeLimit): string {
  const words = text.split(' ');
  let count = Math.min(words.length, room.words);
  const cut = (): string => [...words.slice(0, count), ELLIPSIS].join(' ');
  while (count > 0 && !fits(cut(), { ...room, words: room.words + 1 })) count--;
  return cut();
}

const fits = (text: string, { words, bytes }: SizeLimit): boolean =>
  text.split(' ').length <= words && jsonBytes(text) <= bytes;

const encoder = new TextEncoder();

/** Bytes of a value as JSON. */
export const jsonBytes = (value: unknown): number => encoder.encode(JSON.stringify(value)).length;

/** The splitter of sentences of a language: making one costs more than its work on a paragraph. */
const segmenters = new Map<string, Intl.Segmenter>();

/** `lang` is a BCP 47 tag; throws a RangeError for what is none. */
export function segmenterOf(lang: string): Intl.Segmenter {
  const segmenter = segmenters.get(lang) ?? new Intl.Segmenter(lang, { granularity: 'sentence' });
  segmenters.set(lang, segmenter);
  return segmenter;
}

/**
 * The first sentence of a text of unknown language: it ends with a stop after two lower-case letters, so that initials
 * ('A. Writer') and 'No.' don't end it. `Intl.Segmenter` ends sentences at both.
 */
export function firstSentence(text: string): string {
  const end = /(?<=[\p{Ll}\p{N}”’"')]{2}[.!?]+["”’')]*)\s+(?=["“‘'(]?\p{Lu})/u.exec(text);
  return end === null ? text : text.slice(0, end.index);
}
