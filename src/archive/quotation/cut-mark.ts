/** The dots by which a text marks a cut: three or more, spaced or not, or their one sign, often in brackets. */
const DOTS = '(?:\\u2026|\\.{3,}|\\.\\s\\.\\s\\.)';

/** As the source of a pattern; the stop of a sentence before the dots is none of them. */
export const ELLIPSIS_PATTERN = `(?:[[(]\\s*${DOTS}\\s*[\\])]|${DOTS})`;
