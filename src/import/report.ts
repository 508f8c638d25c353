/** What an import did with one file, and what it doubts: for a person as text, for programs as JSON. */
import type { EssayText } from '../archive/essay-text.ts';
import type { CiteRecord, QuotedSource } from '../archive/schema/essay.ts';
import { countIn, type ImportWarning, type Line } from './document.ts';
import type { Quoted } from './steps/quotations.ts';
import type { NamedSources } from './steps/sources.ts';
import { rubricsOf } from './steps/split-articles.ts';

export interface EssayReport {
  /** `epsr/1254/the-slug`. */
  readonly id: string;
  readonly title: string;
  readonly titleFrom: 'print' | 'standfirst' | 'opening';
  readonly number: number | null;
  readonly date: string;
  readonly author: readonly string[];
  readonly standfirst: boolean;
  readonly paragraphs: number;
  readonly headings: readonly string[];
  readonly leadIns: number;
  readonly quotations: readonly QuotationReport[];
  /** Standing rubrics after the essay, with the number of their items. */
  readonly rubrics: readonly { readonly heading: string; readonly items: number }[];
  readonly cites: readonly CiteRecord[];
  readonly sources: readonly QuotedSource[];
}

export interface QuotationReport {
  /** Line of the source on which it begins. */
  readonly line: number;
  readonly paragraphs: number;
  readonly words: number;
  readonly depth: number;
  readonly source: string | null;
}

export interface LeftOut {
  readonly line: number;
  readonly why: string;
  readonly words: string;
}

export interface FileReport {
  readonly file: string;
  readonly format: string;
  readonly encoding: string | null;
  readonly layout: string;
  readonly essays: readonly EssayReport[];
  readonly words: { readonly in: number; readonly placed: Readonly<Record<string, number>> };
  readonly leftOut: readonly LeftOut[];
  /** New records, by their paths in the content folder. */
  readonly records: readonly string[];
  readonly doubts: readonly ImportWarning[];
}

/** What the report says of one essay: what was found in it, in figures that a person can check against the source. */
export interface EssayFacts {
  readonly settled: Pick<
    EssayReport,
    'id' | 'title' | 'titleFrom' | 'number' | 'date' | 'author' | 'standfirst'
  >;
  readonly read: EssayText;
  readonly quoted: Quoted;
  readonly cites: readonly CiteRecord[];
  readonly sources: NamedSources;
  readonly after: readonly Line[];
}

export const describeEssay = ({ settled, read, quoted, cites, sources, after }: EssayFacts): EssayReport => ({
  ...settled,
  paragraphs: read.paragraphs.length,
  headings: read.asides.flatMap((aside) => (aside.kind === 'heading' ? [aside.text] : [])),
  leadIns: new Set(quoted.blocks.flatMap(({ leadIn }) => leadIn ?? [])).size,
  quotations: quoted.blocks.map(({ lines, depth }, index) => ({
    line: lines[0]?.at ?? 0,
    paragraphs: lines.length,
    words: lines.reduce((sum, line) => sum + countIn(line.text), 0),
    depth,
    source: sources.of[index] ?? null,
  })),
  rubrics: rubricsOf(after),
  cites,
  sources: sources.entries,
});

/**
 * The doubts that go into an essay's file, for a person to look at when the report is long gone: all but those that
 * the file itself shows, a made title, a new record, a work that is on no record, a number that is wanting.
 */
const SHOWN_ELSEWHERE = new Set(['title', 'record', 'links', 'work']);

export const warningsForFile = (warnings: readonly ImportWarning[], number: number | null): string[] =>
  warnings
    .filter(({ kind }) => !SHOWN_ELSEWHERE.has(kind) && !(kind === 'number' && number === null))
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
    .map(({ line, message }) => (line === null ? message : `line ${line}: ${message}`));
