/** Escapes a word for use in a regular expression. `RegExp.escape` would do, but the citation grammar also runs in older browsers. */

/** The result is valid with and without the `u` flag, outside a character class: there a hyphen has no meaning, and `\-` is an error with `u`. */
export const escapeRegExp = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
