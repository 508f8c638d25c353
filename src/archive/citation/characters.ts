/**
 * The characters between the words of a citation. Print and its copies part words with more than spaces: with
 * no-break spaces, soft hyphens left by a typesetter, and in Markdown with the marks of emphasis.
 *
 * Each set is written as the inside of a character class.
 */

const NO_BREAK_SPACE = '\\u00a0';
const THIN_SPACES = '\\u2000-\\u200a\\u202f\\u205f\\u3000';
const SOFT_HYPHEN = '\\u00ad';
/** Zero-width space and joiners, word joiner, byte order mark. */
const WITHOUT_WIDTH = '\\u200b-\\u200d\\u2060\\ufeff';

/** Spaces within a line. */
export const SPACES = ` \\t${NO_BREAK_SPACE}${THIN_SPACES}${SOFT_HYPHEN}${WITHOUT_WIDTH}`;

/** Whatever may stand between two words, line breaks and emphasis included. */
export const SEPARATORS = `${SPACES}\\r\\n*_`;

/** Hyphen-minus, hyphen, non-breaking hyphen, figure dash, en dash, em dash, horizontal bar, minus. */
export const HYPHENS = '\\-\\u2010-\\u2015\\u2212';

/** Straight and curly apostrophes, the wrong way round too: a shortened year is printed with either. */
export const APOSTROPHES = "'\\u2018\\u2019\\u02bc";

/** Quotation marks, which close after a name: ‘EPSR’ 1128. */
export const QUOTATION_MARKS = `${APOSTROPHES}"\\u201c\\u201d`;
