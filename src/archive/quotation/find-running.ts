/**
 * Quotations in running text. Print mixes quotation marks: curly, straight, and the wrong way round. So a mark
 * opens or closes by what stands beside it, and its shape only says whether it is a single or a double one.
 *
 *     He wrote ”the calendar is the first source of any run“ again.    → the nine words between the marks
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

interface Mark {
  readonly at: number;
  /** The unit after it: two single marks side by side are one double mark. */
  readonly end: number;
  readonly double: boolean;
  readonly opens: boolean;
  readonly closes: boolean;
}

const MARKS = /["\u201c\u201d\u201e\u201f\u00ab\u00bb]|['\u2018\u2019\u201a\u201b`]{1,2}/g;
const WORD = /[\p{L}\p{N}]/u;
/** What may stand before a mark that opens, beside a space: brackets, dashes, other marks. */
const BEFORE_OPENING = /[\s([{\u2014\u2013\-/:"\u201c\u201d\u2018\u2019']/u;
/** A plural's apostrophe, as in ‘the workers’ rights’, looks as if it closed. */
const PLURAL = /[sxz]$/iu;

/** The stretches between marks, the outermost only, without the marks. */
export function findInlineQuotations(text: string, opensNext: boolean): Span[] {
  const marks = readMarks(text);
  const spans: Span[] = [];
  for (let i = 0; i < marks.length; i++) {
    const opening = marks[i];
    if (opening === undefined || !opening.opens) continue;
    const closing = findClosing(text, marks, i);
    if (closing !== null) {
      spans.push({ start: opening.end, end: marks[closing]?.at ?? opening.end });
      i = closing;
    } else if (opensNext && opening.double && text.slice(0, opening.at).trim() === '')
      // Each paragraph of a long quotation opens it anew, and only the last closes it.
      return [...spans, { start: opening.end, end: text.length }];
  }
  return spans;
}

function readMarks(text: string): Mark[] {
  const marks: Mark[] = [];
  for (const { index: at, 0: sign } of text.matchAll(MARKS)) {
    const end = at + sign.length;
    const before = text[at - 1] ?? ' ';
    const after = text[end] ?? ' ';
    if (WORD.test(before) && WORD.test(after)) continue; // an apostrophe
    const double = sign.length === 2 || !/['\u2018\u2019\u201a\u201b`]/.test(sign);
    const opens = BEFORE_OPENING.test(before) && /[^\s)\]},.;:!?]/u.test(after);
    const closes = !/\s/u.test(before) && !WORD.test(after);
    marks.push({ at, end, double, opens, closes });
  }
  return marks;
}

/** Index of the mark that closes the one at `from`, or null. */
function findClosing(text: string, marks: readonly Mark[], from: number): number | null {
  const { double } = marks[from] ?? { double: true };
  let doubtful: number | null = null;
  for (let i = from + 1; i < marks.length; i++) {
    const mark = marks[i];
    if (mark === undefined || mark.double !== double) continue;
    if (mark.closes) {
      if (double || !isPlural(text, mark)) return i;
      doubtful ??= i;
    } else if (mark.opens && !double) return doubtful;
    // A double mark that can only open, inside an open one, begins anew: the first was never closed.
    else if (mark.opens) return null;
  }
  return doubtful;
}

const isPlural = (text: string, { at, end }: Mark): boolean =>
  PLURAL.test(text.slice(at - 1, at)) && /^\s+\p{Ll}/u.test(text.slice(end, end + 3));
