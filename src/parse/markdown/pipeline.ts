/**
 * The ordered path from Markdown to a clean tree. Each step runs once and is ours to order: GFM, then HTML, then
 * cleaning, then ids, so that an id made from text can't be taken by text.
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

/** Prefix of ids made from headings, and of ids of notes. */
export const HEADING_PREFIX = 'h-';
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

/** Markdown tree to HTML tree; raw HTML is still text in it. */
export const convertTree = (tree: MarkdownRoot): Root => converter.runSync(tree) as Root; // remark-rehype answers a hast root

/** Parses raw HTML where there is any (it is the dear step, and few essays have some), and cleans the tree. */
export function cleanTree(tree: Root): Root {
  const parsed = hasRaw(tree) ? (rawParser.runSync(tree) as Root) : tree; // rehype-raw answers a hast root
  return cleaner.runSync(parsed) as Root; // rehype-sanitize answers a hast root
}

/** The text of HTML that holds no tags: its character references are read as a browser reads them. */
export function decodeHtml(html: string): string {
  let text = '';
  // `raw` is remark-rehype's own addition to hast.
  const raw = { type: 'root', children: [{ type: 'raw', value: html }] } as unknown as Root;
  visit(rawParser.runSync(raw) as Root, 'text', ({ value }) => {
    text += value;
  });
  return text;
}

/** Gives every heading its id. */
export const slugHeadings = (tree: Root): Root => slugger.runSync(tree) as Root; // rehype-slug answers a hast root

/**
 * Prints a tree, with no `<` or `>` in any value of an attribute, where HTML would allow them: whoever looks for a tag
 * or for a slot in what is printed finds only what is one. No text of ours holds a NUL (r-001), which the printer
 * escapes, and so marks the place.
 */
export function printTree(tree: Root): string {
  visit(tree, 'element', ({ properties }) => {
    for (const [name, value] of Object.entries(properties))
      if (typeof value === 'string' && /[<>]/.test(value))
        properties[name] = value.replace(/[<>]/g, (sign) => (sign === '<' ? '\0l' : '\0g'));
  });
  return printer.stringify(tree).replace(/&#x0;([lg])/g, (_, sign) => (sign === 'l' ? '&#x3C;' : '&#x3E;'));
}

function hasRaw(node: Root | Root['children'][number]): boolean {
  if ((node.type as string) === 'raw') return true; // `raw` is remark-rehype's own addition to hast
  return 'children' in node && node.children.some(hasRaw);
}
