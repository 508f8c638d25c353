/** The archive as one frozen value. The types of its parts are in the folders of their subjects. */
import type { Calendar } from './calendar/types.ts';
import type { Graph } from './citation/types.ts';
import type { EssayText } from './essay-text.ts';
import type { Quotations } from './quotation/types.ts';
import type { Located, PageFile, Records } from './records.ts';
import type { EssayRecord } from './schema/essay.ts';
import type { EssayId, IssueId, PersonId, SeriesId, SourceId } from './schema/id.ts';
import type { Person } from './schema/person.ts';
import type { SeriesRecord } from './schema/series.ts';
import type { Source } from './schema/source.ts';
import type { Work } from './works.ts';

export interface Essay {
  readonly id: EssayId;
  readonly series: SeriesId;
  readonly number: number | null;
  readonly slug: string;
  readonly record: EssayRecord;
  readonly place: Located<EssayRecord>['place'];
  readonly digest: string;
  readonly text: EssayText;
  /** The language of its text. */
  readonly lang: string;
}

/** A date of an issue, with how it is known. `within` is the most days by which a worked-out one may be out. */
export interface IssueDate {
  readonly date: string;
  readonly kind: 'printed' | 'worked-out';
  readonly errorDays: number;
}

/** Why the archive has a page for an issue; `number` where only its place in a continuous run speaks for it. */
export type KnownFrom = 'held' | 'cited' | 'calendar' | 'number';

export interface Issue {
  readonly id: IssueId;
  readonly series: SeriesId;
  readonly number: number;
  readonly held: boolean;
  readonly known: KnownFrom;
  readonly date: IssueDate | null;
  /** The words in which number and date were printed, where the calendar has them. */
  readonly printed: string | null;
  /** Its essays, in the order of their files. */
  readonly essays: readonly EssayId[];
  /** The work that this issue is, where it is one. */
  readonly work: Work | null;
}

export interface Series {
  readonly id: SeriesId;
  readonly record: SeriesRecord;
  /** The short name: abbreviation, or title. */
  readonly label: string;
  readonly calendar: Calendar;
  /** Known issues by number, lowest first. */
  readonly issues: readonly Issue[];
  /** The issue of a number with up to `reach` known issues on either side, in the order of the run. */
  readonly neighbours: (number: number, radius: number) => readonly Issue[];
  /** Essays whose number isn't known. */
  readonly unnumbered: readonly EssayId[];
  readonly works: readonly Work[];
}

export interface Archive {
  readonly title: string;
  readonly address: string;
  readonly base: string;
  readonly language: string;
  readonly keeper: Records['archive']['record']['keeper'];
  readonly series: ReadonlyMap<SeriesId, Series>;
  readonly issues: ReadonlyMap<IssueId, Issue>;
  readonly essays: ReadonlyMap<EssayId, Essay>;
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly sources: ReadonlyMap<SourceId, Source>;
  /** Essays of each person, newest first. */
  readonly essaysBy: ReadonlyMap<PersonId, readonly EssayId[]>;
  /** Essays that name each source in their record, newest first. */
  readonly essaysQuoting: ReadonlyMap<SourceId, readonly EssayId[]>;
  /** Years with an essay or a known issue, lowest first. */
  readonly years: readonly number[];
  readonly pages: readonly PageFile[];
  /** Addresses whose record has gone, and where they lead: `people/joe-bloggs` to `people/joseph-bloggs`. */
  readonly moved: ReadonlyMap<string, string>;
  readonly graph: Graph;
  readonly quotations: Quotations;
  readonly words: number;
}
