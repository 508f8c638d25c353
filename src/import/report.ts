/** The report of an import of one file. Its field names are published: `npm run import -- --json` prints it. */
import type { EssayText } from '../archive/essay-text.ts';
import type { CiteRecord, QuotedSource } from '../archive/schema/essay.ts';
import { countIn, type ImportWarning, type Line } from './document.ts';
import type { Quoted } from './steps/quotations.ts';
import type { IdentifiedSources } from './steps/references.ts';
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
  readonly quotations: readonly {
    /** Line of the source on which it begins. */
    readonly line: number;
    readonly paragraphs: number;
    readonly words: number;
    readonly depth: number;
    readonly source: string | null;
  }[];
  /** Standing rubrics after the essay. */
  readonly rubrics: readonly { readonly heading: string; readonly items: number }[];
  readonly cites: readonly CiteRecord[];
  readonly sources: readonly QuotedSource[];
}

export interface FileReport {
  readonly file: string;
  readonly format: string;
  readonly encoding: string | null;
  readonly layout: string;
  readonly essays: readonly EssayReport[];
  readonly words: { readonly in: number; readonly placed: Readonly<Record<string, number>> };
  readonly leftOut: readonly { readonly line: number; readonly why: string; readonly words: string }[];
  /** Paths of new records in the content folder. */
  readonly records: readonly string[];
  readonly doubts: readonly ImportWarning[];
}

interface EssayFacts {
  readonly resolved: Pick<
    EssayReport,
    'id' | 'title' | 'titleFrom' | 'number' | 'date' | 'author' | 'standfirst'
  >;
  readonly text: EssayText;
  readonly quoted: Quoted;
  readonly cites: readonly CiteRecord[];
  readonly sources: IdentifiedSources;
  readonly after: readonly Line[];
}

export const describeEssay = (facts: EssayFacts): EssayReport => ({
  ...facts.resolved,
  paragraphs: facts.text.paragraphs.length,
  headings: facts.text.asides.flatMap((aside) => (aside.kind === 'heading' ? [aside.text] : [])),
  leadIns: new Set(facts.quoted.blocks.flatMap(({ leadIn }) => leadIn ?? [])).size,
  quotations: facts.quoted.blocks.map(({ lines, depth }, index) => ({
    line: lines[0]?.at ?? 0,
    paragraphs: lines.length,
    words: lines.reduce((sum, line) => sum + countIn(line.text), 0),
    depth,
    source: facts.sources.sourceOfBlock[index] ?? null,
  })),
  rubrics: rubricsOf(facts.after),
  cites: facts.cites,
  sources: facts.sources.entries,
});

/** Kinds of warning whose cause the essay's file itself shows: a generated title, a new record, a missing work. */
const SHOWN_ELSEWHERE = new Set(['title', 'record', 'links', 'work']);

/** The warnings that the essay's file keeps, in `provenance.doubts`. */
export const warningsForFile = (warnings: readonly ImportWarning[], number: number | null): string[] =>
  sortByLine(warnings)
    .filter(({ kind }) => !SHOWN_ELSEWHERE.has(kind) && !(kind === 'number' && number === null))
    .map(({ line, message }) => (line === null ? message : `line ${line}: ${message}`));

export const sortByLine = (warnings: readonly ImportWarning[]): ImportWarning[] =>
  warnings.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
