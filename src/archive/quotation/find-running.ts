/**
 * Finds quotations in running text. Print mixes curly, straight and reversed quotation marks, so the characters before
 * and after a mark decide whether it opens or closes; its shape only decides whether it is single or double.
 *
 *     He wrote ”the calendar is the first source of any run“ again.    → the nine words between the marks
 */
interface Span {
  readonly start: number;
  readonly end: number;
}

interface Mark {
  readonly at: number;
  /** Two adjacent single marks are one double mark. */
  readonly end: number;
  readonly double: boolean;
  readonly opens: boolean;
  readonly closes: boolean;
}

const MARKS = /["\u201c\u201d\u201e\u201f\u00ab\u00bb]|['\u2018\u2019\u201a\u201b`]{1,2}/g;
const WORD = /[\p{L}\p{N}]/u;
/** What may precede an opening mark. */
const BEFORE_OPENING = /[\s([{\u2014\u2013\-/:"\u201c\u201d\u2018\u2019']/u;
/** The apostrophe of a plural, as in ‘the workers’ rights’, looks like a closing mark. */
const PLURAL = /[sxz]$/iu;

/** The outermost texts between marks, without the marks. `opensNext`: the next paragraph begins with a mark. */
export function findInlineQuotations(text: string, opensNext: boolean): Span[] {
  const marks = parseMarks(text);
  const spans: Span[] = [];
  for (let i = 0; i < marks.length; i++) {
    const opening = marks[i];
    if (opening === undefined || !opening.opens) continue;
    const closing = findClosing(text, marks, i);
    if (closing !== null) {
      spans.push({ start: opening.end, end: marks[closing]?.at ?? opening.end });
      i = closing;
    } else if (opensNext && opening.double && text.slice(0, opening.at).trim() === '')
      // Each paragraph of a long quotation begins with a mark, and only the last ends with one.
      return [...spans, { start: opening.end, end: text.length }];
  }
  return spans;
}

function parseMarks(text: string): Mark[] {
  const marks: Mark[] = [];
  for (const { index: at, 0: mark } of text.matchAll(MARKS)) {
    const end = at + mark.length;
    const before = text[at - 1] ?? ' ';
    const after = text[end] ?? ' ';
    if (WORD.test(before) && WORD.test(after)) continue; // an apostrophe
    const double = mark.length === 2 || !/['\u2018\u2019\u201a\u201b`]/.test(mark);
    const opens = BEFORE_OPENING.test(before) && /[^\s)\]},.;:!?]/u.test(after);
    const closes = !/\s/u.test(before) && !WORD.test(after);
    marks.push({ at, end, double, opens, closes });
  }
  return marks;
}

/** Index of the mark that closes the one at `from`, or null. */
function findClosing(text: string, marks: readonly Mark[], from: number): number | null {
  const { double } = marks[from] ?? { double: true };
  let possible: number | null = null;
  for (let i = from + 1; i < marks.length; i++) {
    const mark = marks[i];
    if (mark === undefined || mark.double !== double) continue;
    if (mark.closes) {
      if (double || !isPlural(text, mark)) return i;
      possible ??= i;
    } else if (mark.opens && !double) return possible;
    // A second opening double mark means that the first was never closed.
    else if (mark.opens) return null;
  }
  return possible;
}

const isPlural = (text: string, { at, end }: Mark): boolean =>
  PLURAL.test(text.slice(at - 1, at)) && /^\s+\p{Ll}/u.test(text.slice(end, end + 3));
