/** The parsed and validated files of a content folder: the input of `buildArchive`. */
import type { EssayText } from './essay-text.ts';
import type { Change } from './provenance/changes.ts';
import type { ArchiveRecord } from './schema/archive.ts';
import type { CalendarRow } from './schema/calendar.ts';
import type { EssayRecord } from './schema/essay.ts';
import type { EssayId, PersonId, SeriesId, SourceId } from './schema/id.ts';
import type { AddressRow, CountRow } from './schema/ledger.ts';
import type { PageRecord } from './schema/page.ts';
import type { Person } from './schema/person.ts';
import type { Reading } from './schema/reading.ts';
import type { SeriesRecord } from './schema/series.ts';
import type { Source } from './schema/source.ts';

/** The file of a record, and the line of each field by its path (`cites.0.number`; '' is the record). */
export interface SourceLocation {
  readonly file: string;
  readonly lines: Readonly<Record<string, number>>;
}

/** The line of a field, or of the nearest record around it. */
export function lineOfField(place: SourceLocation, path = ''): number {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    const line = place.lines[at];
    if (line !== undefined) return line;
    if (at === '') return 1;
  }
}

export interface Located<Record> {
  readonly record: Record;
  readonly place: SourceLocation;
}

export interface EssayFile extends Located<EssayRecord> {
  readonly id: EssayId;
  readonly series: SeriesId;
  readonly number: number | null;
  readonly slug: string;
  /** SHA-256 of the file's bytes. */
  readonly digest: string;
  /** The Markdown after the frontmatter. */
  readonly body: string;
  /** Line of the file at which the body begins. */
  readonly bodyLine: number;
}

export interface PageFile extends Located<PageRecord> {
  readonly id: string;
  readonly body: string;
  readonly bodyLine: number;
}

export interface Records {
  readonly archive: Located<ArchiveRecord>;
  readonly series: ReadonlyMap<SeriesId, Located<SeriesRecord>>;
  readonly calendars: ReadonlyMap<SeriesId, readonly Located<CalendarRow>[]>;
  readonly people: ReadonlyMap<PersonId, Located<Person>>;
  readonly sources: ReadonlyMap<SourceId, Located<Source>>;
  readonly readings: readonly Located<Reading>[];
  readonly pages: readonly PageFile[];
  readonly ledger: Ledger;
  /** Records that can't be parsed, as `people/don-hoskins`: each is reported once, not wherever it is named. */
  readonly unreadable: ReadonlySet<string>;
}

/** An essay with its parsed text instead of the Markdown. */
export type ReadEssay = Omit<EssayFile, 'body' | 'bodyLine'> & {
  readonly text: EssayText;
  /** Only for a published essay: the ledger at its own path, or at a former one. */
  readonly ledger?: EssayLedger;
  /** Only for an imported essay: where its words were changed since. */
  readonly changes?: readonly Change[];
};

/** A line of an essay's ledger (the registry of permalinks): one published anchor. */
export interface LedgerEntry {
  /** `p14`, `p14a`. */
  readonly anchor: string;
  /** The first words of the paragraph when it was recorded. */
  readonly words: string;
  /** See fingerprint.ts; empty if an editor has written the words by hand: then the first words decide. */
  readonly fingerprint: string;
  /** `stands`; `gone`, removed; `in p13`, merged into that paragraph. */
  readonly state: string;
}

/** The anchor of the paragraph that an entry was merged into, or null. */
export const mergedInto = ({ state }: LedgerEntry): string | null =>
  /^in (p\d+[a-z]*)$/.exec(state)?.[1] ?? null;

export interface EssayLedger {
  /** Path from the content folder's parent. */
  readonly file: string;
  /** Each with its line in the file. */
  readonly entries: readonly (LedgerEntry & { readonly line: number })[];
}

export interface Ledger {
  readonly addresses: readonly Located<AddressRow>[];
  readonly counts: readonly Located<CountRow>[];
  /** Ids of all essay files, valid or not. */
  readonly essayFiles: ReadonlySet<string>;
  /** Ledgers without an essay, by its former id. */
  readonly orphans: ReadonlyMap<string, EssayLedger>;
}

export const EMPTY_LEDGER: Ledger = { addresses: [], counts: [], essayFiles: new Set(), orphans: new Map() };
