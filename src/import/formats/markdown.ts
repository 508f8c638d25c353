/**
 * Markdown stays the Markdown it is: each block is kept as it came, and the steps only find out what it is. The
 * words that the proof is held against are those that our own pipeline reads in the whole.
 */
import type { Nodes, RootContent } from 'mdast';
import { parseFragment } from 'parse5';
import { visit } from 'unist-util-visit';
import { parse } from 'yaml';
import { isDate } from '../../algorithms/dates.ts';
import { parseMarkdown } from '../../parse/markdown/parse-markdown.ts';
import { readMarkdown } from '../../parse/markdown/read-markdown.ts';
import { decodeText } from '../decode/decode-text.ts';
import {
  ImportError,
  type ImportWarning,
  type Line,
  makeLine,
  plainRun,
  type SourceDocument,
  type SourceWord,
  type TextRun,
  wordsIn,
} from '../document.ts';
import { readPageWords } from './html.ts';
import { isBlockElement } from './html-tree.ts';

const FRONT = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/u;
const DEEPEST = 100;

export function readMarkdownSource(bytes: Uint8Array, encoding: string | null): SourceDocument {
  const decoded = decodeText(bytes, encoding, null);
  const text = decoded.text.replace(/\r\n?/gu, '\n');
  if (new RegExp(`^[ \\t]*(?:[>*+-][ \\t]*){${DEEPEST}}(?=.*[^\\s>*+-])`, 'mu').test(text))
    throw new ImportError(`its quotations or lists stand more than ${DEEPEST} deep`);
  const front = FRONT.exec(text);
  const claimed = front === null ? null : readFront(front[1] ?? '');
  const { body: shown, pictures } = imagesAsText(text.slice(front?.[0].length ?? 0));
  const body = keepLooseNotes(shown);
  const first = (front?.[0] ?? '').split('\n').length;

  const blocks = parseMarkdown(body).children.map((node) => blockLine(node, body, first));
  const { text: read } = readMarkdown(body, {
    token: 'import of received Markdown',
    bodyLine: first,
    readCitations: () => [],
    rewriteUrl: () => null,
  });
  const parts = [...read.paragraphs, ...read.asides]
    .map((part, index) => ({ part, index }))
    .sort((a, b) => a.part.line - b.part.line || a.index - b.index);
  // A title in the text itself stands above one in the frontmatter.
  const titled = blocks[0]?.kind === 'heading' && blocks[0].level === 1;
  const fronts = (claimed?.lines ?? []).map((line) =>
    titled && line.kind === 'heading' ? { ...line, boilerplateReason: 'frontmatter' } : line,
  );
  const lines = [...fronts, ...blocks];
  return {
    format: 'markdown',
    encoding: decoded.encoding,
    lines,
    words: [
      ...wordsOf(fronts),
      ...parts.flatMap(({ part }) => wordsIn(part.text).map((word) => ({ word, at: part.line }))),
    ],
    pageTitle: null,
    claims: claimed?.claims ?? null,
    doubts: [...decoded.doubts, ...picturesLeft(pictures)],
  };
}

const picturesLeft = (pictures: readonly string[]): ImportWarning[] =>
  pictures.length === 0
    ? []
    : [
        {
          line: null,
          kind: 'pictures',
          message: `pictures are not taken over (${[...new Set(pictures)]
            .slice(0, 10)
            .map((name) => name.slice(0, 80))
            .join(
              ', ',
            )}); their marks stand in the text as words. Put a picture beside the essay, and write its mark without the backslashes`,
        },
      ];

/** A note that nothing refers to would be shown nowhere: its words stay in the text, mark and all. */
function keepLooseNotes(body: string): string {
  const tree = parseMarkdown(body);
  const named = new Set<string>();
  visit(tree, 'footnoteReference', ({ identifier }) => void named.add(identifier));
  const loose = tree.children.flatMap((node) =>
    node.type === 'footnoteDefinition' && !named.has(node.identifier)
      ? (node.position?.start.offset ?? [])
      : [],
  );
  return loose.reduceRight((text, at) => `${text.slice(0, at)}\\${text.slice(at)}`, body);
}

