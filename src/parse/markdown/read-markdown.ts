/**
 * Reads the Markdown of an essay, once: its words by paragraph for whoever reasons about them, and its HTML for
 * the page, made from the same tree in the same walk, so that the two can't disagree on what ¶ 14 is.
 */
import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { atStep } from '../../archive/at-step.ts';
import type { PrintedCitation } from '../../archive/essay-text.ts';
import { countWords, type EssayText, type Paragraph, type UnnumberedText } from '../../archive/essay-text.ts';
import { assignAnchors } from '../../archive/ledger/assign-anchors.ts';
import { type NumberedNode, numberParagraphs } from '../../archive/paragraphs.ts';
import type { LedgerEntry } from '../../archive/records.ts';
import { decorateParagraphs, frameBlocks } from './decorate.ts';
import { asPhrasing, extractFootnotes, noteMark, placeFootnotes } from './footnotes.ts';
import { findLostWords } from './lost-words.ts';
import { type FoundImage, type FoundLink, moveCaptions, normalizeTree } from './normalize-tree.ts';
import { outlineTree } from './outline.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { cleanTree, convertTree, decodeHtml, NOTE_PREFIX, printTree, slugHeadings } from './pipeline.ts';
import { readInlineText } from './text.ts';
import { insertMergedAnchors, insertTombstones } from './tombstones.ts';
import { wrapRange } from './wrap-range.ts';

export interface ReadingOptions {
  /** A token that the text can't contain: its digest. */
  readonly token: string;
  /** Line of the file on which the body begins. */
  readonly bodyLine: number;
  readonly standfirst?: { readonly text: string; readonly line: number } | undefined;
  /** Reads the citations of a text; the grammar is the archive's. */
  readonly readCitations: (text: string) => readonly PrintedCitation[];
  /** Makes a site address of one written in the text; null keeps it. */
  readonly rewriteUrl: (address: string) => string | null;
  /** The anchors that were published of this text, if any were; without, paragraphs are counted. */
  readonly ledger?: readonly LedgerEntry[] | undefined;
  /** No numbers and no slots: for the archive's own pages, which nobody cites by paragraph. */
  readonly plain?: boolean;
}

export interface ReadMarkdown {
  readonly text: EssayText;
  /** The body as HTML with slots left open (slots.ts). */
  readonly html: string;
}

