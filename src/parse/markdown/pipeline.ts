/**
 * The steps from a Markdown tree to sanitized HTML. Ids are assigned after sanitizing, which removes all others, so that
 * no text can claim the id of a heading.
 */
import type { Root } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import rehypeSlug from 'rehype-slug';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { sanitiseSchema } from './sanitize-schema.ts';

/** Prefixes of the ids of headings and notes. */
const HEADING_PREFIX = 'h-';
export const NOTE_PREFIX = 'n-';

const converter = unified()
  .use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: NOTE_PREFIX })
  .freeze();

const rawParser = unified().use(rehypeRaw).freeze();
const cleaner = unified().use(rehypeSanitize, sanitiseSchema).freeze();
const slugger = unified().use(rehypeSlug, { prefix: HEADING_PREFIX }).freeze();
const printer = unified()
  .use(rehypeStringify, { characterReferences: { useNamedReferences: false } })
  .freeze();

/** Converts a Markdown tree to HTML; raw HTML isn't parsed yet. */
export const convertTree = (tree: MarkdownRoot): Root => converter.runSync(tree) as Root; // remark-rehype returns a hast root

/** Parses raw HTML, if there is any because that is slow, and sanitizes the tree. */
export function cleanTree(tree: Root): Root {
  const parsed = hasRaw(tree) ? (rawParser.runSync(tree) as Root) : tree; // rehype-raw returns a hast root
  return cleaner.runSync(parsed) as Root; // rehype-sanitize returns a hast root
}

/** Decodes the character references of HTML without tags, as a browser does. */
export function decodeHtml(html: string): string {
  let text = '';
  // `raw` is remark-rehype's own addition to hast.
  const raw = { type: 'root', children: [{ type: 'raw', value: html }] } as unknown as Root;
  visit(rawParser.runSync(raw) as Root, 'text', ({ value }) => {
    text += value;
  });
  return text;
}

export const slugHeadings = (tree: Root): Root => slugger.runSync(tree) as Root; // rehype-slug returns a hast root

/**
 * Serializes a tree. Escapes `<` and `>` in attribute values too, where HTML allows them, so that a search for tags or
 * slots in the result finds nothing else. The escapes are marked with NUL, which no text contains (r-001).
 */
export function printTree(tree: Root): string {
  visit(tree, 'element', ({ properties }) => {
    for (const [name, value] of Object.entries(properties))
      if (typeof value === 'string' && /[<>]/.test(value))
        properties[name] = value.replace(/[<>]/g, (bracket) => (bracket === '<' ? '\0l' : '\0g'));
  });
  return printer.stringify(tree).replace(/&#x0;([lg])/g, (_, mark) => (mark === 'l' ? '&#x3C;' : '&#x3E;'));
}

function hasRaw(node: Root | Root['children'][number]): boolean {
  if ((node.type as string) === 'raw') return true; // `raw` is remark-rehype's own addition to hast
  return 'children' in node && node.children.some(hasRaw);
}
