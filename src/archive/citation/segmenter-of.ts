/** The splitter of sentences of a language: making one costs more than its work on a paragraph. */
const segmenters = new Map<string, Intl.Segmenter>();

/** `lang` is a BCP 47 tag; throws a RangeError for what is none. */
export function segmenterOf(lang: string): Intl.Segmenter {
  const segmenter = segmenters.get(lang) ?? new Intl.Segmenter(lang, { granularity: 'sentence' });
  segmenters.set(lang, segmenter);
  return segmenter;
}
