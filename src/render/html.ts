/** Pieces of a page as HTML trees (hast), serialized once for each slot. */
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';

/** Nodes that go into one slot. */
export type Nodes = readonly ElementContent[];

/** HTML that the parser has sanitized already, as a node. */
export const raw = (html: string): ElementContent =>
  ({ type: 'raw', value: html }) as unknown as ElementContent; // hast names no raw nodes; the serializer knows them

export const text = (value: string): ElementContent => ({ type: 'text', value });

/** Nodes with a separator between them. */
export const join = (items: readonly Nodes[], separator: string): Nodes =>
  items.flatMap((item, index) => (index === 0 ? item : [text(separator), ...item]));

export const serialize = (nodes: Nodes): string =>
  toHtml([...nodes], { allowDangerousHtml: true, characterReferences: { useNamedReferences: true } });
