/** An HTML tree walked without recursion: pages exist whose elements stand 100,000 deep. */
import type { DefaultTreeAdapterTypes } from 'parse5';

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;
export type TextNode = DefaultTreeAdapterTypes.TextNode;

export interface Visitor {
  /** Answers false where what is inside isn't to be walked. */
  enter(element: Element): boolean;
  leave(element: Element): void;
  text(node: TextNode): void;
}

export function walkTree(root: Node, visitor: Visitor): void {
  const stack: { node: Node; left: boolean }[] = [{ node: root, left: false }];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const { node, left } = top;
    if (isElement(node)) {
      if (left) {
        visitor.leave(node);
        continue;
      }
      const inside = visitor.enter(node);
      stack.push({ node, left: true });
      if (!inside) continue;
    } else if (isText(node)) visitor.text(node);
    const children = childrenOf(node);
    for (let at = children.length - 1; at >= 0; at--) {
      const child = children[at];
      if (child !== undefined) stack.push({ node: child, left: false });
    }
  }
}

export const isElement = (node: Node): node is Element => 'tagName' in node;
export const isText = (node: Node): node is TextNode => node.nodeName === '#text';

function childrenOf(node: Node): readonly Node[] {
  // A template keeps its content beside the tree: it is never shown.
  return 'childNodes' in node ? node.childNodes : [];
}

export const attributeOf = (element: Element, name: string): string | null =>
  element.attrs.find((attribute) => attribute.name === name)?.value ?? null;

export const sourceLine = (node: Element | TextNode): number => node.sourceCodeLocation?.startLine ?? 1;

const BLOCKS = new Set(
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html iframe legend li main menu nav noscript object ol optgroup option p pre search section select summary svg table tbody td textarea tfoot th thead title tr ul'.split(
    ' ',
  ),
);

/** Elements whose ends part words, as a line end does. */
export const isBlockElement = ({ tagName }: Pick<Element, 'tagName'>): boolean => BLOCKS.has(tagName);

const SILENT = new Set(['script', 'style', 'template']);

/** Elements whose text is no words at all: programs and styles. */
export const isSilent = ({ tagName }: Element): boolean => SILENT.has(tagName);
