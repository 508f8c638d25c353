/**
 * An essay's HTML is made once and kept; what depends on the rest of the archive (where a citation leads, who
 * cites a paragraph) is left open and filled when the page is drawn. A slot is a comment: text can't forge one,
 * since sanitising drops every comment of an author's.
 *
 *     <!--cite 3-->(EPSR 1128 19-10-02)<!--/cite-->      round the words of citation 3 of the essay
 *     <!--app p14-->                                      at the end of paragraph p14
 *     <!--voice 0--> <!--source 0-->                      before and after the block of quotation 0
 */
export type Slot =
  | { readonly kind: 'cite'; readonly of: string; readonly words: string }
  | { readonly kind: 'app' | 'voice' | 'source'; readonly of: string };

const SLOT = /<!--(cite|app|voice|source) ([^>]*?)-->/g;
const CITE_END = '<!--/cite-->';

/** Fills every slot of an essay's HTML with what `fill` answers for it. Linear in the HTML. */
export function renderSlots(html: string, fill: (slot: Slot) => string): string {
  const parts: string[] = [];
  let at = 0;
  for (const match of html.matchAll(SLOT)) {
    const [mark, kind, of = ''] = match;
    // `matchAll` always gives the place of its match.
    const start = match.index;
    parts.push(html.slice(at, start));
    at = start + mark.length;
    if (kind === 'cite') {
      const end = html.indexOf(CITE_END, at);
      const words = html.slice(at, end);
      parts.push(fill({ kind, of, words }));
      at = end + CITE_END.length;
    } else if (kind === 'app' || kind === 'voice' || kind === 'source') parts.push(fill({ kind, of }));
  }
  parts.push(html.slice(at));
  return parts.join('');
}

/** An essay's HTML with every slot left out: the words as printed and nothing beside them. */
export const withoutSlots = (html: string): string =>
  renderSlots(html, (slot) => (slot.kind === 'cite' ? slot.words : ''));
