/**
 * Reads a content folder into records, each with the line of every field. Reports every problem of a single file;
 * problems between files (an unknown person) are the checks'.
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
import { errorAt } from './problems.ts';
import { readCalendar } from './read-csv.ts';
import { readFrontmatter } from './read-essay-file.ts';
import { readLedger } from './read-ledger.ts';
import { readYaml } from './read-yaml.ts';
import { validate } from './validate.ts';

export interface ReadFolder {
  /** Null if the folder doesn't exist. */
  readonly records: Records | null;
  /** Paths of essay files below `essays/`; not read here, because they are many and large. */
  readonly essayPaths: readonly string[];
  /** Paths of images below `essays/`. */
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
    report('r-008', '', message, 'npm run new -- DIR makes one; ARCHIVE_CONTENT names another');
    return { records: null, essayPaths: [], imagePaths: [], problems };
  }
  if (existsSync(join(folder, PENDING_WRITES)))
    report(
      'r-011',
      PENDING_WRITES,
      'a command is writing into this folder, or was cut off as it did',
      'run that command again, or npm run ledger -- --dry-run: either finishes what was begun',
    );
  const files = listFiles(folder);
  for (const { path, kind } of files) {
    if (kind === 'other')
      report('r-008', path, 'this is a link or a device, not a file', 'put the file itself here');
    else if (!HANDLED.test(path))
      report(
        'r-008',
        path,
        'nothing is read from here',
        'see the manual for the files of a content folder, or move it out',
      );
  }

  const archiveRecord = readRecord('archive.yaml', archiveSchema);
  if (!files.some(({ path }) => path === 'archive.yaml'))
    report(
      'r-008',
      'archive.yaml',
      'this file is missing',
      'it says title, address, keeper and series of the archive',
    );
  // Without it no archive can be built, but problems of the other files are reported in the same run.
  const archive = archiveRecord ?? {
    record: placeholderArchive(files),
    place: { file: shown('archive.yaml'), lines: {} },
  };

  const calendars = new Map<ReturnType<typeof asSeriesId>, readonly Located<CalendarRow>[]>();
  for (const path of filesIn('calendar/', '.csv')) {
    const text = readFileText(path);
    if (text === null) continue;
    const calendar = atStep({ step: 'reading the calendar', file: path }, () =>
      readCalendar(text, shown(path)),
    );
    problems.push(...calendar.problems);
    calendars.set(asSeriesId(stem(path)), calendar.rows);
  }

  const paths = files.filter(({ kind }) => kind === 'file').map(({ path }) => path);
  const ledger = readLedger(folder, paths);
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
  const essays = paths.flatMap((path) => (path.startsWith('essays/') ? path.slice('essays/'.length) : []));
  for (const path of essays)
    if (!path.endsWith('.md') && !IMAGE.test(path))
      report(
        'r-008',
        `essays/${path}`,
        'this is neither an essay (.md) nor an image',
        'move it out of the content folder',
      );
  return {
    records,
    essayPaths: essays.filter((path) => path.endsWith('.md')),
    imagePaths: essays.filter((path) => IMAGE.test(path)),
    problems,
  };

  function report(code: string, path: string, message: string, hint: string): void {
    problems.push(errorAt(code, shown(path), 1, message, hint));
  }

  /** The files of one extension in a folder; reports all others. */
  function filesIn(start: string, extension: string): string[] {
    return files
      .filter(({ path, kind }) => kind === 'file' && path.startsWith(start))
      .flatMap(({ path }) => {
        if (path.endsWith(extension) && !path.slice(start.length).includes('/')) return path;
        const message = `${start} holds files that end in ${extension}, and no folders`;
        report('r-008', path, message, 'rename or move it');
        return [];
      });
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
    if (text === null) return null;
    return atStep({ step: 'reading the record', file: path }, () => {
      const yaml = readYaml(text, shown(path));
      problems.push(...yaml.problems);
      if (yaml.value === undefined && yaml.problems.length > 0) return null;
      const validated = validate(schema, yaml.value, yaml.place);
      if ('record' in validated) return { record: validated.record, place: yaml.place };
      // A field with a YAML problem usually has the wrong type too.
      const reported = new Set(yaml.problems.map(({ line }) => line));
      problems.push(...validated.problems.filter(({ line }) => !reported.has(line)));
      return null;
    });
  }

  function readAll<Schema extends z.ZodType, Id extends string>(
    start: string,
    schema: Schema,
    asId: (id: string) => Id,
  ): Map<Id, Located<z.output<Schema>>> {
    const records = new Map<Id, Located<z.output<Schema>>>();
    for (const path of filesIn(start, '.yaml')) {
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
    report('r-006', path, message, 'name the file in a–z, 0–9 and hyphens');
  }

  function readReadings(): Located<Reading>[] {
    const all = readRecord('readings.yaml', readingsSchema);
    return (all?.record ?? []).map((record, index) => ({
      record,
      place: { file: shown('readings.yaml'), lines: { '': all?.place.lines[String(index)] ?? 1 } },
    }));
  }

  function readPages(): PageFile[] {
    return filesIn('pages/', '.md').flatMap((path) => {
      checkName(path);
      const read = atStep({ step: 'reading the page', file: path }, () =>
        readFrontmatter(readFileSync(join(folder, path)), shown(path), pageSchema),
      );
      if ('value' in read) return [{ id: stem(path), ...read.value }];
      problems.push(...read.problems);
      return [];
    });
  }
}

/** Replaces an `archive.yaml` that is missing or invalid; has every series with a file. */
const placeholderArchive = (files: readonly ListedFile[]): ArchiveRecord => ({
  title: '',
  address: 'https://example.org',
  base: '/',
  language: 'en',
  keeper: { name: '', contact: '' },
  series: files.flatMap(({ path }) => (/^series\/[^/]+\.yaml$/.test(path) ? [stem(path)] : [])),
});

const stem = (path: string): string => basename(path).replace(/\.[^.]+$/, '');
