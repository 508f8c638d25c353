/**
 * Converts the blocks of a page to lines. `<br><br>` and empty paragraphs are blank lines; layout tables are ignored;
 * boilerplate is marked as such.
 */
import { type Line, makeLine, plainRun, type TextRun, textOf } from '../document.ts';
import { boilerplateReason, PAGE_TITLE, readDataTable } from './html-boilerplate.ts';
import {
  attributeOf,
  contextIn,
  type Element,
  type HtmlContext,
  hasNoWords,
  isBlockElement,
  leaveElement,
  type Node,
  ROOT_CONTEXT,
  runIn,
  shapeIn,
  sourceLine,
  type TextNode,
  walkTree,
} from './html-tree.ts';

export interface HtmlLine {
  readonly line: Line;
  /** The fraction of its words that are links, 0 to 1. */
  readonly linked: number;
}

export interface Page {
  readonly lines: readonly HtmlLine[];
  readonly title: string | null;
  readonly links: number;
  readonly pictures: readonly string[];
}

const MAX_QUOTED = 9;
/** Indent in columns of a paragraph that CSS indents. */
const INSET_COLUMNS = 4;

/** `reason` is that of the innermost boilerplate element. */
type PageContext = HtmlContext & { readonly reason: string | null };

export function readPageLines(root: Node): Page {
  const lines: HtmlLine[] = [];
  const pictures: string[] = [];
  let runs: TextRun[] = [];
  let hasStarted = false;
  let linkedLength = 0;
  let at = 1;
  let blanks = 0;
  let title: string | null = null;
  let links = 0;

  const initial: PageContext = { ...ROOT_CONTEXT, reason: null };
  walkTree(root, initial, { enter, leave, text });
  endBlock(initial, false);
  return { lines, title, links, pictures };

  function enter(element: Element, outer: PageContext): PageContext | null {
    const { tagName } = element;
    if (hasNoWords(element)) return null;
    if (tagName === 'br') {
      runs.push(runIn(outer, '\n'));
      return null;
    }
    if (isBlockElement(element)) endBlock(outer, false);
    const inner = contextIn(element, outer);
    const reason = boilerplateReason(element, inner.effects.has('article')) ?? outer.reason;
    const context = { ...inner, reason };
    const picture = tagName === 'img' ? attributeOf(element, 'src') : null;
    if (picture !== null) pictures.push(picture);
    if (tagName === 'table' && reason === null && addTable(element, context)) return null;
    const isLink = tagName === 'a' && attributeOf(element, 'href') !== null;
    const mark = isLink ? noteMark(element) : null;
    if (mark === null) {
      if (isLink) links++;
      return context;
    }
    if (mark !== 'back') runs.push({ ...runIn(context, ''), note: mark });
    return null;
  }

  function leave(element: Element, context: PageContext): void {
    if (isBlockElement(element)) endBlock(context, /^(?:p|div|center)$/u.test(element.tagName));
    leaveElement(element, context);
  }

  function addTable(element: Element, context: PageContext): boolean {
    const cells = readDataTable(element);
    if (cells === null) return false;
    const words = cells.map((row) => row.join('\t')).join('\n');
    const more = { kind: 'table' as const, cells, blanks: takeBlanks(), quoted: quotedIn(context) };
    lines.push({ line: makeLine(words, sourceLine(element), more), linked: 0 });
    return true;
  }

  function text(node: TextNode, context: PageContext): void {
    const { value } = node;
    if (!hasStarted && /\S/u.test(value)) {
      hasStarted = true;
      at = sourceLine(node) + (/^\s*/u.exec(value)?.[0].split('\n').length ?? 1) - 1;
    }
    // A line end is a line break only inside `pre`.
    const words = context.effects.has('verbatim') ? value : value.replace(/\n/gu, ' ');
    if (words !== '') runs.push(runIn(context, words));
    if (context.effects.has('link')) linkedLength += lengthOf(words);
  }

  /** An empty paragraph (`<p>&nbsp;</p>`) is a blank line; an empty cell or list is nothing. */
  function endBlock(context: PageContext, isParagraph: boolean): void {
    const parts = splitAtBreaks(runs).map(collapseWhitespace);
    const linked = linkedLength / Math.max(1, lengthOf(textOf(runs)));
    const wasOpened = runs.length > 0;
    runs = [];
    hasStarted = false;
    linkedLength = 0;
    if (parts.every((part) => part.length === 0)) {
      if (parts.length > 1) blanks += parts.length - 1;
      else if (isParagraph && wasOpened) blanks++;
      return;
    }
    if (context.reason === PAGE_TITLE) title = parts.map(textOf).join(' ');
    for (const [index, { words, breaksBefore }] of groupLines(parts).entries()) {
      const shape = shapeIn(context);
      const line = makeLine(words, at, {
        ...shape,
        blanks: index === 0 ? takeBlanks() + breaksBefore : Math.max(0, breaksBefore - 1),
        soft: index > 0 && shape.kind === 'text',
        quoted: quotedIn(context),
        indent: context.effects.has('inset') ? INSET_COLUMNS : 0,
        boilerplateReason: context.reason,
      });
      lines.push({ line, linked });
    }
    // The first break at a block's end ends its last line; only a second one is a blank line.
    const trailing = parts.length - 1 - parts.findLastIndex((part) => part.length > 0);
    blanks += Math.max(0, trailing - 1);
  }

  function takeBlanks(): number {
    const taken = lines.length === 0 ? 0 : blanks;
    blanks = 0;
    return taken;
  }
}

