/**
 * Pictures of received Markdown. None comes with the text, and an essay whose picture is wanting can't be built:
 * the mark of each stays in the text as printed words, with its address, until a person puts the picture there.
 */
import { visit } from 'unist-util-visit';
import { parseMarkdown } from '../../../markdown/parse-markdown.ts';

export interface PicturesAsText {
  readonly body: string;
  /** Addresses as they stand in the text, in their order. */
  readonly pictures: readonly string[];
}

const TAG = /<(?=img[\s/>])/giu;

export function imagesAsText(body: string): PicturesAsText {
  const changes: { from: number; to: number; text: string }[] = [];
  const pictures: string[] = [];
  visit(parseMarkdown(body), (node) => {
    const [from, to] = [node.position?.start.offset, node.position?.end.offset];
    if (from === undefined || to === undefined) return;
    const source = body.slice(from, to);
    if (node.type === 'image' || node.type === 'imageReference') {
      pictures.push(node.type === 'image' ? node.url : (node.label ?? node.identifier));
      changes.push({ from, to, text: source.replace(/(?<!\\)[[\]]/gu, '\\$&') });
    } else if (node.type === 'html') {
      const tags = [...source.matchAll(/<img\s[^>]*?\bsrc\s*=\s*["']?([^"'\s>]*)/giu)];
      pictures.push(...tags.map(([, address = '']) => address));
      const text = source.replace(TAG, '&lt;');
      if (text !== source) changes.push({ from, to, text });
    }
  });
  const text = changes
    .sort((a, b) => b.from - a.from)
    .reduce((now, change) => now.slice(0, change.from) + change.text + now.slice(change.to), body);
  return { body: text, pictures };
}
