/**
 * The only reader of content folders: files to records, each with the line of every field. It reports all that
 * is wrong with the files by themselves; what is wrong between them (an unknown person, say) is for the checks.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import { atStep } from '../archive/at-step.ts';
import type { Problem } from '../archive/problem.ts';
import type { Located, PageFile, Records } from '../archive/records.ts';
import { type ArchiveRecord, archiveSchema } from '../archive/schema/archive.ts';
import type { CalendarRow } from '../archive/schema/calendar.ts';
import { asPersonId, asSeriesId, asSourceId, SLUG } from '../archive/schema/id.ts';
import { pageSchema } from '../archive/schema/page.ts';
import { personSchema } from '../archive/schema/person.ts';
import { type Reading, readingsSchema } from '../archive/schema/reading.ts';
import { seriesSchema } from '../archive/schema/series.ts';
import { sourceSchema } from '../archive/schema/source.ts';
import { type ListedFile, listFiles } from '../incremental/list-files.ts';
import { readText } from './decode-utf8.ts';
import { PENDING_WRITES } from './pending-writes.ts';
import { readCalendar } from './read-csv.ts';
import { readFrontmatter } from './read-essay-file.ts';
import { readLedger } from './read-ledger.ts';
import { readYaml } from './read-yaml.ts';
import { validate } from './validate.ts';

export interface ReadFolder {
  /** Null where there is no folder. */
  readonly records: Records | null;
  /** Paths of the essays' files below `essays/`, still unread: they are many and large. */
  readonly essayPaths: readonly string[];
  /** Paths of images that stand beside essays, below `essays/`. */
  readonly imagePaths: readonly string[];
  readonly problems: readonly Problem[];
}

const IMAGE = /\.(?:png|jpe?g|webp|avif|gif)$/i;
const HANDLED =
  /^(?:archive\.yaml|readings\.yaml|series\/|calendar\/|people\/|sources\/|pages\/|essays\/|ledger\/|README)/;

