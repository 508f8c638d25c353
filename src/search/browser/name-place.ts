/** What results call things: a place of an essay by its anchor, terms in a sentence. */
import type { Term } from '../query/read-query.ts';

/** `¶ 14`, 'note 3': as shown, and as a screen reader says it. */
export function nameAnchor(anchor: string): { readonly shown: string; readonly spoken: string } {
  const paragraph = /^p(\d+[a-z]*)$/.exec(anchor)?.[1];
  if (paragraph !== undefined)
    return { shown: `¶${NO_BREAK_SPACE}${paragraph}`, spoken: `Paragraph ${paragraph}` };
  const note = /^n-(.+)$/.exec(anchor)?.[1];
  if (note !== undefined) return { shown: `Note${NO_BREAK_SPACE}${note}`, spoken: `Note ${note}` };
  return anchor.startsWith('h-')
    ? { shown: '§', spoken: 'Heading' }
    : { shown: 'Head', spoken: 'Under the title' };
}

const NO_BREAK_SPACE = '\u00A0';

/** `‘hemp’, ‘glue’ and “the old mill”`. */
export function listTerms(terms: readonly Term[]): string {
  const names = terms.map(({ kind, shown }) => (kind === 'phrase' ? shown : `‘${shown}’`));
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
