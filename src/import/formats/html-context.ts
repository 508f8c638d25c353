/** Where the walk through a page stands: in which dress, quotation, list, heading, note; and so what a block is. */
import type { LineKind, TextRun } from '../document.ts';
import { attributeOf, type Element } from './html-tree.ts';

export interface BlockShape {
  readonly kind: LineKind;
  readonly level: number;
  readonly ordered: number | null;
  readonly note: string | null;
}

export interface HtmlContext {
  enter(element: Element): void;
  leave(element: Element): void;
  /** Words in the dress that holds here. */
  run(words: string): TextRun;
  /** What a block that ends here is; the first of a list item is the item. */
  shape(): BlockShape;
  within(place: Place): number;
}

type Place = 'emphasis' | 'strong' | 'sup' | 'sub' | 'link' | 'quoted' | 'inset' | 'article' | 'verbatim';

const DEEPEST_ITEM = 6;
/** Those who typed for the screen wrote `dir` and `menu` where they wanted a list. */
const isList = (tagName: string): boolean => /^(?:ol|ul|menu|dir)$/u.test(tagName);

export function createHtmlContext(): HtmlContext {
  const counts = new Map<Place, number>();
  const lists: { ordered: number | null }[] = [];
  const items: { fresh: boolean }[] = [];
  let heading = 0;
  let note: string | null = null;
  const within = (place: Place): number => counts.get(place) ?? 0;
  const count = (element: Element, by: 1 | -1): void => {
    for (const place of placesOf(element)) counts.set(place, within(place) + by);
    if (/^h[1-6]$/u.test(element.tagName)) heading = by === 1 ? Number(element.tagName[1]) : 0;
  };
  return {
    enter(element) {
      count(element, 1);
      const { tagName } = element;
      if (isList(tagName))
        lists.push({ ordered: tagName === 'ol' ? Number(attributeOf(element, 'start')) || 1 : null });
      if (tagName !== 'li') return;
      items.push({ fresh: true });
      note = /^(?:foot|end)note-.+$/u.exec(attributeOf(element, 'id') ?? '')?.[0] ?? null;
    },
    leave(element) {
      count(element, -1);
      if (isList(element.tagName)) lists.pop();
      if (element.tagName !== 'li') return;
      items.pop();
      note = null;
      const list = lists.at(-1);
      if (list !== undefined && list.ordered !== null) list.ordered++;
    },
    run: (text) => ({
      text,
      emphasis: within('emphasis') > 0,
      // A heading is strong of itself.
      strong: within('strong') > 0 && heading === 0,
      set: within('sup') > 0 ? 'sup' : within('sub') > 0 ? 'sub' : null,
      note: null,
    }),
    shape() {
      if (note !== null) return { kind: 'note', level: 0, ordered: null, note };
      if (heading > 0) return { kind: 'heading', level: heading, ordered: null, note: null };
      const item = items.at(-1);
      const list = lists.at(-1);
      if (item === undefined || list === undefined)
        return { kind: 'text', level: 0, ordered: null, note: null };
      const kind = item.fresh ? 'item' : 'continued-item';
      item.fresh = false;
      return { kind, level: Math.min(items.length, DEEPEST_ITEM), ordered: list.ordered, note: null };
    },
    within,
  };
}

const TAGS: Readonly<Record<string, Place>> = {
  i: 'emphasis',
  em: 'emphasis',
  cite: 'emphasis',
  dfn: 'emphasis',
  var: 'emphasis',
  b: 'strong',
  strong: 'strong',
  sup: 'sup',
  sub: 'sub',
  a: 'link',
  blockquote: 'quoted',
  article: 'article',
  main: 'article',
  pre: 'verbatim',
  xmp: 'verbatim',
  listing: 'verbatim',
};
const QUOTE_CLASS = /(?:^|\s)(?:block-?)?quot(?:e|ation)(?:\s|$)/iu;
const SET_IN_STYLE =
  /(?:margin|padding)-left\s*:\s*(?:[2-9]\d|\d{3,}|[2-9](?=\s*em)|[1-9](?=\s*(?:cm|in)))/iu;

function placesOf(element: Element): Place[] {
  const byTag = TAGS[element.tagName];
  const places = byTag === undefined ? [] : [byTag];
  if (element.tagName !== 'p') return places;
  const name = attributeOf(element, 'class') ?? '';
  if (QUOTE_CLASS.test(name)) places.push('quoted');
  // A paragraph set in as a whole: by its style in a page, by its indent in a Word file (word.ts).
  if (name === 'set-in' || SET_IN_STYLE.test(attributeOf(element, 'style') ?? '')) places.push('inset');
  return places;
}
