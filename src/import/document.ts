/** A received text as lines: the one shape that every reader returns and every import step works on. */

/** Words of a line in one formatting. */
export interface TextRun {
  readonly text: string;
  readonly emphasis: boolean;
  readonly strong: boolean;
  /** Superscript or subscript. */
  readonly set: 'sup' | 'sub' | null;
  /** Name of the note that this run refers to; such a run has no words. */
  readonly note: string | null;
}

/** What the markup of the source says a line is; plain text is all `text`, and the steps classify it. */
export type LineKind = 'text' | 'heading' | 'item' | 'continued-item' | 'table' | 'note';

/** A future paragraph: a line of a text file, a block of a web page. */
export interface Line {
  readonly kind: LineKind;
  /** The words as printed, inner spaces kept, ends trimmed; `\n` is a line break inside a paragraph. */
  readonly text: string;
  /** The same words with their formatting; joined, they equal `text`. */
  readonly runs: readonly TextRun[];
  /** Line of the source, from 1. */
  readonly at: number;
  /** Blank lines before it. */
  readonly blanks: number;
  /** Whether the line end before it may be a wrap at a margin: true in text files, false between blocks. */
  readonly soft: boolean;
  /** Indent in columns. */
  readonly indent: number;
  /** Depth of quotation markup around it (`<blockquote>`, a 'Quote' style). */
  readonly quoted: number;
  /** Level of a heading, depth of a list item, else 0. */
  readonly level: number;
  /** Number of an item of a numbered list, else null. */
  readonly ordered: number | null;
  /** Rows of cells of a table. */
  readonly cells: readonly (readonly string[])[] | null;
  /** Name of a note. */
  readonly note: string | null;
  /** The Markdown of the block if the source is Markdown. */
  readonly verbatim: string | null;
  /** Why the markup of the source excludes it from the text, as 'navigation'; null if it is text. */
  readonly boilerplateReason: string | null;
}

export interface SourceDocument {
  readonly format: 'text' | 'html' | 'docx' | 'markdown';
  /** The encoding used, as `windows-1252`; null if the format implies it. */
  readonly encoding: string | null;
  readonly lines: readonly Line[];
  /** Every word of the source in order, extracted independently of `lines`: verify.ts compares with these. */
  readonly words: readonly SourceWord[];
  /** The `<title>` of a page: rarely a title, but it may contain an issue number. */
  readonly pageTitle: string | null;
  /** What the frontmatter of the source says. */
  readonly claims: {
    readonly number: number | null;
    readonly date: string | null;
    readonly author: string | null;
  } | null;
  readonly warnings: readonly ImportWarning[];
}

export interface SourceWord {
  readonly word: string;
  /** Line of the source, from 1. */
  readonly at: number;
}

/** Something that a person should check. */
export interface ImportWarning {
  /** Line of the source, from 1; null if it concerns the whole file. */
  readonly line: number | null;
  /** Permanent name of the kind of warning, for programs. */
  readonly kind: string;
  readonly message: string;
}

export const warning = (kind: string, message: string, line: number | null = null): ImportWarning => ({
  line,
  kind,
  message,
});

/** A file that can't be imported: nothing is written, and this is the only message. */
export class ImportError extends Error {
  readonly line: number | null;
  constructor(message: string, line: number | null = null) {
    super(message);
    this.name = 'ImportError';
    this.line = line;
  }
}

const DEFAULTS: Omit<Line, 'text' | 'runs' | 'at'> = {
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

/** `words` is plain text or text runs. */
export function makeLine(words: string | readonly TextRun[], at: number, more: Partial<Line> = {}): Line {
  const runs = typeof words === 'string' ? (words === '' ? [] : [plainRun(words)]) : words;
  return { ...DEFAULTS, text: textOf(runs), runs, at, ...more };
}

export const plainRun = (text: string): TextRun => ({
  text,
  emphasis: false,
  strong: false,
  set: null,
  note: null,
});

export const textOf = (runs: readonly TextRun[]): string => runs.map(({ text }) => text).join('');

/**
 * Words as the coverage check counts them: separated by white space, punctuation included. Stricter than a reader's
 * word, because a lost comma, a changed quotation mark or 'EPSR' for 'E P S R' must count as a difference.
 */
export const wordsIn = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '');

export const countIn = (text: string): number => wordsIn(text).length;

export const wordsOfLines = (lines: readonly Line[]): SourceWord[] =>
  lines.flatMap(({ text, at }) => wordsIn(text).map((word) => ({ word, at })));
