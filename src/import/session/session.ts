/** An import session: records, calendar and existing essays of the content folder, loaded once. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { atStep } from '../../archive/at-step.ts';
import { buildGrammar } from '../../archive/citation/grammar.ts';
import { parseCitations } from '../../archive/citation/parse.ts';
import { compareProblems, formatProblem, hasErrors } from '../../archive/problem.ts';
import type { Located } from '../../archive/records.ts';
import type { Person } from '../../archive/schema/person.ts';
import type { SeriesRecord } from '../../archive/schema/series.ts';
import type { Source } from '../../archive/schema/source.ts';
import { hasWork } from '../../archive/works.ts';
import { recoverPendingWrites } from '../../parse/pending-writes.ts';
import { readFolder } from '../../parse/read-folder.ts';
import { createCalendarLookup, type ImportContext, type Overrides } from '../context.ts';

export interface ImportSession {
  readonly content: string;
  readonly series: string;
  /** Each import adds its new records, so that the next file finds them. */
  readonly people: Map<string, Person>;
  readonly sources: Map<string, Source>;
  readonly existing: ExistingEssays;
  readonly context: ImportContext;
}

export interface ImportSessionOptions {
  readonly content: string;
  readonly series: string | null;
  readonly overrides: Overrides;
  readonly today: string;
}

export function openImportSession(
  options: ImportSessionOptions,
): { readonly session: ImportSession } | { readonly usageError: string } | { readonly error: string } {
  const { content, overrides, today } = options;
  recoverPendingWrites(content);
  const { records, essayPaths, problems } = readFolder(content);
  if (records === null || hasErrors(problems)) {
    const lines = problems.toSorted(compareProblems).map(formatProblem);
    return { error: ['The content folder has errors. Fix these before importing:', ...lines].join('\n') };
  }
  const seriesRecords = recordsOf(records.series);
  const byId: ReadonlyMap<string, SeriesRecord> = seriesRecords;
  const all = [...records.series.keys()];
  const series =
    options.series === null && all.length === 1 ? all[0] : all.find((id) => id === options.series);
  const record = series === undefined ? undefined : seriesRecords.get(series);
  if (series === undefined || record === undefined)
    return {
      usageError: `${options.series === null ? '--series is missing' : `there is no series '${options.series}'`}. Write --series with one of: ${all.join(', ')}.`,
    };

  const people = recordsOf(records.people);
  const sources = recordsOf(records.sources);
  const existing = readExistingEssays(content, essayPaths);
  const grammar = buildGrammar(seriesRecords);
  const context: ImportContext = {
    series,
    record,
    people,
    sources,
    overrides,
    today,
    readCitations: (text, number) => parseCitations(text, grammar, { series, number }),
    knowsWork: (id, work) => {
      const known = byId.get(id);
      return known !== undefined && hasWork(known, work);
    },
    ...createCalendarLookup(record, records.calendars.get(series)?.map((row) => row.record) ?? []),
    // An issue has one essay of a name, but two unnumbered texts may begin with the same words.
    isIdInUse: (id) =>
      existing.isFormerId(id) || (id.includes('/unnumbered/') && existing.at(`${id}.md`) !== null),
  };
  return { session: { content, series, people, sources, existing, context } };
}

const recordsOf = <Id, Record>(located: ReadonlyMap<Id, Located<Record>>): Map<Id, Record> =>
  new Map([...located].map(([id, { record }]) => [id, record]));

export interface ExistingEssay {
  /** Below `essays/`: `epsr/1254/the-slug.md`. */
  readonly path: string;
  /** Name and SHA-256 of the file that it was imported from; null if it wasn't imported. */
  readonly file: string | null;
  readonly sha256: string | null;
  /** Whether this run wrote it, or would have in a dry run. */
  readonly isFromThisRun: boolean;
}

/** The essays of the content folder, by path and by the file that each was imported from. */
export interface ExistingEssays {
  at(path: string): ExistingEssay | null;
  /** Whether a moved essay had this id, so that its old URL is still in use. */
  isFormerId(id: string): boolean;
  fromBytes(sha256: string): readonly ExistingEssay[];
  fromFile(name: string, series: string): readonly ExistingEssay[];
  add(essay: ExistingEssay): void;
}

function readExistingEssays(content: string, paths: readonly string[]): ExistingEssays {
  const essays = new Map<string, ExistingEssay>();
  const formerIds = new Set<string>();
  for (const path of paths)
    atStep({ step: 'reading its provenance', file: `essays/${path}` }, () => readOne(path));
  return {
    isFormerId: (id) => formerIds.has(id),
    at: (path) => essays.get(path) ?? null,
    fromBytes: (sha256) => [...essays.values()].filter((essay) => essay.sha256 === sha256),
    fromFile: (name, series) =>
      [...essays.values()].filter((essay) => essay.file === name && essay.path.startsWith(`${series}/`)),
    add: (essay) => essays.set(essay.path, essay),
  };

  function readOne(path: string): void {
    const text = readFileSync(join(content, 'essays', path), 'utf8');
    const front = text.slice(0, text.indexOf('\n---', 4) + 1);
    const provenance = parseField(front, 'provenance');
    essays.set(path, {
      path,
      file: stringAt(provenance, 'file'),
      sha256: stringAt(provenance, 'sha256'),
      isFromThisRun: false,
    });
    const formerly = parseField(front, 'formerly');
    if (Array.isArray(formerly)) for (const id of formerly) formerIds.add(String(id));
  }
}

/** Parses a single field of the frontmatter, because parsing all of it in thousands of files is slow. */
function parseField(front: string, key: string): unknown {
  const block = new RegExp(`^${key}:.*(?:\\n(?:[ \\t]|- ).*)*`, 'mu').exec(front)?.[0];
  if (block === undefined) return null;
  try {
    const value = parse(block) as Record<string, unknown>; // the block begins with this key
    return value[key];
  } catch {
    return null;
  }
}

function stringAt(value: unknown, key: string): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const found = (value as Record<string, unknown>)[key]; // any object can be indexed by a string
  return typeof found === 'string' ? found : null;
}