function blockLine(node: RootContent, body: string, first: number): Line {
  const start = node.position?.start;
  const source = body.slice((start?.offset ?? 0) - (start?.column ?? 1) + 1, node.position?.end.offset);
  const at = (start?.line ?? 1) + first - 1;
  // A paragraph is one line here, wherever its writer's editor broke it.
  // Only what Markdown calls space goes: a no-break space keeps a '-' after it from being a list's.
  const verbatim =
    node.type === 'paragraph'
      ? source.replace(/(?<! {2}|\\)\n[ \t]*/gu, ' ').replace(/^[ \t]+|[ \t]+$/gu, '')
      : source;
  const more = { verbatim, quoted: node.type === 'blockquote' ? 1 : 0 };
  const words = textOf(node).trim();
  if (node.type === 'heading') return makeLine(words, at, { ...more, kind: 'heading', level: node.depth });
  if (node.type === 'footnoteDefinition')
    return makeLine(words, at, { ...more, kind: 'note', note: node.identifier });
  return makeLine(words === '' ? [] : [{ ...plainRun(words), ...dressOf(node) }], at, more);
}

/** A paragraph all in emphasis or all strong is set off as a whole: a standfirst, say. */
function dressOf(node: RootContent): Partial<TextRun> {
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

/** The words of a stretch of HTML: most often it is one tag, which parts words where it is a break or a block's. */
function wordsOfHtml(html: string): string {
  const words = readPageWords(parseFragment(html, { sourceCodeLocationInfo: true })).map(({ word }) => word);
  const tagName = /^<\/?([a-z][a-z0-9]*)/iu.exec(html)?.[1]?.toLowerCase() ?? '';
  return words.join(' ') + (tagName === 'br' || isBlockElement({ tagName }) ? '\n' : '');
}

/** The keeper's frontmatter: title and standfirst are taken up, what it claims is heard, the rest is listed. */
function readFront(yaml: string): { lines: Line[]; claims: NonNullable<SourceDocument['claims']> } {
  let value: unknown;
  try {
    value = parse(yaml);
  } catch (error) {
    throw new ImportError(
      `its frontmatter is no sound YAML: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`,
      2,
    );
  }
  const fields =
    typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
  const lines: Line[] = [];
  const claims: { number: number | null; date: string | null; author: string | null } = {
    number: null,
    date: null,
    author: null,
  };
  for (const [key, field] of fields) {
    const text =
      typeof field === 'string' || typeof field === 'number' ? String(field) : JSON.stringify(field);
    if (key === 'title') lines.unshift(makeLine(text, 2, { kind: 'heading', level: 1 }));
    else if (key === 'standfirst' || key === 'description')
      lines.splice(
        lines[0]?.kind === 'heading' ? 1 : 0,
        0,
        makeLine([{ ...plainRun(text), strong: true }], 2),
      );
    else {
      if (key === 'date' && isDate(text.slice(0, 10))) claims.date = text.slice(0, 10);
      if (key === 'number' && /^[1-9]\d*$/u.test(text)) claims.number = Number(text);
      if (key === 'author' && typeof field === 'string') claims.author = field;
      lines.push(makeLine(`${key}: ${text}`, 2, { boilerplateReason: 'frontmatter' }));
    }
  }
  return { lines, claims };
}

const wordsOf = (lines: readonly Line[]): SourceWord[] =>
  lines.flatMap(({ text, at }) => wordsIn(text).map((word) => ({ word, at })));

/**
 * Pictures of received Markdown. None comes with the text, and an essay whose picture is wanting can't be built:
 * the mark of each stays in the text as printed words, with its address, until a person puts the picture there.
 */
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
