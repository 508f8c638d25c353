/**
 * The words of a paragraph as the index takes them: one token for each word, and none for a dash that stands
 * alone. `show-words.ts` turns them back into what was printed.
 *
 *     the letters – three of them      →   the letters⸱– three of them
 *     the treaty—so called—was         →   the treaty—⸲ so called—⸲ was
 */
import { NO_SPACE_IN_PRINT, SPACE_IN_PRINT } from './marks.ts';

/** Our marks, should a text hold them, and the zero-width space, by which Pagefind would part words instead. */
const NOT_OURS = new RegExp(`[${SPACE_IN_PRINT}${NO_SPACE_IN_PRINT}\u200B]`, 'g');

/** Lines of verse and rows of a table, then cells: as print divides them when it runs them on. */
const LINE_END = ' / ';
const CELL_END = ' · ';

/** A dash, slash or run of dots between two words, with the punctuation that belongs to the word before. */
const JOINT =
  /(?<=[\p{L}\p{N}\p{M}])(\p{P}*?(?:[—–―…/]|\.\.+)[\p{Pd}\p{Po}\p{Pe}\p{Pf}]*)(?=[\p{Ps}\p{Pi}]*[\p{L}\p{N}])/gu;

const PUNCTUATION_ALONE = /^\p{P}+$/u;

/** After these Pagefind would put a full stop at the end of a block, which an excerpt would then show. */
const STOP_WOULD_FOLLOW = /[\p{L}\p{N}\p{M}\p{Pc}'")$*]$/u;

export function indexWords(text: string): string {
  const tokens: string[] = [];
  let opening = '';
  const run = text
    .replace(NOT_OURS, '')
    .trim()
    .replace(/\s*\n\s*/g, LINE_END)
    .replaceAll('\t', CELL_END);
  for (const token of run.split(/\s+/)) {
    const last = tokens.length - 1;
    if (!PUNCTUATION_ALONE.test(token)) {
      tokens.push(opening + token.replace(JOINT, `$1${NO_SPACE_IN_PRINT} `));
      opening = '';
    } else if (last >= 0) tokens[last] += SPACE_IN_PRINT + token;
    else opening += token + SPACE_IN_PRINT;
  }
  const words = tokens.join(' ') + opening;
  return STOP_WOULD_FOLLOW.test(words) ? words + SPACE_IN_PRINT : words;
}
