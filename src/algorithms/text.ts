/**
 * Escapes a word for a regular expression, outside a character class: there `\-` is an error with the flag `u`.
 * The citation grammar also runs in browsers that lack `RegExp.escape`.
 */
export const escapeRegExp = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** Decodes the percent-encoding of an address's path. Returns null if it is not UTF-8, as in `/caf%E9/` of a Latin-1 page. */
export function decodePath(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** C0, DEL and C1 without tab and line feed, and lone surrogates. */
const CONTROL = /(?![\t\n])[\p{Cc}\p{Cs}]/u;

/** What a terminal interprets: control characters, line and paragraph separators, direction marks. */
const IN_TERMINAL = /(?!\t)[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** The code of the first control character, as `U+001B`; null if there is none. Tabs and line feeds are none. */
export function controlIn(text: string): string | null {
  const [found] = CONTROL.exec(text) ?? [];
  return found === undefined ? null : `U+${codeOf(found).toUpperCase()}`;
}

/** Whether any program would read a text as more than one line. */
export const hasLineEnd = (text: string): boolean => /[\n\r\v\f\u0085\u2028\u2029]/.test(text);

/** One line for a terminal: a line end is shown as `\n`, any other control character as `\u001b`. */
export const escapeControls = (text: string): string =>
  text.replace(IN_TERMINAL, (character) => (character === '\n' ? '\\n' : `\\u${codeOf(character)}`));

const codeOf = (character: string): string => character.charCodeAt(0).toString(16).padStart(4, '0');
