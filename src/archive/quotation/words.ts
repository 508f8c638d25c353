/** Words as printed, for the comparison that decides whether a quotation is exact. */
import { type PreparedEssay, stretchAt } from './prepared-essay.ts';
import { tokenise } from './tokens.ts';

export interface Word {
  /** As printed, case and accents kept; the apostrophe's shape is set aside. */
  readonly form: string;
  readonly printed: string;
  /** The marks that follow it, as printed. */
  readonly trail: string;
  /** What of them is compared: neither white space nor quotation marks, dashes or the dots of a cut. */
  readonly after: string;
  /** Whether the text marks a cut after it. */
  readonly cut: boolean;
  /** Whether a paragraph ends after it. */
  readonly ends: boolean;
}

const APOSTROPHES = /['\u2019\u2018\u02bc\u2032\u00b4`\u201b\u00ad\u200b-\u200d\u2060\ufeff]/g;
/** Three dots, spaced or not, or their one sign; often in brackets. */
const CUT = /[[(]?\s*(?:\u2026|\.\s?\.\s?\.)\s*[\])]?/g;
const SET_ASIDE = /[\s\p{Pd}\p{Pi}\p{Pf}"'`\u00b4\u201a\u201e\u2212\ufffc\u00ad\u200b-\u200d\u2060\ufeff]/gu;

/** The words from one of the essay's to the one before another. */
export function readWords(essay: PreparedEssay, from: number, to: number): Word[] {
  const words: Word[] = [];
  if (from >= to) return words;
  for (let index = stretchAt(essay, from); (essay.firsts[index] ?? Infinity) < to; index++) {
    const text = essay.stretches[index]?.text ?? '';
    const next = essay.stretches[index + 1]?.text ?? '';
    const first = essay.firsts[index] ?? 0;
    const { starts, ends } = tokenise(text);
    for (let i = Math.max(0, from - first); i < starts.length && first + i < to; i++) {
      const [start, end, after] = [starts[i] ?? 0, ends[i] ?? 0, starts[i + 1]];
      // What opens the next paragraph, as the dots of a cut do, stands between the last word and its first.
      const gap = after === undefined ? `${text.slice(end)} ${opening(next)}` : text.slice(end, after);
      words.push(wordOf(text.slice(start, end), gap, after === undefined));
    }
  }
  return words;
}

function wordOf(printed: string, gap: string, ends: boolean): Word {
  const form = printed.normalize('NFC').replace(APOSTROPHES, '');
  // Nearly every word is followed by one space.
  if (gap === ' ') return { form, printed, trail: '', after: '', cut: false, ends };
  const dots = gap.replace(CUT, '');
  const trail = gap.replace(/\s+/g, ' ').trimEnd();
  return { form, printed, trail, after: dots.replace(SET_ASIDE, ''), cut: dots.length < gap.length, ends };
}

/** What stands before the first word of a text. */
const opening = (text: string): string => /^[^\p{L}\p{N}]*/u.exec(text.slice(0, 40))?.[0] ?? '';

/** Words joined as they were printed, with the marks between them and those after the last left out. */
export const printWords = (words: readonly Word[]): string =>
  words
    .map(({ printed, trail }, index) =>
      index === words.length - 1
        ? printed
        : `${printed}${trail}${/[-\u2010\u2011\u2013\u2014/'\u2018\u201c([]$/.test(trail) ? '' : ' '}`,
    )
    .join('');
