/**
 * Walks an HTML tree, and tracks the open elements: formatting, quotation depth, list, heading, note. Not recursive,
 * because saved pages exist whose elements are nested 100,000 deep: parse5 builds such a tree, but the utilities of
 * unified (hast-util-from-parse5, unist-util-visit) overflow the stack.
 */
import type { DefaultTreeAdapterTypes } from 'parse5';
import type { LineKind, TextRun } from '../document.ts';

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;
export type TextNode = DefaultTreeAdapterTypes.TextNode;

export interface Visitor {
  /** Returns false to skip the children. */
  enter(element: Element): boolean;
  leave(element: Element): void;
  text(node: TextNode): void;
}

export function walkTree(root: Node, visitor: Visitor): void {
  const stack: { node: Node; isEnd: boolean }[] = [{ node: root, isEnd: false }];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const { node, isEnd } = top;
    if (isText(node)) visitor.text(node);
    else if (isEnd)
      visitor.leave(node as Element); // only elements are pushed as ends
    else {
      if (isElement(node)) {
        const goesIn = visitor.enter(node);
        stack.push({ node, isEnd: true });
        if (!goesIn) continue;
      }
      for (const child of childrenOf(node).toReversed()) stack.push({ node: child, isEnd: false });
    }
  }
}

export const isElement = (node: Node): node is Element => 'tagName' in node;
export const isText = (node: Node): node is TextNode => node.nodeName === '#text';

/** The content of a template isn't among them: it is never displayed. */
export const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);

export const attributeOf = (element: Element, name: string): string | null =>
  element.attrs.find((attribute) => attribute.name === name)?.value ?? null;

export const sourceLine = (node: Element | TextNode): number => node.sourceCodeLocation?.startLine ?? 1;

const BLOCKS = new Set(
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html iframe legend li main menu nav noscript object ol optgroup option p pre search section select summary svg table tbody td textarea tfoot th thead title tr ul'.split(
    ' ',
  ),
);

/** Elements whose boundaries separate words. */
export const isBlockElement = ({ tagName }: Pick<Element, 'tagName'>): boolean => BLOCKS.has(tagName);

const WITHOUT_WORDS = new Set(['script', 'style', 'template']);

export const hasNoWords = ({ tagName }: Element): boolean => WITHOUT_WORDS.has(tagName);

export interface BlockShape {
  readonly kind: LineKind;
  readonly level: number;
  readonly ordered: number | null;
  readonly note: string | null;
}

export interface HtmlContext {
  enter(element: Element): void;
  leave(element: Element): void;
  /** Words in the current formatting. */
  run(words: string): TextRun;
  /** What a block that ends here is; the first block of a list item is the item. */
  shape(): BlockShape;
  /** How many open elements have this effect. */
  depthOf(effect: Effect): number;
}

type Effect = 'emphasis' | 'strong' | 'sup' | 'sub' | 'link' | 'quoted' | 'inset' | 'article' | 'verbatim';

const MAX_ITEM_DEPTH = 6;
/** Old pages use `dir` and `menu` for plain lists. */
const LISTS = new Set(['ol', 'ul', 'menu', 'dir']);

export function createHtmlContext(): HtmlContext {
  const depths = new Map<Effect, number>();
  const lists: { ordered: number | null }[] = [];
  const items: { isFirstBlock: boolean }[] = [];
  let heading = 0;
  let note: string | null = null;
  const depthOf = (effect: Effect): number => depths.get(effect) ?? 0;
  const count = (element: Element, by: 1 | -1): void => {
    for (const effect of effectsOf(element)) depths.set(effect, depthOf(effect) + by);
    if (/^h[1-6]$/u.test(element.tagName)) heading = by === 1 ? Number(element.tagName[1]) : 0;
  };
  return {
    enter(element) {
      count(element, 1);
      const { tagName } = element;
      if (LISTS.has(tagName))
        lists.push({ ordered: tagName === 'ol' ? Number(attributeOf(element, 'start')) || 1 : null });
      if (tagName !== 'li') return;
      items.push({ isFirstBlock: true });
      note = /^(?:foot|end)note-.+$/u.exec(attributeOf(element, 'id') ?? '')?.[0] ?? null;
    },
    leave(element) {
      count(element, -1);
      if (LISTS.has(element.tagName)) lists.pop();
      if (element.tagName !== 'li') return;
      items.pop();
      note = null;
      const list = lists.at(-1);
      if (list !== undefined && list.ordered !== null) list.ordered++;
    },
    run: (text) => ({
      text,
      emphasis: depthOf('emphasis') > 0,
      // Headings are bold by default.
      strong: depthOf('strong') > 0 && heading === 0,
      set: depthOf('sup') > 0 ? 'sup' : depthOf('sub') > 0 ? 'sub' : null,
      note: null,
    }),
    shape() {
      const plain = { level: 0, ordered: null, note: null };
      if (note !== null) return { ...plain, kind: 'note', note };
      if (heading > 0) return { ...plain, kind: 'heading', level: heading };
      const item = items.at(-1);
      const list = lists.at(-1);
      if (item === undefined || list === undefined) return { ...plain, kind: 'text' };
      const kind = item.isFirstBlock ? 'item' : 'continued-item';
      item.isFirstBlock = false;
      return { kind, level: Math.min(items.length, MAX_ITEM_DEPTH), ordered: list.ordered, note: null };
    },
    depthOf,
  };
}

const EFFECTS: Readonly<Record<string, Effect>> = {
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
/** A left margin or padding of at least 20 px, 2 em or 1 cm. */
const INSET_STYLE = /(?:margin|padding)-left\s*:\s*(?:[2-9]\d|\d{3,}|[2-9](?=\s*em)|[1-9](?=\s*(?:cm|in)))/iu;

function effectsOf(element: Element): Effect[] {
  const byTag = EFFECTS[element.tagName];
  const effects = byTag === undefined ? [] : [byTag];
  if (element.tagName !== 'p') return effects;
  const className = attributeOf(element, 'class') ?? '';
  if (QUOTE_CLASS.test(className)) effects.push('quoted');
  // Word files: word.ts sets this class on indented paragraphs.
  if (className === 'set-in' || INSET_STYLE.test(attributeOf(element, 'style') ?? '')) effects.push('inset');
  return effects;
}
