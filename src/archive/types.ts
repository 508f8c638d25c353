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

export interface IssueDate {
  readonly date: string;
  readonly kind: 'printed' | 'worked-out';
  /** The maximum error of an estimate. */
  readonly errorDays: number;
}

/** Why the archive has a page for an issue; `number`: only by its place in a continuous run. */
export type KnownFrom = 'held' | 'cited' | 'calendar' | 'number';

export interface Issue {
  readonly id: IssueId;
  readonly series: SeriesId;
  readonly number: number;
  readonly held: boolean;
  readonly known: KnownFrom;
  readonly date: IssueDate | null;
  /** Number and date as printed, if the calendar has them. */
  readonly printed: string | null;
  /** Its essays, in the order of their files. */
  readonly essays: readonly EssayId[];
  /** The work that this issue is, or null. */
  readonly work: Work | null;
}

export interface Series {
  readonly id: SeriesId;
  readonly record: SeriesRecord;
  /** The abbreviation, or the title. */
  readonly label: string;
  readonly calendar: Calendar;
  /** Known issues, lowest number first. */
  readonly issues: readonly Issue[];
  /** The issue of a number with up to `radius` known issues on either side, in the order of the run. */
  readonly neighbours: (number: number, radius: number) => readonly Issue[];
  /** Essays without a number. */
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
  /** Redirects of addresses whose record has gone: `people/joe-bloggs` to `people/joseph-bloggs`. */
  readonly moved: ReadonlyMap<string, string>;
  readonly graph: Graph;
  readonly quotations: Quotations;
  readonly words: number;
}
