/**
 * Imports a received file: decode, parse, detect the layout, find the masthead, split into articles, write an essay
 * for each. Pure: returns the files as text, and only if every word of the source is accounted for (verify.ts).
 */
import { type Step, toStepError } from '../archive/at-step.ts';
import type { ImportContext, Received } from './context.ts';
import { countIn, ImportError, type Line, type SourceDocument } from './document.ts';
import { readSource } from './formats/read-source.ts';
import { makeEssay, type NewEssay } from './make-essay.ts';
import { type FileReport, sortByLine } from './report.ts';
import { findIssue } from './steps/issue.ts';
import { type DetectedLayout, detectLayout } from './steps/layout.ts';
import { abbreviationsOf, findMasthead } from './steps/masthead.ts';
import { splitArticles } from './steps/split-articles.ts';
import { type CoverageReport, type SourceSpan, verifyCoverage } from './verify/verify.ts';
import { writeYaml } from './write/frontmatter.ts';

export interface NewFile {
  /** Path in the content folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

export interface Imported {
  readonly report: FileReport;
  readonly essays: readonly NewEssay[];
  /** Records of people and sources that didn't exist. */
  readonly records: readonly NewFile[];
}

const LEFT_OUT = 'left out';

/** Throws an `ImportError` with the reason if the file can't be imported. */
export async function importDocument(received: Received, context: ImportContext): Promise<Imported> {
  const source = await readSource(received, context.overrides.encoding).catch((error: unknown) =>
    rethrow({ step: 'reading the file' }, error),
  );
  const { layout, lines } = at<DetectedLayout>({ step: 'detecting its layout' }, () =>
    source.format === 'markdown' ? { layout: 'dense', lines: source.lines } : detectLayout(source.lines),
  );
  const shown = lines.filter(({ boilerplateReason }) => boilerplateReason === null);
  if (shown.length === 0) throw new ImportError('there are no words in it');

  const masthead = at({ step: 'finding its masthead' }, () => findMasthead(shown, context.record));
  const issue = at({ step: 'finding its issue' }, () => findIssue(received.name, masthead, source, context));
  const head = masthead === null ? 1 : Math.max(...masthead.lines.map((line) => shown.indexOf(line))) + 1;
  const notes = shown.filter(({ kind }) => kind === 'note');
  const { articles, warnings } = at({ step: 'splitting it into articles' }, () =>
    splitArticles(
      shown.filter(({ kind }) => kind !== 'note'),
      { people: context.people, names: abbreviationsOf(context.record), head },
    ),
  );
  const shared = [...source.warnings, ...issue.warnings, ...warnings];

  const essays: NewEssay[] = [];
  const people = new Map(context.people);
  const sources = new Map(context.sources);
  const ids = new Set<string>();
  const author = context.overrides.author ?? source.claims?.author ?? null;
  const isAlone = articles.length === 1;
  for (const article of articles) {
    const essay = at({ step: 'writing an essay', line: article.text[0]?.at }, () =>
      makeEssay({
        article,
        notes: isAlone ? notes : notesOf(article.text, notes),
        masthead: new Set(masthead?.lines ?? []),
        layout,
        issue,
        received,
        encoding: source.encoding,
        sharedWarnings: shared,
        isAlone,
        context: {
          ...context,
          overrides: { ...context.overrides, author },
          people,
          sources,
          isIdInUse: (id) => ids.has(id) || context.isIdInUse(id),
        },
      }),
    );
    ids.add(essay.report.id);
    for (const [id, person] of essay.people) people.set(id, person);
    for (const [id, quoted] of essay.sources) sources.set(id, quoted);
    essays.push(essay);
  }

  const coverage = at({ step: 'verifying that every word is kept' }, () => verify(source, lines, essays));
  const records = essays.flatMap((essay) => [
    ...newRecords('people', essay.people),
    ...newRecords('sources', essay.sources),
  ]);
  const report: FileReport = {
    file: received.name,
    format: source.format,
    encoding: source.encoding,
    layout,
    essays: essays.map((essay) => essay.report),
    words: { in: coverage.words, placed: Object.fromEntries(coverage.placed) },
    leftOut: lines.flatMap(({ boilerplateReason: why, at: line, text: words }) =>
      why === null ? [] : [{ line, why, words }],
    ),
    records: records.map(({ path }) => path),
    doubts: sortByLine([...shared, ...essays.flatMap((essay) => essay.warnings)]),
  };
  return { report, essays, records };
}

function at<Value>(step: Step, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    return rethrow(step, error);
  }
}

/** An `ImportError` is a result; any other exception is a bug, and the step that threw is added to it. */
function rethrow(step: Step, error: unknown): never {
  throw error instanceof ImportError ? error : toStepError(step, error);
}

/** The notes that an article refers to. */
function notesOf(lines: readonly Line[], notes: readonly Line[]): Line[] {
  const named = new Set(lines.flatMap(({ runs }) => runs.flatMap(({ note }) => note ?? [])));
  return notes.filter(({ note }) => note !== null && named.has(note));
}

/** Throws an `ImportError` if a word of the source is missing or out of order in the essays. */
function verify(source: SourceDocument, lines: readonly Line[], essays: readonly NewEssay[]): CoverageReport {
  const places = new Map(essays.flatMap((essay) => [...essay.places]));
  const leftOut = lines.filter(({ boilerplateReason }) => boilerplateReason !== null);
  for (const line of leftOut) places.set(line, LEFT_OUT);
  const plan = lines.map(
    (line): SourceSpan => ({ place: places.get(line) ?? 'nowhere', count: countIn(line.text) }),
  );
  const written = new Map(essays.flatMap((essay) => [...essay.writtenWords]));
  written.set(LEFT_OUT, leftOut.map(({ text }) => text).join('\n'));
  const coverage = verifyCoverage(source.words, plan, written);
  if (coverage.difference !== null)
    throw new ImportError(
      `its words could not be kept: ${coverage.difference.message}`,
      coverage.difference.line,
    );
  return coverage;
}

const newRecords = (folder: string, records: ReadonlyMap<string, object>): NewFile[] =>
  [...records].map(([id, record]) => ({ path: `${folder}/${id}.yaml`, text: writeYaml({ ...record }) }));