export function readFolder(folder: string): ReadFolder {
  const problems: Problem[] = [];
  const unreadable = new Set<string>();
  const shown = (path: string): string => `${basename(folder)}/${path}`;
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    const message = `there is no content folder at ${folder}`;
    return refuse(
      wrong('r-008', shown(''), 1, message, 'npm run new -- DIR makes one; ARCHIVE_CONTENT names another'),
    );
  }
  if (existsSync(join(folder, PENDING_WRITES)))
    problems.push(
      wrong(
        'r-011',
        shown(PENDING_WRITES),
        1,
        'a command is writing into this folder, or was cut off as it did',
        'run that command again, or npm run ledger -- --dry-run: either finishes what was begun',
      ),
    );
  const files = listFiles(folder);
  for (const { path, kind } of files) {
    if (kind === 'other')
      problems.push(
        wrong('r-008', shown(path), 1, 'this is a link or a device, not a file', 'put the file itself here'),
      );
    else if (!HANDLED.test(path))
      problems.push(
        wrong(
          'r-008',
          shown(path),
          1,
          'nothing is read from here',
          'see the manual for the files of a content folder, or move it out',
        ),
      );
  }

  const given = readRecord('archive.yaml', archiveSchema);
  if (!files.some(({ path }) => path === 'archive.yaml'))
    problems.push(
      wrong(
        'r-008',
        shown('archive.yaml'),
        1,
        'this file is missing',
        'it says title, address, keeper and series of the archive',
      ),
    );
  // Without it no archive is built, but what is wrong with the other files can be told in the same run.
  const archive = given ?? {
    record: placeholderArchive(files),
    place: { file: shown('archive.yaml'), lines: {} },
  };

  const calendars = new Map<ReturnType<typeof asSeriesId>, readonly Located<CalendarRow>[]>();
  for (const path of under('calendar/', '.csv')) {
    const text = readFileText(path);
    if (text === null) continue;
    const calendar = atStep({ step: 'reading the calendar', file: path }, () =>
      readCalendar(text, shown(path)),
    );
    problems.push(...calendar.problems);
    calendars.set(asSeriesId(stem(path)), calendar.rows);
  }

  const ledger = readLedger(
    folder,
    files.filter(({ kind }) => kind === 'file').map(({ path }) => path),
  );
  problems.push(...ledger.problems);
  const records: Records = {
    archive,
    series: readAll('series/', seriesSchema, asSeriesId),
    calendars,
    people: readAll('people/', personSchema, asPersonId),
    sources: readAll('sources/', sourceSchema, asSourceId),
    readings: readReadings(),
    pages: readPages(),
    ledger: ledger.ledger,
    unreadable,
  };
  const essays = files.filter(({ path, kind }) => kind === 'file' && path.startsWith('essays/')).map(below);
  for (const path of essays)
    if (!path.endsWith('.md') && !IMAGE.test(path))
      problems.push(
        wrong(
          'r-008',
          shown(`essays/${path}`),
          1,
          'this is neither an essay (.md) nor an image',
          'move it out of the content folder',
        ),
      );
  return {
    records,
    essayPaths: essays.filter((path) => path.endsWith('.md')),
    imagePaths: essays.filter((path) => IMAGE.test(path)),
    problems,
  };

  function under(start: string, ending: string): string[] {
    const here = files
      .filter(({ path, kind }) => kind === 'file' && path.startsWith(start))
      .map(({ path }) => path);
    for (const path of here)
      if (!path.endsWith(ending) || path.slice(start.length).includes('/'))
        problems.push(
          wrong(
            'r-008',
            shown(path),
            1,
            `${start} holds files that end in ${ending}, and no folders`,
            'rename or move it',
          ),
        );
    return here.filter((path) => path.endsWith(ending) && !path.slice(start.length).includes('/'));
  }

  function readFileText(path: string): string | null {
    const decoded = atStep({ step: 'reading the file', file: path }, () =>
      readText(readFileSync(join(folder, path)), shown(path)),
    );
    if ('text' in decoded) return decoded.text;
    problems.push(decoded.problem);
    return null;
  }

  function readRecord<Schema extends z.ZodType>(
    path: string,
    schema: Schema,
  ): Located<z.output<Schema>> | null {
    if (!files.some((file) => file.path === path && file.kind === 'file')) return null;
    const text = readFileText(path);
    return text === null
      ? null
      : atStep({ step: 'reading the record', file: path }, () => parseRecord(path, text, schema));
  }

  function parseRecord<Schema extends z.ZodType>(
    path: string,
    text: string,
    schema: Schema,
  ): Located<z.output<Schema>> | null {
    const yaml = readYaml(text, shown(path));
    problems.push(...yaml.problems);
    if (yaml.value === undefined && yaml.problems.length > 0) return null;
    const validated = validate(schema, yaml.value, yaml.place);
    if ('record' in validated) return { record: validated.record, place: yaml.place };
    const unquoted = new Set(yaml.problems.map(({ line }) => line));
    problems.push(...validated.problems.filter(({ line }) => !unquoted.has(line)));
    return null;
  }

  function readAll<Schema extends z.ZodType, Id extends string>(
    start: string,
    schema: Schema,
    asId: (id: string) => Id,
  ): Map<Id, Located<z.output<Schema>>> {
    const records = new Map<Id, Located<z.output<Schema>>>();
    for (const path of under(start, '.yaml')) {
      checkName(path);
      const record = readRecord(path, schema);
      if (record !== null) records.set(asId(stem(path)), record);
      else unreadable.add(path.replace(/\.yaml$/, ''));
    }
    return records;
  }

  function checkName(path: string): void {
    if (SLUG.test(stem(path))) return;
    const message = `'${stem(path)}' can't stand in an address`;
    problems.push(wrong('r-006', shown(path), 1, message, 'name the file in a–z, 0–9 and hyphens'));
  }

  function readReadings(): Located<Reading>[] {
    const all = readRecord('readings.yaml', readingsSchema);
    return (all?.record ?? []).map((record, index) => ({
      record,
      place: { file: shown('readings.yaml'), lines: { '': all?.place.lines[String(index)] ?? 1 } },
    }));
  }

  function readPages(): PageFile[] {
    return under('pages/', '.md').flatMap((path) => {
      checkName(path);
      const read = atStep({ step: 'reading the page', file: path }, () =>
        readFrontmatter(readFileSync(join(folder, path)), shown(path), pageSchema),
      );
      if ('value' in read) return [{ id: stem(path), ...read.value }];
      problems.push(...read.problems);
      return [];
    });
  }

  function refuse(problem: Problem): ReadFolder {
    return { records: null, essayPaths: [], imagePaths: [], problems: [problem] };
  }
}

/** A record for an `archive.yaml` that is missing or wrong: every series that has a file. */
const placeholderArchive = (files: readonly ListedFile[]): ArchiveRecord => ({
  title: '',
  address: 'https://example.org',
  base: '/',
  language: 'en',
  keeper: { name: '', contact: '' },
  series: files.flatMap(({ path }) => (/^series\/[^/]+\.yaml$/.test(path) ? [stem(path)] : [])),
});

const below = ({ path }: ListedFile): string => path.slice(path.indexOf('/') + 1);
const stem = (path: string): string => basename(path).replace(/\.[^.]+$/, '');
const wrong = (code: string, file: string, line: number, message: string, hint: string): Problem => ({
  code,
  severity: 'error',
  file,
  line,
  message,
  hint,
});
