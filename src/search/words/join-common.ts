/**
 * Two words that stand side by side everywhere ('of the', 'in a') taken as one, so that a phrase with them is looked
 * up by three words: the list of "end of the" is short, that of "of the" a hundred kilobytes. The list is
 * fixed, and short, since each of them makes two pairs more. In another language than English it does nothing.
 */

/** The form of both together, which no single word has; null where they aren't so common. */
export function joinCommon(first: string, second: string): string | null {
  const isCommon =
    (COMMONEST.has(first) && COMMONEST.has(second)) || (ARTICLES.has(second) && BEFORE_THEM.has(first));
  return isCommon ? `${first}+${second}` : null;
}

const COMMONEST = new Set(['the', 'of', 'and', 'to', 'in', 'a', 'that', 'is']);
const ARTICLES = new Set(['the', 'a']);
const BEFORE_THEM = new Set(['it', 'for', 'on', 'by', 'as', 'with', 'was', 'be', 'at', 'from']);
