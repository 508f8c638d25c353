/**
 * Reads received Markdown: each block keeps its source text, and the steps only classify it. The coverage check compares
 * with the words that the Markdown pipeline reads in the whole file.
 */
import type { Nodes, RootContent } from 'mdast';
import { parseFragment } from 'parse5';
import { visit } from 'unist-util-visit';
import { parse } from 'yaml';
import { isDate } from '../../algorithms/dates.ts';
import { parseMarkdown } from '../../parse/markdown/parse-markdown.ts';
import { readMarkdown } from '../../parse/markdown/read-markdown.ts';
import { decodeText } from '../decode-text.ts';
import {
  ImportError,
  type Line,
  makeLine,
  plainRun,
  type SourceDocument,
  type TextRun,
  warning,
  wordsIn,
  wordsOfLines,
} from '../document.ts';
import { listPictures, readPageWords } from './html.ts';
import { isBlockElement } from './html-tree.ts';

const FRONTMATTER = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/u;
const MAX_DEPTH = 100;

export function readMarkdownSource(bytes: Uint8Array, encoding: string | null): SourceDocument {
  const decoded = decodeText(bytes, encoding, null);
  const text = decoded.text.replace(/\r\n?/gu, '\n');
  if (new RegExp(`^[ \\t]*(?:[>*+-][ \\t]*){${MAX_DEPTH}}(?=.*[^\\s>*+-])`, 'mu').test(text))
    throw new ImportError(`its quotations or lists stand more than ${MAX_DEPTH} deep`);
  const [whole = '', yaml] = FRONTMATTER.exec(text) ?? [];
  const front = yaml === undefined ? null : readFrontmatter(yaml);
  const { body: shown, pictures } = imagesAsText(text.slice(whole.length));
  const body = escapeUnreferencedNotes(shown);
  const bodyLine = whole.split('\n').length;

  const blocks = parseMarkdown(body).children.map((node) => blockLine(node, body, bodyLine));
  const { text: read } = readMarkdown(body, {
    token: 'import of received Markdown',
    bodyLine,
    readCitations: () => [],
    rewriteUrl: () => null,
  });
  const parts = [...read.paragraphs, ...read.asides].toSorted((a, b) => a.line - b.line);
  // A title in the text takes precedence over one in the frontmatter.
  const isTitled = blocks[0]?.kind === 'heading' && blocks[0].level === 1;
  const fields = (front?.lines ?? []).map((line) =>
    isTitled && line.kind === 'heading' ? { ...line, boilerplateReason: 'frontmatter' } : line,
  );
  const warnings = [...decoded.warnings];
  if (pictures.length > 0)
    warnings.push(
      warning(
        'pictures',
        `pictures are not taken over (${listPictures(pictures)}); their marks stand in the text as words. Put a picture beside the essay, and write its mark without the backslashes`,
      ),
    );
  return {
    format: 'markdown',
    encoding: decoded.encoding,
    lines: [...fields, ...blocks],
    words: [
      ...wordsOfLines(fields),
      ...parts.flatMap((part) => wordsIn(part.text).map((word) => ({ word, at: part.line }))),
    ],
    pageTitle: null,
    claims: front?.claims ?? null,
    warnings,
  };
}

/** Escapes the definitions of notes that nothing refers to, because Markdown would drop their words. */
function escapeUnreferencedNotes(body: string): string {
  const tree = parseMarkdown(body);
  const referenced = new Set<string>();
  visit(tree, 'footnoteReference', ({ identifier }) => void referenced.add(identifier));
  const unreferenced = tree.children.flatMap((node) =>
    node.type === 'footnoteDefinition' && !referenced.has(node.identifier)
      ? (node.position?.start.offset ?? [])
      : [],
  );
  return unreferenced.reduceRight((text, at) => `${text.slice(0, at)}\\${text.slice(at)}`, body);
}

