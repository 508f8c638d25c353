/**
 * The HTML of an essay is generated once and cached; parts that depend on the rest of the archive (citation links,
 * 'cited by') are slots, rendered with the page. A slot is a comment: authors can't forge one, because sanitizing drops
 * their comments.
 *
 *     <!--cite 3-->(EPSR 1128 19-10-02)<!--/cite-->      around the words of citation 3
 *     <!--app p14-->                                      at the end of paragraph p14
 *     <!--voice 0--> <!--source 0-->                      before and after the block of quotation 0
 */
export type Slot =
  | { readonly kind: 'cite'; readonly of: string; readonly words: string }
  | { readonly kind: 'app' | 'voice' | 'source'; readonly of: string };

const SLOT = /<!--(cite|app|voice|source) ([^>]*?)-->/g;
const CITE_END = '<!--/cite-->';

/** Replaces every slot by what `render` returns, in linear time. */
export function renderSlots(html: string, render: (slot: Slot) => string): string {
  const parts: string[] = [];
  let at = 0;
  for (const { 0: mark, 1: kind, 2: of = '', index } of html.matchAll(SLOT)) {
    parts.push(html.slice(at, index));
    at = index + mark.length;
    if (kind === 'cite') {
      const end = html.indexOf(CITE_END, at);
      parts.push(render({ kind, of, words: html.slice(at, end) }));
      at = end + CITE_END.length;
    } else if (kind === 'app' || kind === 'voice' || kind === 'source') parts.push(render({ kind, of }));
  }
  parts.push(html.slice(at));
  return parts.join('');
}

/** The HTML without slots: the words as printed. */
export const withoutSlots = (html: string): string =>
  renderSlots(html, (slot) => (slot.kind === 'cite' ? slot.words : ''));
