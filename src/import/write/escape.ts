/**
 * Words to Markdown that reads back as the same words. As little is escaped as keeps them safe, since a keeper
 * edits these files: a printed `*********`, `_`, `1.`, `&c` or `[1]` is text and stays text.
 */

/** Escapes what Markdown would read as mark-up inside a paragraph. */
export function escapeInline(text: string): string {
  return text
    .replace(/\\(?=[!-/:-@[-`{-~]|$)/gmu, '\\\\') // 'cat\strophe' keeps its bar as it is
    .replace(/[`*]/gu, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_') // a_b is safe, _b_ isn't
    .replace(/~(?=~)|(?<=~)~/gu, '\\~')
    .replace(/<(?=[a-z/!?])/giu, '\\<')
    .replace(/&(?=#?[a-z0-9]+;)/giu, '\\&')
    .replace(/\[(?=\^)/gu, '\\[')
    .replace(/\](?=[([])/gu, '\\]')
    .replace(/(?<=https?|ftp|mailto|xmpp):/giu, '\\:') // as a bare address its own escapes would show
    .replace(/(?<=www)\./giu, '\\.')
    .replace(/@(?=[\w-])/gu, '\\@');
}

/** Escapes what would make a line that begins so a heading, a list, a quotation or a rule. Takes escaped text. */
export function escapeLineStart(line: string): string {
  return line
    .replace(/^(#{1,6})(?=\s|$)/u, '\\$1')
    .replace(/^>/u, '\\>')
    .replace(/^[-+](?=\s|$)/u, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/u, '$1\\$2')
    .replace(/^=+\s*$/u, '\\$&')
    .replace(/^[|:-](?=[|:\-\s]*$)/u, '\\$&')
    .replace(/^\[(?=.*\]:)/u, '\\[');
}

/** Escapes words that are a heading: signs at its end would be taken for its fence. */
export const escapeHeading = (text: string): string => text.replace(/(?<=^|\s)#(?=#*\s*$)/u, '\\#');
