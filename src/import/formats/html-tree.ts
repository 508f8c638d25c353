/**
 * Walks an HTML tree with the context of each node: formatting, quotation depth, list, heading, note. Not recursive,
 * because saved pages exist whose elements are nested 100,000 deep: parse5 builds such a tree, but the utilities of
 * unified (hast-util-from-parse5, unist-util-visit) overflow the stack.
 */
import type { DefaultTreeAdapterTypes } from 'parse5';
import type { Line, LineKind, TextRun } from '../document.ts';

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;
export type TextNode = DefaultTreeAdapterTypes.TextNode;

/** `Context` is passed from an element to its children. */
export interface Visitor<Context> {
  /** Returns the context of the children, or null to skip the element. */
  enter(element: Element, context: Context): Context | null;
  /** Called after the children with their context, unless the element was skipped. */
  leave(element: Element, context: Context): void;
  text(node: TextNode, context: Context): void;
}

export function walkTree<Context>(root: Node, initial: Context, visitor: Visitor<Context>): void {
  const stack: { node: Node; context: Context; isEnd: boolean }[] = [
    { node: root, context: initial, isEnd: false },
  ];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const { node, isEnd } = top;
    let { context } = top;
    if (isText(node)) visitor.text(node, context);
    else if (isEnd)
      visitor.leave(node as Element, context); // only elements are pushed as ends
    else {
      if (isElement(node)) {
        const inner = visitor.enter(node, context);
        if (inner === null) continue;
        context = inner;
        stack.push({ node, context, isEnd: true });
      }
      for (const child of childrenOf(node).toReversed()) stack.push({ node: child, context, isEnd: false });
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

type Effect = 'emphasis' | 'strong' | 'sup' | 'sub' | 'link' | 'quoted' | 'inset' | 'article' | 'verbatim';

/** What the open elements mean for the words in them. */
export interface HtmlContext {
  readonly effects: ReadonlySet<Effect>;
  /** How many quotations are open. */
  readonly quoted: number;
  /** Level of the open heading, or 0. */
  readonly heading: number;
  /** Name of the open note of a Word file. */
  readonly note: string | null;
  /** The innermost list, with the number of its next item if it is numbered. */
  readonly list: { ordered: number | null } | null;
  /** The innermost list item. */
  readonly item: { readonly depth: number; isFirstBlock: boolean } | null;
}

export const ROOT_CONTEXT: HtmlContext = {
  effects: new Set(),
  quoted: 0,
  heading: 0,
  note: null,
  list: null,
  item: null,
};

const MAX_ITEM_DEPTH = 6;
/** Old pages use `dir` and `menu` for plain lists. */
const LISTS = new Set(['ol', 'ul', 'menu', 'dir']);

export function contextIn(element: Element, outer: HtmlContext): HtmlContext {
  const { tagName } = element;
  const own = effectsOf(element);
  let { quoted, heading, note, list, item } = outer;
  if (own.includes('quoted')) quoted++;
  if (/^h[1-6]$/u.test(tagName)) heading = Number(tagName[1]);
  if (LISTS.has(tagName))
    list = { ordered: tagName === 'ol' ? Number(attributeOf(element, 'start')) || 1 : null };
  if (tagName === 'li') {
    item = { depth: (item?.depth ?? 0) + 1, isFirstBlock: true };
    note = /^(?:foot|end)note-.+$/u.exec(attributeOf(element, 'id') ?? '')?.[0] ?? null;
  }
  const effects = own.length === 0 ? outer.effects : new Set([...outer.effects, ...own]);
  return { effects, quoted, heading, note, list, item };
}

/** Counts an item of a numbered list when it ends. */
export function leaveElement({ tagName }: Element, { list }: HtmlContext): void {
  if (tagName === 'li' && list !== null && list.ordered !== null) list.ordered++;
}

export const runIn = ({ effects, heading }: HtmlContext, text: string): TextRun => ({
  text,
  emphasis: effects.has('emphasis'),
  // Headings are bold by default.
  strong: effects.has('strong') && heading === 0,
  set: effects.has('sup') ? 'sup' : effects.has('sub') ? 'sub' : null,
  note: null,
});

/** What a block that ends here is; the first block of a list item is the item. */
export function shapeIn({
  heading,
  note,
  list,
  item,
}: HtmlContext): Partial<Line> & { readonly kind: LineKind } {
  if (note !== null) return { kind: 'note', note };
  if (heading > 0) return { kind: 'heading', level: heading };
  if (item === null || list === null) return { kind: 'text' };
  const kind = item.isFirstBlock ? 'item' : 'continued-item';
  item.isFirstBlock = false;
  return { kind, level: Math.min(item.depth, MAX_ITEM_DEPTH), ordered: list.ordered };
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
