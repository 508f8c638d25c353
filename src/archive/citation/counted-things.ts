/**
 * Words that show a number or a date after a series' name to be something other than an issue's: what is
 * counted ('EPSR 50 readers') and what takes place ('the EPSR October 2004 conference'). English usage, and no
 * closed list: a verb may follow a citation just as well ('EPSR 1128 argued'), so that only the word can tell.
 */
import { matchAt, skipSeparators } from './gap.ts';

const COUNTED = `people copies readers supporters sellers subscribers subscriptions members comrades workers miners
  soldiers troops dead others more years months weeks days hours minutes pages leaflets
  signatures votes strong times words percent per pc million billion thousand hundred dozen pounds pence dollars euros`;

const TAKING_PLACE = `conference conferences congress meeting meetings rally school schools seminar seminars forum
  weekend picnic social event events demonstration demo march fair bazaar agm camp party dinner lecture tour debate
  discussion appeal fund calendar diary programme election anniversary campaign launch`;

const COUNTED_WORDS = new Set(COUNTED.split(/\s+/));
const EVENT_WORDS = new Set(TAKING_PLACE.split(/\s+/));
const WORD = /\p{L}{2,14}(?!\p{L})/uy;

/** Whether the next word after `end` is what the figures before it count. */
export const isFollowedByCountedNoun = (text: string, end: number): boolean =>
  COUNTED_WORDS.has(wordAfter(text, end));

/** Whether the next word after `end` is what took place on the date before it. */
export const isFollowedByEventNoun = (text: string, end: number): boolean =>
  EVENT_WORDS.has(wordAfter(text, end));

const wordAfter = (text: string, end: number): string =>
  matchAt(WORD, text, skipSeparators(text, end))?.[0].toLowerCase() ?? '';
