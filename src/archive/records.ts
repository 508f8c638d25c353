/** What a content folder holds once read and held against its schemas: the input of `buildArchive`. */
import type { EssayText } from './essay-text.ts';
import type { EssayLedger, Ledger } from './ledger/ledger.ts';
import type { Change } from './provenance/changes.ts';
import type { ArchiveRecord } from './schema/archive.ts';
import type { CalendarRow } from './schema/calendar.ts';
import type { EssayRecord } from './schema/essay.ts';
import type { EssayId, PersonId, SeriesId, SourceId } from './schema/id.ts';
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
