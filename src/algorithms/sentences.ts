/** Sentences of a text, and its beginning cut at the end of a sentence. */

/** Creating a segmenter costs more than segmenting a paragraph. */
const segmenters = new Map<string, Intl.Segmenter>();

/** Splits texts of a language into sentences. Throws a RangeError if `lang` is no BCP 47 tag. */
export function segmenterOf(lang: string): Intl.Segmenter {
  const segmenter = segmenters.get(lang) ?? new Intl.Segmenter(lang, { granularity: 'sentence' });
  segmenters.set(lang, segmenter);
  return segmenter;
}

const ELLIPSIS = '\u2026';

/** Limits of a text: words for the reader, bytes for the file that contains it as JSON. */
interface SizeLimit {
  readonly words: number;
  readonly bytes: number;
}

/**
 * The first whole sentences of `text` within a limit, spaces made single. If the first sentence is too long, whole words
 * of it and an ellipsis; if not even one word fits, the ellipsis.
 */
export function truncateToSentences(text: string, limit: SizeLimit, lang: string): string {
  // A long paragraph is not read beyond what can be shown.
  const tidy = text
    .slice(0, limit.bytes * 2)
    .replace(/\s+/g, ' ')
    .trim();
  let end = 0;
  for (const { index, segment } of segmenterOf(lang).segment(tidy)) {
    const next = index + segment.length;
    const isBroken = next === tidy.length && text.length > limit.bytes * 2;
    if (isBroken || !fits(tidy.slice(0, next).trim(), limit)) break;
    end = next;
  }
  return end > 0 ? tidy.slice(0, end).trim() : cutWords(tidy, limit);
}

function cutWords(text: string, limit: SizeLimit): string {
  const words = text.split(' ');
  let count = Math.min(words.length, limit.words);
  const cut = (): string => [...words.slice(0, count), ELLIPSIS].join(' ');
  while (count > 0 && !fits(cut(), { ...limit, words: limit.words + 1 })) count--;
  return cut();
}

const fits = (text: string, { words, bytes }: SizeLimit): boolean =>
  text.split(' ').length <= words && jsonBytes(text) <= bytes;

const encoder = new TextEncoder();

/** Bytes of a value as JSON. */
export const jsonBytes = (value: unknown): number => encoder.encode(JSON.stringify(value)).length;
