/** Words as printed, for the comparison that decides whether a quotation is exact. */
import { type PreparedEssay, segmentAt } from './prepare-essay.ts';
import { tokenize } from './tokenize.ts';

export interface Word {
  /** As printed, with case and accents, without apostrophes. */
  readonly form: string;
  readonly printed: string;
  /** The characters before the next word, as printed; a line feed at the end of a paragraph. */
  readonly trail: string;
  /** The trail as it is compared: without white space, quotation marks, dashes and ellipses. */
  readonly after: string;
  /** The ellipsis after it, or ''. */
  readonly cut: string;
}

const APOSTROPHES = /['\u2019\u2018\u02bc\u2032\u00b4`\u201b\u00ad\u200b-\u200d\u2060\ufeff]/g;
/** Nearly all words are their own form. */
const PLAIN = /^[A-Za-z0-9]*$/;
const DOTS = '(?:\\u2026|\\.{3,}|\\.\\s\\.\\s\\.)';

/** An ellipsis, often in brackets; the full stop of a sentence before it is no part of it. */
export const ELLIPSIS_PATTERN = `(?:[[(]\\s*${DOTS}\\s*[\\])]|${DOTS})`;
const CUT = new RegExp(ELLIPSIS_PATTERN);
const CUTS = new RegExp(ELLIPSIS_PATTERN, 'g');
const IGNORED = /[\s\p{Pd}\p{Pi}\p{Pf}"'`\u00b4\u201a\u201e\u2212\ufffc\u00ad\u200b-\u200d\u2060\ufeff]/gu;

/** The words `from` … `to` of an essay; `to` is excluded. */
export function printedWords(essay: PreparedEssay, from: number, to: number): Word[] {
  const words: Word[] = [];
  if (from >= to) return words;
  for (let index = segmentAt(essay, from); (essay.firsts[index] ?? Infinity) < to; index++) {
    const text = essay.stretches[index]?.text ?? '';
    const next = essay.stretches[index + 1]?.text ?? '';
    const first = essay.firsts[index] ?? 0;
    const { starts, ends } = tokenize(text);
    for (let i = Math.max(0, from - first); i < starts.length && first + i < to; i++) {
      const [start, end, after] = [starts[i] ?? 0, ends[i] ?? 0, starts[i + 1]];
      // Characters at the start of the next paragraph, such as an ellipsis, belong to the last word's trail.
      const gap =
        after === undefined
          ? `${tidy(text.slice(end)).trimEnd()}\n${opening(next)}`
          : tidy(text.slice(end, after));
      words.push(wordOf(text.slice(start, end), gap));
    }
  }
  return words;
}

function wordOf(printed: string, trail: string): Word {
  const form = PLAIN.test(printed) ? printed : printed.normalize('NFC').replace(APOSTROPHES, '');
  // Nearly every word is followed by one space.
  if (trail === ' ') return { form, printed, trail, after: '', cut: '' };
  const cut = CUT.exec(trail)?.[0].trim() ?? '';
  const after = trail.replace(CUTS, '').replace(IGNORED, '');
  return { form, printed, trail, after, cut };
}

const tidy = (text: string): string => (text === ' ' ? text : text.replace(/\s+/g, ' '));

/** The characters before the first word of a text. */
const opening = (text: string): string => /^[^\p{L}\p{N}]*/u.exec(text.slice(0, 40))?.[0] ?? '';

/** Words as printed, without the trail of the last. */
export function printWords(words: readonly Word[]): string {
  const last = words.at(-1);
  if (last === undefined) return '';
  const before = words.slice(0, -1).map(({ printed, trail }) => printed + trail);
  return (before.join('') + last.printed).replaceAll('\n', ' ');
}
