/** Everything an import needs of the content folder, read once: its records, its calendar, what is there already. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { atStep } from '../../archive/at-step.ts';
import { buildGrammar } from '../../archive/citation/grammar.ts';
import { parseCitations } from '../../archive/citation/parse.ts';
import { compareProblems, formatProblem, hasErrors } from '../../archive/problem.ts';
import type { Person } from '../../archive/schema/person.ts';
import type { Source } from '../../archive/schema/source.ts';
import { hasWork } from '../../archive/works.ts';
import { recoverPendingWrites } from '../../parse/pending-writes.ts';
import { readFolder } from '../../parse/read-folder.ts';
import { createCalendarLookup, type ImportContext, type Overrides } from '../context.ts';

export interface ImportSession {
  readonly content: string;
  readonly series: string;
  /** Grow with each import, so that a person made for one file is known to the next. */
  readonly people: Map<string, Person>;
  readonly sources: Map<string, Source>;
  readonly known: KnownEssays;
  readonly context: ImportContext;
}

export interface ImportSessionOptions {
  readonly content: string;
  readonly series: string | null;
  readonly given: Overrides;
  readonly today: string;
}

export function openImportSession(
  options: ImportSessionOptions,
): { readonly desk: ImportSession } | { readonly wrong: string } | { readonly error: string } {
  const { content, given, today } = options;
  recoverPendingWrites(content);
  const { records, essayPaths, problems } = readFolder(content);
  if (records === null || hasErrors(problems)) {
    const lines = [...problems].sort(compareProblems).map(formatProblem);
    return {
      error: [
        'The content folder has errors; mend them first, since nothing can be told of its records:',
        ...lines,
      ].join('\n'),
    };
  }
  const all = [...records.series.keys()];
  const series =
    all.find((id) => id === options.series) ??
    (options.series === null && all.length === 1 ? all[0] : undefined);
  const record = series === undefined ? undefined : records.series.get(series)?.record;
  if (series === undefined || record === undefined)
    return {
      wrong: `${options.series === null ? '--series is missing' : `there is no series '${options.series}'`}. Write --series with one of: ${all.join(', ')}.`,
    };

  const people = new Map([...records.people].map(([id, person]): [string, Person] => [id, person.record]));
  const sources = new Map([...records.sources].map(([id, source]): [string, Source] => [id, source.record]));
  const known = readKnownEssays(content, essayPaths);
  const grammar = buildGrammar(new Map([...records.series].map(([id, placed]) => [id, placed.record])));
  const context: ImportContext = {
    series,
    record,
    people,
    sources,
    given,
    today,
    readCitations: (text, number) => parseCitations(text, grammar, { series, number }),
    knowsWork: (id, work) => {
      const known = [...records.series].find(([one]) => one === id)?.[1].record;
      return known !== undefined && hasWork(known, work);
    },
    ...createCalendarLookup(record, records.calendars.get(series)?.map((row) => row.record) ?? []),
    // An issue has one essay of a name; of unnumbered texts two may well begin with the same words.
    taken: (id) => known.isFormerId(id) || (id.includes('/unnumbered/') && known.at(`${id}.md`) !== null),
  };
  return { desk: { content, series, people, sources, known, context } };
}

/** The essays that are there already, by their address and by the file that each came from. */
export interface ExistingEssay {
  /** Below `essays/`: `epsr/1254/the-slug.md`. */
  readonly path: string;
  /** Name and SHA-256 of the file it was made from; null where it wasn't imported. */
  readonly file: string | null;
  readonly sha256: string | null;
  /** Whether this run wrote it, or would have. */
  readonly fresh: boolean;
}

export interface KnownEssays {
  at(path: string): ExistingEssay | null;
  /** Whether an essay that has moved had this id, so that its old address is still spoken for. */
  isFormerId(id: string): boolean;
  fromBytes(sha256: string): readonly ExistingEssay[];
  fromFile(name: string, series: string): readonly ExistingEssay[];
  add(essay: ExistingEssay): void;
}

export function readKnownEssays(content: string, paths: readonly string[]): KnownEssays {
  const essays = new Map<string, ExistingEssay>();
  const former = new Set<string>();
  for (const path of paths)
    atStep({ step: 'reading where it came from', file: `essays/${path}` }, () => readOne(path));
  return {
    isFormerId: (id) => former.has(id),
    at: (path) => essays.get(path) ?? null,
    fromBytes: (sha256) => [...essays.values()].filter((essay) => essay.sha256 === sha256),
    fromFile: (name, series) =>
      [...essays.values()].filter((essay) => essay.file === name && essay.path.startsWith(`${series}/`)),
    add: (essay) => essays.set(essay.path, essay),
  };

  function readOne(path: string): void {
    const text = readFileSync(join(content, 'essays', path), 'utf8');
    const head = text.slice(0, text.indexOf('\n---', 4) + 1);
    essays.set(path, { path, fresh: false, ...provenanceOf(head) });
    const formerly = fieldOf(head, 'formerly');
    if (Array.isArray(formerly)) for (const id of formerly) former.add(String(id));
  }
}

function provenanceOf(head: string): { file: string | null; sha256: string | null } {
  const provenance = fieldOf(head, 'provenance');
  return { file: textAt(provenance, 'file'), sha256: textAt(provenance, 'sha256') };
}

/** Reads one field of the frontmatter, not all of it: thousands of files are asked. */
function fieldOf(head: string, key: string): unknown {
  const block = new RegExp(`^${key}:.*(?:\\n(?:[ \\t]|- ).*)*`, 'mu').exec(head)?.[0];
  if (block === undefined) return null;
  try {
    const value = parse(block) as Record<string, unknown>; // the block begins with this key
    return value[key];
  } catch {
    return null;
  }
}

function textAt(value: unknown, key: string): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const found = (value as Record<string, unknown>)[key]; // any object can be asked for a key
  return typeof found === 'string' ? found : null;
}