function blockLine(node: RootContent, body: string, bodyLine: number): Line {
  const start = node.position?.start;
  const source = body.slice((start?.offset ?? 0) - (start?.column ?? 1) + 1, node.position?.end.offset);
  const at = (start?.line ?? 1) + bodyLine - 1;
  // Joins the lines of a hard-wrapped paragraph. Trims only Markdown's own white space, because a no-break space before
  // a '-' prevents a list.
  const verbatim =
    node.type === 'paragraph'
      ? source.replace(/(?<! {2}|\\)\n[ \t]*/gu, ' ').replace(/^[ \t]+|[ \t]+$/gu, '')
      : source;
  const more = { verbatim, quoted: node.type === 'blockquote' ? 1 : 0 };
  const words = textOf(node).trim();
  if (node.type === 'heading') return makeLine(words, at, { ...more, kind: 'heading', level: node.depth });
  if (node.type === 'footnoteDefinition')
    return makeLine(words, at, { ...more, kind: 'note', note: node.identifier });
  return makeLine(words === '' ? [] : [{ ...plainRun(words), ...formattingOf(node) }], at, more);
}

/** The formatting of a paragraph that is emphasized as a whole, as a standfirst is. */
function formattingOf(node: RootContent): Partial<TextRun> {
  const only = node.type === 'paragraph' && node.children.length === 1 ? node.children[0]?.type : undefined;
  return { emphasis: only === 'emphasis', strong: only === 'strong' };
}

const BLOCKS = new Set([
  'paragraph',
  'heading',
  'blockquote',
  'list',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
  'code',
  'break',
  'footnoteDefinition',
]);

function textOf(node: Nodes): string {
  if (node.type === 'html') return wordsOfHtml(node.value);
  if (node.type === 'definition' || node.type === 'image' || node.type === 'imageReference') return '';
  const own = 'value' in node ? node.value : '';
  const inner = 'children' in node ? node.children.map(textOf).join('') : own;
  return BLOCKS.has(node.type) ? `${inner}\n` : inner;
}

/** The words of raw HTML, mostly one tag, which separates words if it is a break or a block element. */
function wordsOfHtml(html: string): string {
  const words = readPageWords(parseFragment(html, { sourceCodeLocationInfo: true })).map(({ word }) => word);
  const tagName = /^<\/?([a-z][a-z0-9]*)/iu.exec(html)?.[1]?.toLowerCase() ?? '';
  return words.join(' ') + (tagName === 'br' || isBlockElement({ tagName }) ? '\n' : '');
}

/** Reads received frontmatter: title, standfirst, number, date and author are used, the rest is listed as omitted. */
function readFrontmatter(yaml: string): { lines: Line[]; claims: NonNullable<SourceDocument['claims']> } {
  const fields = parseFields(yaml);
  const claims: { number: number | null; date: string | null; author: string | null } = {
    number: null,
    date: null,
    author: null,
  };
  const titles: Line[] = [];
  const standfirsts: Line[] = [];
  const omitted: Line[] = [];
  for (const [key, field] of Object.entries(fields)) {
    const text =
      typeof field === 'string' || typeof field === 'number' ? String(field) : JSON.stringify(field);
    if (key === 'title') titles.push(makeLine(text, 2, { kind: 'heading', level: 1 }));
    else if (key === 'standfirst' || key === 'description')
      standfirsts.unshift(makeLine([{ ...plainRun(text), strong: true }], 2));
    else {
      if (key === 'date' && isDate(text.slice(0, 10))) claims.date = text.slice(0, 10);
      if (key === 'number' && /^[1-9]\d*$/u.test(text)) claims.number = Number(text);
      if (key === 'author' && typeof field === 'string') claims.author = field;
      omitted.push(makeLine(`${key}: ${text}`, 2, { boilerplateReason: 'frontmatter' }));
    }
  }
  return { lines: [...titles, ...standfirsts, ...omitted], claims };
}

function parseFields(yaml: string): object {
  try {
    const value: unknown = parse(yaml);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  } catch (error) {
    throw new ImportError(
      `its frontmatter is no sound YAML: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`,
      2,
    );
  }
}

/**
 * Escapes images, so that they become text: their files aren't received with the text, and an essay whose image is
 * missing can't be built. Returns their addresses too.
 */
function imagesAsText(body: string): { readonly body: string; readonly pictures: readonly string[] } {
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
      const tags = source.matchAll(/<img\s[^>]*?\bsrc\s*=\s*["']?([^"'\s>]*)/giu);
      pictures.push(...[...tags].map(([, address = '']) => address));
      changes.push({ from, to, text: source.replace(/<(?=img[\s/>])/giu, '&lt;') });
    }
  });
  const text = changes
    .sort((a, b) => b.from - a.from)
    .reduce((now, change) => now.slice(0, change.from) + change.text + now.slice(change.to), body);
  return { body: text, pictures };
}