export function readMarkdown(body: string, options: ReadingOptions): ReadMarkdown {
  const { token: nonce, standfirst } = options;
  const images: FoundImage[] = [];
  const links: FoundLink[] = [];
  const fileLine = (line: number): number => options.bodyLine + line - 1;
  const lineOf = (node: Element): number => fileLine(node.position?.start.line ?? 1);

  const source = parseMarkdown(body);
  const converted = convertTree(source);
  const notes = extractFootnotes(converted, nonce);
  const tree = clean(converted);
  const cleanNotes = notes.map((note) => clean(note.root));
  const lost = findLostWords(source, { body: tree, notes: cleanNotes, decode: decodeHtml });
  moveCaptions(tree);
  slugHeadings(tree);

  const numbered = numberParagraphs<Root | Element>(tree).filter(
    (found): found is NumberedNode<Element> => found.node.type === 'element',
  );
  const settled = assignAnchors(
    options.ledger ?? [],
    numbered.map(({ node }) => readInlineText(withoutCaption(node)).text),
  );
  const anchors = new Map(numbered.map(({ node }, index) => [node, settled.anchors[index] ?? '']));
  const outline = outlineTree(tree, anchors);

  const paragraphs = numbered.map(({ node, kind, depth }, index): Paragraph => {
    const anchor = settled.anchors[index] ?? '';
    return {
      anchor,
      kind,
      depth,
      quotation: outline.quotationOf.get(anchor) ?? null,
      heading: outline.headingOf.get(anchor) ?? null,
      line: lineOf(node),
      ...readWords(node, anchor, lineOf(node)),
      ...(settled.also.has(index) && { also: settled.also.get(index) ?? [] }),
    };
  });

  const asides: UnnumberedText[] = [];
  if (standfirst !== undefined) {
    const { text, line } = standfirst;
    const citations = atStep({ step: 'reading the standfirst', line }, () => options.readCitations(text));
    asides.push({ kind: 'standfirst', anchor: 'standfirst', text, line, level: 0, of: null, citations });
  }
  for (const node of outline.headings) {
    const anchor = String(node.properties.id);
    const words = readWords(node, anchor, lineOf(node));
    const level = Number(node.tagName[1]);
    asides.push({ kind: 'heading', anchor, line: lineOf(node), level, of: null, ...words });
  }
  for (const { node } of numbered) {
    const caption = node.tagName === 'table' ? node.children.find(isCaption) : undefined;
    if (caption === undefined) continue;
    const { text } = readInlineText(caption);
    asides.push({
      kind: 'caption',
      anchor: null,
      text,
      line: lineOf(caption),
      level: 0,
      of: null,
      citations: [],
    });
  }
  const holders = findNoteHolders(anchors, nonce);
  const contents = new Map<number, ElementContent[]>();
  for (const [index, note] of notes.entries()) {
    const anchor = `${NOTE_PREFIX}${note.number}`;
    const content = asPhrasing(cleanNotes[index] ?? note.root);
    const holder: Element = { type: 'element', tagName: 'span', properties: {}, children: content };
    const words = readWords(holder, anchor, fileLine(note.line));
    const of = holders.get(note.number) ?? null;
    asides.push({ kind: 'note', anchor, line: fileLine(note.line), level: 0, of, ...words });
    contents.set(note.number, holder.children);
  }

  const tombstones = settled.tombstones.map(({ anchor, after }) => ({
    anchor,
    after: settled.anchors[after] ?? null,
  }));
  insertTombstones(tree, anchors, tombstones);
  if (options.plain !== true) decorateParagraphs(tree, anchors);
  insertMergedAnchors(tree, paragraphs);
  if (options.plain !== true)
    frameBlocks(tree, new Map(outline.blocks.map(({ node }, index) => [node, index])));
  placeFootnotes(tree, contents, nonce);

  const text: EssayText = {
    paragraphs,
    asides,
    quotations: outline.blocks.map(({ node, ...block }) => ({ ...block, line: lineOf(node) })),
    words: [...paragraphs, ...asides].reduce((sum, { text }) => sum + countWords(text), 0),
    images: images.map((image) => ({ ...image, line: fileLine(image.line) })),
    links: links.map((link) => ({ ...link, line: fileLine(link.line) })),
    ...(lost !== null && { lost: { ...lost, line: fileLine(lost.line) } }),
    ...(options.ledger !== undefined && {
      published: {
        tombstones,
        unmatched: settled.ambiguous.flatMap(({ anchors, paragraphs: candidates }) =>
          anchors.map((anchor) => ({ anchor, candidates })),
        ),
      },
    }),
  };
  return { text, html: printTree(tree) };

  function clean(dirty: Root): Root {
    const root = cleanTree(dirty);
    const found = normalizeTree(root, options.rewriteUrl, nonce);
    images.push(...found.images);
    links.push(...found.links);
    return root;
  }

  /** The words of a node; leaves marks in the tree round each citation that an element can hold. */
  function readWords(node: Element, anchor: string, line: number): ReadWords {
    return atStep({ step: 'reading the citations of a paragraph', line }, () => markCitations(node, anchor));
  }

  function markCitations(node: Element, anchor: string): ReadWords {
    const words = withoutCaption(node);
    const caption = node.children.find((child) => isCaption(child) && words !== node);
    const { text, readable } = readInlineText(words);
    const citations = options.readCitations(readable);
    const marked: [number, PrintedCitation][] = [];
    let end = 0;
    // Members of a list share one span, which is marked once.
    for (const [index, citation] of citations.entries()) {
      if (citation.start < end) continue;
      end = citation.end;
      marked.push([index, citation]);
    }
    for (const [index, { start, end: until }] of marked.reverse())
      wrapRange(words, start, until, `cite ${anchor}:${index}`, '/cite');
    node.children = caption === undefined ? words.children : [caption, ...words.children];
    return {
      text,
      citations: citations.map((citation) => ({
        ...citation,
        printed: text.slice(citation.start, citation.end),
      })),
    };
  }
}

interface ReadWords {
  readonly text: string;
  readonly citations: readonly PrintedCitation[];
}

/** A caption is no part of its table's words. */
function withoutCaption(node: Element): Element {
  const caption = node.tagName === 'table' ? node.children.find(isCaption) : undefined;
  if (caption === undefined) return node;
  return { ...node, children: node.children.filter((child) => child !== caption) };
}

const isCaption = (node: ElementContent): node is Element =>
  node.type === 'element' && node.tagName === 'caption';

/** The anchor of the paragraph that first refers to each note. */
function findNoteHolders(anchors: ReadonlyMap<Element, string>, nonce: string): Map<number, string> {
  const holders = new Map<number, string>();
  for (const [node, anchor] of anchors)
    visit(node, 'comment', ({ value }) => {
      const mark = noteMark(value, nonce);
      if (mark !== null && !mark.repeated) holders.set(mark.number, anchor);
    });
  return holders;
}
