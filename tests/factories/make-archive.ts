/** Made archives for tests: give the words that matter, the rest is filled in. Nothing touches the disk. */
import assert from 'node:assert/strict';
import { buildArchive } from '../../src/archive/build-archive.ts';
import type { Located, ReadEssay, Records } from '../../src/archive/records.ts';
import { EMPTY_LEDGER } from '../../src/archive/records.ts';
import { type ArchiveRecord, archiveSchema } from '../../src/archive/schema/archive.ts';
import type { CalendarRow } from '../../src/archive/schema/calendar.ts';
import { asPersonId, asSeriesId, asSourceId } from '../../src/archive/schema/id.ts';
import type { AddressRow } from '../../src/archive/schema/ledger.ts';
import { personSchema } from '../../src/archive/schema/person.ts';
import type { Reading } from '../../src/archive/schema/reading.ts';
import { type SeriesRecord, seriesSchema } from '../../src/archive/schema/series.ts';
import { sourceSchema } from '../../src/archive/schema/source.ts';
import type { Archive } from '../../src/archive/types.ts';
import { createEssayReader } from '../../src/parse/read-essay.ts';

export interface MadeArchive {
  /** Markdown by id, as `bulletin/3/on-rope`; fields of the frontmatter may stand before a line `---`. */
  readonly essays?: Readonly<Record<string, string>>;
  /** Settings of series, by id; `bulletin` is there anyway. */
  readonly series?: Readonly<Record<string, Record<string, unknown>>>;
  /** Known dates of `bulletin`, by number. */
  readonly calendar?: Readonly<Record<number, string>>;
  /** People and sources beside the two that are always there, by id. */
  readonly people?: Readonly<Record<string, Record<string, unknown>>>;
  readonly sources?: Readonly<Record<string, Record<string, unknown>>>;
  readonly readings?: readonly Reading[];
  readonly archive?: Partial<ArchiveRecord>;
  /** What was published. */
  readonly addresses?: readonly AddressRow[];
}

export interface Made {
  readonly archive: Archive;
  readonly records: Records;
  readonly essays: readonly ReadEssay[];
  /** The body of an essay as HTML with its slots open. */
  readonly htmlOf: (id: string) => string;
}

export function makeArchive(made: MadeArchive): Made {
  const settings = { bulletin: BULLETIN, ...made.series };
  const series = new Map(
    Object.entries(settings).map(([id, given]): [ReturnType<typeof asSeriesId>, Located<SeriesRecord>] => [
      asSeriesId(id),
      placed(`series/${id}.yaml`, seriesSchema.parse(given)),
    ]),
  );
  const readEssay = createEssayReader({
    series: new Map([...series].map(([id, { record }]) => [id, record])),
    base: '/',
    language: made.archive?.language ?? 'en',
    folderName: 'content',
  });
  const html = new Map<string, string>();
  const essays = Object.entries(made.essays ?? {}).map(([id, words]) => {
    const read = readEssay(new TextEncoder().encode(withFrontmatter(words)), `${id}.md`);
    assert.ok('essay' in read, `the made essay ${id} is faulty: ${JSON.stringify(read)}`);
    html.set(id, read.html);
    return read.essay;
  });
  const rows = Object.entries(made.calendar ?? {}).map(([number, date]) =>
    placed('calendar/bulletin.csv', {
      number: Number(number),
      date,
      printed: `No ${number}`,
    } satisfies CalendarRow),
  );
  const records: Records = {
    archive: placed(
      'archive.yaml',
      archiveSchema.parse({
        title: 'A test archive',
        address: 'https://example.org',
        keeper: { name: 'The keeper', contact: 'mailto:keeper@example.org' },
        series: Object.keys(settings),
        ...made.archive,
      }),
    ),
    series,
    calendars: new Map([[asSeriesId('bulletin'), rows]]),
    people: new Map(
      Object.entries({ 'ann-other': { name: 'Ann Other' }, ...made.people }).map(([id, person]) => [
        asPersonId(id),
        placed(`people/${id}.yaml`, personSchema.parse(person)),
      ]),
    ),
    sources: new Map(
      Object.entries({ 'trade-paper': { kind: 'newspaper', title: 'Trade Paper' }, ...made.sources }).map(
        ([id, source]) => [asSourceId(id), placed(`sources/${id}.yaml`, sourceSchema.parse(source))],
      ),
    ),
    readings: (made.readings ?? []).map((reading) => placed('readings.yaml', reading)),
    pages: [],
    ledger: {
      ...EMPTY_LEDGER,
      addresses: (made.addresses ?? []).map((row) => placed('ledger/addresses.csv', row)),
    },
    unreadable: new Set(),
  };
  return { archive: buildArchive(records, essays), records, essays, htmlOf: (id) => html.get(id) ?? '' };
}

const BULLETIN = {
  title: "The Binders' Bulletin",
  abbreviation: 'BB',
  numberWords: ['No', 'No.', 'Nos'],
  centuryFrom: 1979,
  relative: true,
  works: [
    { id: 'survey-1990', title: 'Survey 1990', printed: ['Survey 1990'] },
    { id: 'handbook', title: 'Handbook', printed: ['Binders’ Handbook'], issue: 12 },
  ],
};

const placed = <Value>(file: string, record: Value): Located<Value> => ({
  record,
  place: { file: `content/${file}`, lines: {} },
});

function withFrontmatter(words: string): string {
  const [fields, body] = words.includes('\n---\n') ? words.split('\n---\n', 2) : ['', words];
  const defaults = { title: 'A made essay', author: '[ann-other]', date: '"1990-05-01"' };
  const lines = Object.entries(defaults)
    .filter(([name]) => !new RegExp(`^${name}:`, 'm').test(fields ?? ''))
    .map(([name, value]) => `${name}: ${value}`);
  return `---\n${[fields, ...lines].filter(Boolean).join('\n')}\n---\n${body}`;
}
