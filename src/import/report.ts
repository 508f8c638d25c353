/** What an import did with one file, and what it doubts: for a person as text, for programs as JSON. */
import type { CiteRecord, QuotedSource } from '../archive/schema/essay.ts';
import type { ImportWarning } from './document.ts';

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
