/** Escapes a word for use in a regular expression. `RegExp.escape` would do, but the citation grammar also runs in older browsers. */

/** The result is valid with and without the `u` flag, outside a character class: there a hyphen has no meaning, and `\-` is an error with `u`. */
export const escapeRegExp = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** Decodes the percent-encoding of an address's path. Returns null if it is not UTF-8, as in `/caf%E9/` of a Latin-1 page. */
export function decodePath(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** Control characters and line ends: which are in a text, and how a terminal shows them. */

/** C0, DEL and C1 without tab and line feed, and halves of surrogate pairs: no text has them on purpose. */
const CONTROL = /(?![\t\n])[\p{Cc}\p{Cs}]/u;

/** What a terminal acts on: all control characters, line and paragraph separators, and what turns its direction. */
const IN_TERMINAL = /(?!\t)[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** The code of the first control character, as `U+001B`; null if there is none. Tabs and line feeds are none. */
export function controlIn(text: string): string | null {
  const [found] = CONTROL.exec(text) ?? [];
  return found === undefined ? null : `U+${codeOf(found).toUpperCase()}`;
}

/** Whether a text has more than one line to any reader of it. */
export const hasLineEnd = (text: string): boolean => /[\n\r\v\f\u0085\u2028\u2029]/.test(text);

/** One line for a terminal: a line end is shown as `\n`, any other control character as `\u001b`. */
export const escapeControls = (text: string): string =>
  text.replace(IN_TERMINAL, (character) => (character === '\n' ? '\\n' : `\\u${codeOf(character)}`));

const codeOf = (character: string): string => character.charCodeAt(0).toString(16).padStart(4, '0');
