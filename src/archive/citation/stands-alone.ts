/**
 * Whether a citation without the series' name may be the series' own. A name that we don't know before it, or 'of'
 * something after it, makes it another's: 'Journal of Economic Perspectives 2002', 'the last issue of Weekly Worker'.
 */
import { matchEnd, skipSeparators, textBefore } from './gap.ts';

/** Words that may have a capital before a citation; any other is taken for the name of something. */
const OPENERS = new Set(
  `the see also in from and as with both our its an a of on for eg cf since like read both series`.split(' '),
);
const CAPITAL = /(?<![\p{L}\p{N}’'-])(\p{Lu}[\p{L}’'-]*)[ \t\u00a0*_]{1,8}$/u;
const OF = /of(?!\p{L})/iuy;
const THE = /(?:the|our)(?!\p{L})/iuy;

/** Whether no name stands before a place: 'Journal of Economic Perspectives 2002' is not ours. */
export function standsAlone(text: string, start: number, minStart: number): boolean {
  const match = CAPITAL.exec(textBefore(text, start, minStart, 40));
  return match === null || OPENERS.has((match[1] ?? '').toLowerCase());
}

/** Past 'of the' at a place, where someone's name must follow; null where there is no 'of'. */
export function skipOf(text: string, end: number): number | null {
  const of = matchEnd(OF, text, skipSeparators(text, end));
  if (of === null) return null;
  const at = skipSeparators(text, of);
  const the = matchEnd(THE, text, at);
  return the === null ? at : skipSeparators(text, the);
}
