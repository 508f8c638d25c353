/**
 * A received text as it is laid out, whatever it came as. Every reader (plain text, web page, Word file,
 * Markdown) answers this, every step reasons about this, so that a rule about lead-ins or sign-offs is written
 * once. A line is a paragraph to be: in a text file a line, in a web page a block.
 */

/** A stretch of a line's words in one dress. */
export interface TextRun {
  readonly text: string;
  readonly emphasis: boolean;
  readonly strong: boolean;
  /** `sup` for a raised number, `sub` for a lowered one. */
  readonly set: 'sup' | 'sub' | null;
  /** Name of the note that this run refers to; the run has no words of its own then. */
  readonly note: string | null;
}

/** What the source itself says a line is; most say nothing, and the steps find out. */
export type LineKind = 'text' | 'heading' | 'item' | 'continued-item' | 'table' | 'note';

export interface Line {
  readonly kind: LineKind;
  /** The words as printed, inner spaces kept, ends trimmed; `\n` is a line break inside a paragraph. */
  readonly text: string;
  /** The same words with their dress; joined, they are `text`. */
  readonly runs: readonly TextRun[];
  /** Line of the source, from 1. */
  readonly at: number;
  /** Blank lines before it. */
  readonly blanks: number;
  /** Whether the line end before it may be a margin's and mean nothing: so in text files, never between two blocks. */
  readonly soft: boolean;
  /** Columns by which it is set in. */
  readonly indent: number;
  /** How many quotation blocks the source itself sets it in (`<blockquote>`, a 'Quote' style). */
  readonly quoted: number;
  /** Of a heading its level, of an item how deep it stands, else 0. */
  readonly level: number;
  /** Of an item: whether its list is numbered, and from what. */
  readonly ordered: number | null;
  /** Of a table its rows of cells. */
  readonly cells: readonly (readonly string[])[] | null;
  /** Of a note its name. */
  readonly note: string | null;
  /** Its Markdown where the source is Markdown: written as it came. */
  readonly verbatim: string | null;
  /** Why the source's own markup says that this is no part of the text: 'navigation', say. Else null. */
  readonly boilerplateReason: string | null;
}

/** Who wrote a text is unknown to a reader of formats; what it can tell beside the lines stands here. */
export interface SourceDocument {
  readonly format: 'text' | 'html' | 'docx' | 'markdown';
  /** The encoding in which it was read, as `windows-1252`; null where the format settles it. */
  readonly encoding: string | null;
  readonly lines: readonly Line[];
  /** Every word of the source in order, found on another path than `lines`: the proof is held against these. */
  readonly words: readonly SourceWord[];
  /** What the page calls itself in its head, which is seldom a title but may hold a number. */
  readonly pageTitle: string | null;
  /** What the source's own frontmatter claims. */
  readonly claims: {
    readonly number: number | null;
    readonly date: string | null;
    readonly author: string | null;
  } | null;
  readonly doubts: readonly ImportWarning[];
}

export interface SourceWord {
  readonly word: string;
  /** Line of the source, from 1. */
  readonly at: number;
}

/** Something that a person should look at. */
export interface ImportWarning {
  /** Line of the source, from 1; null where it is about the whole. */
  readonly line: number | null;
  /** Permanent name of the kind of doubt, for programs. */
  readonly kind: string;
  readonly message: string;
}

/** A fault in what was received: nothing is written, and this is the one message. */
export class ImportError extends Error {
  readonly line: number | null;
  constructor(message: string, line: number | null = null) {
    super(message);
    this.name = 'Refusal';
    this.line = line;
  }
}

/** Makes a line of a document; what isn't said is what most lines are. */
const PLAIN: Omit<Line, 'text' | 'runs' | 'at'> = {
  kind: 'text',
  blanks: 0,
  soft: false,
  indent: 0,
  quoted: 0,
  level: 0,
  ordered: null,
  cells: null,
  note: null,
  verbatim: null,
  boilerplateReason: null,
};

/** `words` is the plain text, or the runs that make it up. */
export function makeLine(words: string | readonly TextRun[], at: number, more: Partial<Line> = {}): Line {
  const runs = typeof words === 'string' ? (words === '' ? [] : [plainRun(words)]) : words;
  return { ...PLAIN, text: runs.map(({ text }) => text).join(''), runs, at, ...more };
}

export const plainRun = (text: string): TextRun => ({
  text,
  emphasis: false,
  strong: false,
  set: null,
  note: null,
});

/**
 * What the proof counts as a word: whatever stands between white space, marks and all. Stricter than a reader's
 * word on purpose: a lost comma, a changed quotation mark or a closed-up 'E P S R' is a difference.
 */
export const wordsIn = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '');

export const countIn = (text: string): number => wordsIn(text).length;
