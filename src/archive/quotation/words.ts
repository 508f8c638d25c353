/** Words as printed, for the comparison that decides whether a quotation is exact. */
import { type PreparedEssay, segmentAt } from './prepare-essay.ts';
import { tokenize } from './tokenize.ts';

export interface Word {
  /** As printed, case and accents kept; the apostrophe's shape is set aside. */
  readonly form: string;
  readonly printed: string;
  /** What stands between it and the next word, as printed; a line feed where a paragraph ends. */
  readonly trail: string;
  /** What of them is compared: neither white space nor quotation marks, dashes or the dots of a cut. */
  readonly after: string;
  /** The dots by which the text marks a cut after it; empty where it marks none. */
  readonly cut: string;
}

const APOSTROPHES = /['\u2019\u2018\u02bc\u2032\u00b4`\u201b\u00ad\u200b-\u200d\u2060\ufeff]/g;
/** Words that are their own form, as nearly all are. */
const PLAIN = /^[A-Za-z0-9]*$/;
/** The dots by which a text marks a cut: three or more, spaced or not, or their one sign, often in brackets. */
const DOTS = '(?:\\u2026|\\.{3,}|\\.\\s\\.\\s\\.)';

/** As the source of a pattern; the stop of a sentence before the dots is none of them. */
export const ELLIPSIS_PATTERN = `(?:[[(]\\s*${DOTS}\\s*[\\])]|${DOTS})`;
const CUT = new RegExp(ELLIPSIS_PATTERN);
const CUTS = new RegExp(ELLIPSIS_PATTERN, 'g');
const SET_ASIDE = /[\s\p{Pd}\p{Pi}\p{Pf}"'`\u00b4\u201a\u201e\u2212\ufffc\u00ad\u200b-\u200d\u2060\ufeff]/gu;

/** The words from one of the essay's to the one before another. */
export function readWords(essay: PreparedEssay, from: number, to: number): Word[] {
  const words: Word[] = [];
  if (from >= to) return words;
  for (let index = segmentAt(essay, from); (essay.firsts[index] ?? Infinity) < to; index++) {
    const text = essay.stretches[index]?.text ?? '';
    const next = essay.stretches[index + 1]?.text ?? '';
    const first = essay.firsts[index] ?? 0;
    const { starts, ends } = tokenize(text);
    for (let i = Math.max(0, from - first); i < starts.length && first + i < to; i++) {
      const [start, end, after] = [starts[i] ?? 0, ends[i] ?? 0, starts[i + 1]];
      // What opens the next paragraph, as the dots of a cut do, stands between the last word and its first.
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
  const after = trail.replace(CUTS, '').replace(SET_ASIDE, '');
  return { form, printed, trail, after, cut };
}

const tidy = (text: string): string => (text === ' ' ? text : text.replace(/\s+/g, ' '));

/** What stands before the first word of a text. */
const opening = (text: string): string => /^[^\p{L}\p{N}]*/u.exec(text.slice(0, 40))?.[0] ?? '';

/** Words as they were printed, with the marks between them; those after the last are left out. */
export function printWords(words: readonly Word[]): string {
  const last = words.at(-1);
  if (last === undefined) return '';
  const before = words.slice(0, -1).map(({ printed, trail }) => printed + trail);
  return (before.join('') + last.printed).replaceAll('\n', ' ');
}
