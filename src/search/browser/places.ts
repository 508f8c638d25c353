/** Names and addresses of places in an essay, and the words that are marked there. */
import type { Term } from '../query/read-query.ts';

export const NO_BREAK_SPACE = '\u00A0';

/** `¶ 14`, 'note 3': as shown, and as a screen reader says it. */
export function nameAnchor(anchor: string): { readonly shown: string; readonly spoken: string } {
  const [, paragraph] = /^p(\d+[a-z]*)$/.exec(anchor) ?? [];
  if (paragraph !== undefined)
    return { shown: `¶${NO_BREAK_SPACE}${paragraph}`, spoken: `Paragraph ${paragraph}` };
  const note = anchor.slice(2);
  if (anchor.startsWith('n-')) return { shown: `Note${NO_BREAK_SPACE}${note}`, spoken: `Note ${note}` };
  return anchor.startsWith('h-')
    ? { shown: '§', spoken: 'Heading' }
    : { shown: 'Head', spoken: 'Under the title' };
}

/** `‘hemp’, ‘glue’ and “the old mill”`. */
export function listTerms(terms: readonly Term[]): string {
  const names = terms.map(({ kind, shown }) => (kind === 'phrase' ? shown : `‘${shown}’`));
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** The parameter with the words to mark (`mark-page.ts`). */
export const MARK_PARAMETER = 'find';

/** Makes the address of an essay, or of a place in it, with the words to mark there. */
export function linkPlace(base: string, terms: readonly Term[]): (path: string, anchor: string) => string {
  const words = terms
    .map((term) =>
      term.kind === 'phrase' ? `"${term.shown.slice(1, -1)}"` : `${term.shown}${term.beginning ? '*' : ''}`,
    )
    .join(' ');
  const query = words === '' ? '' : `?${MARK_PARAMETER}=${encodeURIComponent(words)}`;
  return (path, anchor) => `${base}${path}${query}${anchor === '' ? '' : `#${encodeURIComponent(anchor)}`}`;
}
