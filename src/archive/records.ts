/** What a content folder holds once read and held against its schemas: the input of `buildArchive`. */
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

/** Where a record stands: its file, and the line of each field by its path (`cites.0.number`; '' is the record). */
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

/** An essay's file, read. */
export interface EssayFile extends Located<EssayRecord> {
  readonly id: EssayId;
  readonly series: SeriesId;
  readonly number: number | null;
  readonly slug: string;
  /** SHA-256 of the file's bytes. */
  readonly digest: string;
  /** The Markdown under the frontmatter. */
  readonly body: string;
  /** Line of the file on which the body begins. */
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
  /** What was published. */
  readonly ledger: Ledger;
  /** Records that are there but can't be read, as `people/don-hoskins`: told of once, not by everyone who names them. */
  readonly unreadable: ReadonlySet<string>;
}

/** An essay without its Markdown, with what reading the Markdown yielded. */
export type ReadEssay = Omit<EssayFile, 'body' | 'bodyLine'> & {
  readonly text: EssayText;
  /** Its ledger, where it was published: at its own path, or at a former one. */
  readonly ledger?: EssayLedger;
  /** Where its words are no longer those imported; absent for what wasn't. */
  readonly changes?: readonly Change[];
};

/** A line of an essay's ledger: one anchor that was published, and what of its paragraph is remembered. */
export interface LedgerEntry {
  /** `p14`, `p14a`. */
  readonly anchor: string;
  /** Its first words when it was recorded. */
  readonly words: string;
  /** See fingerprint.ts; empty where the keeper has set the words by hand: then the first words decide. */
  readonly fingerprint: string;
  /** `stands`; `gone`, taken out; `in p13`, its words are now in that paragraph. */
  readonly state: string;
}

/** The anchor of the paragraph that an entry's words went into, or null. */
export const mergedInto = ({ state }: LedgerEntry): string | null =>
  /^in (p\d+[a-z]*)$/.exec(state)?.[1] ?? null;

/** The ledger as a value: what of it concerns the archive as a whole. */
export interface PlacedEntry extends LedgerEntry {
  /** Line in its file. */
  readonly line: number;
}

/** The ledger of one essay. */
export interface EssayLedger {
  /** Path from the content folder's parent. */
  readonly file: string;
  readonly entries: readonly PlacedEntry[];
}

export interface Ledger {
  readonly addresses: readonly Located<AddressRow>[];
  readonly counts: readonly Located<CountRow>[];
  /** Ids of the essays whose files are there, readable or not. */
  readonly essayFiles: ReadonlySet<string>;
  /** Ledgers at whose path no essay stands any more, by the id that the essay had. */
  readonly orphans: ReadonlyMap<string, EssayLedger>;
}

export const EMPTY_LEDGER: Ledger = { addresses: [], counts: [], essayFiles: new Set(), orphans: new Map() };
