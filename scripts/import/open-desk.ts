/** Everything an import needs of the content folder, read once: its records, its calendar, what is there already. */
import { buildGrammar } from '../../src/archive/citation/grammar.ts';
import { parseCitations } from '../../src/archive/citation/parse.ts';
import { compareProblems, formatProblem, hasErrors } from '../../src/archive/problem.ts';
import type { Person } from '../../src/archive/schema/person.ts';
import type { Source } from '../../src/archive/schema/source.ts';
import { hasWork } from '../../src/archive/work.ts';
import { readFolder } from '../../src/folder/read-folder.ts';
import type { ImportContext, Overrides } from '../../src/import/context.ts';
import { createCalendarLookup } from './ask-calendar.ts';
import { recoverPendingWrites } from './finish-writing.ts';
import { type KnownEssays, readKnownEssays } from './known-essays.ts';

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