const quotedIn = ({ quoted }: HtmlContext): number => Math.min(quoted, MAX_QUOTED);

/** Length without what separates the links of a menu: 'Home | Back issues'. */
const lengthOf = (text: string): number => text.replace(/[\s|·•»«<>–—-]+/gu, '').length;

/** The note that a link of mammoth leads to, 'back' for a link back from a note, null for any other link. */
function noteMark(element: Element): string | null {
  const href = attributeOf(element, 'href') ?? '';
  if (/^#(?:foot|end)note-ref-/u.test(href)) return 'back';
  const name = /^#((?:foot|end)note-[\w-]+)$/u.exec(href)?.[1];
  return name !== undefined && /-ref-/u.test(attributeOf(element, 'id') ?? '') ? name : null;
}

function splitAtBreaks(runs: readonly TextRun[]): TextRun[][] {
  const lines: TextRun[][] = [[]];
  for (const run of runs)
    for (const [index, text] of run.text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (text !== '' || run.note !== null) lines.at(-1)?.push({ ...run, text });
    }
  return lines;
}

/** Collapses white space as a browser does: trimmed at both ends, and one space for several, across runs too. */
function collapseWhitespace(runs: readonly TextRun[]): TextRun[] {
  const collapsed: TextRun[] = [];
  let afterSpace = true;
  for (const run of runs) {
    const single = run.text.replace(/[ \t\f\r]+/gu, ' ');
    const text = afterSpace ? single.replace(/^ /u, '') : single;
    if (text === '' && run.note === null) continue;
    collapsed.push({ ...run, text });
    afterSpace = /[ \n]$/u.test(text);
  }
  const hasContent = ({ text, note }: TextRun): boolean => text.trim() !== '' || note !== null;
  const first = collapsed.findIndex(hasContent);
  const last = collapsed.findLastIndex(hasContent);
  return collapsed.slice(Math.max(0, first), last + 1).map((run, index, all) => {
    const text = index === 0 ? run.text.trimStart() : run.text;
    return { ...run, text: index === all.length - 1 ? text.trimEnd() : text };
  });
}

/** If the mean length of the lines of a block is above this, each is a paragraph; else they are verse or an address. */
const LONG_LINE = 60;

interface LineGroup {
  readonly words: TextRun[];
  readonly breaksBefore: number;
}

/** Groups the lines of one block, as separated by `<br>`, into paragraphs. */
function groupLines(parts: readonly TextRun[][]): LineGroup[] {
  const full = parts.filter((part) => part.length > 0);
  const mean = full.reduce((sum, part) => sum + textOf(part).length, 0) / full.length;
  const groups: LineGroup[] = [];
  let breaksBefore = 0;
  for (const part of parts) {
    const last = groups.at(-1);
    if (part.length === 0) breaksBefore++;
    else {
      if (last !== undefined && breaksBefore === 1 && mean <= LONG_LINE)
        last.words.push(breakAfter(last.words), ...part);
      else groups.push({ words: part, breaksBefore });
      breaksBefore = 1;
    }
  }
  return groups;
}

/** A break has the formatting of the words before it, so that a verse in italics is one run. */
const breakAfter = (words: readonly TextRun[]): TextRun => ({
  ...(words.at(-1) ?? plainRun('')),
  text: '\n',
  note: null,
});
