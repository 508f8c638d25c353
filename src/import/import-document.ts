/**
 * From a received file to essays: decode and read, lay out, find the masthead, part the articles, and make an
 * essay of each. Pure: what is to be written is answered as text, and nothing is answered that isn't proven.
 */
import { type Step, toStepError } from '../archive/at-step.ts';
import type { ImportContext, Received } from './context.ts';
import { countIn, ImportError, type ImportWarning, type Line } from './document.ts';
import { readSource } from './formats/read-source.ts';
import { makeEssay, type NewEssay } from './make-essay.ts';
import type { FileReport, LeftOut } from './report.ts';
import { findIssue } from './steps/issue.ts';
import { detectLayout } from './steps/layout.ts';
import { abbreviationsOf, findMasthead } from './steps/masthead.ts';
import { splitArticles } from './steps/split-articles.ts';
import { type SourceSpan, verifyCoverage } from './verify/verify.ts';
import { writeYaml } from './write/frontmatter.ts';

export interface NewFile {
  /** Path in the content folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

export interface Imported {
  readonly report: FileReport;
  readonly essays: readonly NewEssay[];
  /** Records of people and sources that had to be made. */
  readonly records: readonly NewFile[];
}

const LEFT_OUT = 'left out';

/** Throws a `Refusal` where the file can't be imported, with the one reason. */
export async function importDocument(received: Received, context: ImportContext): Promise<Imported> {
  const source = await readSource(received, context.given.encoding).catch((error: unknown) =>
    rethrow({ step: 'reading the file' }, error),
  );
  const laid =
    source.format === 'markdown'
      ? { layout: 'dense' as const, lines: source.lines }
      : at({ step: 'laying out its lines' }, () => detectLayout(source.lines));
  const shown = laid.lines.filter(({ boilerplateReason }) => boilerplateReason === null);
  if (shown.length === 0) throw new ImportError('there are no words in it');

  const masthead = at({ step: 'finding its masthead' }, () => findMasthead(shown, context.record));
  const issue = at({ step: 'finding its issue' }, () => findIssue(received.name, masthead, source, context));
  const names = abbreviationsOf(context.record);
  const head = masthead === null ? 1 : Math.max(...masthead.lines.map((line) => shown.indexOf(line))) + 1;
  const notes = shown.filter(({ kind }) => kind === 'note');
  const parted = at({ step: 'splitting it into articles' }, () =>
    splitArticles(
      shown.filter(({ kind }) => kind !== 'note'),
      { people: context.people, names, head },
    ),
  );

  const essays: NewEssay[] = [];
  const people = new Map(context.people);
  const sources = new Map(context.sources);
  const slugs = new Set<string>();
  for (const article of parted.articles) {
    const essay = at({ step: 'making an essay of it', line: article.text[0]?.at }, () =>
      makeEssay({
        article,
        notes: notesOf(article.text, notes, parted.articles.length === 1),
        masthead: new Set(masthead?.lines ?? []),
        layout: laid.layout,
        issue,
        received,
        encoding: source.encoding,
        shared: [...source.doubts, ...issue.doubts, ...parted.doubts],
        alone: parted.articles.length === 1,
        context: {
          ...context,
          given: { ...context.given, author: context.given.author ?? source.claims?.author ?? null },
          people,
          sources,
          taken: (id) => slugs.has(id) || context.taken(id),
        },
      }),
    );
    slugs.add(essay.report.id);
    for (const [id, person] of essay.people) people.set(id, person);
    for (const [id, quoted] of essay.sources) sources.set(id, quoted);
    essays.push(essay);
  }

  const proof = at({ step: 'proving that every word is kept' }, () =>
    verifyCoverage(source.words, planOf(laid.lines, essays), readBackOf(laid.lines, essays)),
  );
  if (proof.difference !== null)
    throw new ImportError(`its words could not be kept: ${proof.difference.message}`, proof.difference.line);

  const records = essays.flatMap((essay) => [
    ...[...essay.people].map(([id, person]) => ({
      path: `people/${id}.yaml`,
      text: writeYaml({ ...person }),
    })),
    ...[...essay.sources].map(([id, quoted]) => ({
      path: `sources/${id}.yaml`,
      text: writeYaml({ ...quoted }),
    })),
  ]);
  const report: FileReport = {
    file: received.name,
    format: source.format,
    encoding: source.encoding,
    layout: laid.layout,
    essays: essays.map((essay) => essay.report),
    words: { in: proof.words, placed: Object.fromEntries(proof.placed) },
    leftOut: leftOutOf(laid.lines),
    records: records.map(({ path }) => path),
    doubts: sortDoubts([
      ...source.doubts,
      ...issue.doubts,
      ...parted.doubts,
      ...essays.flatMap(({ doubts: warnings }) => warnings),
    ]),
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

/** A refusal is a result and says all; any other exception gets the step that threw it. */
function rethrow(step: Step, error: unknown): never {
  throw error instanceof ImportError ? error : toStepError(step, error);
}

/** A note goes with the article that refers to it. */
function notesOf(lines: readonly Line[], notes: readonly Line[], alone: boolean): Line[] {
  if (alone) return [...notes];
  const named = new Set(lines.flatMap(({ runs }) => runs.flatMap(({ note }) => note ?? [])));
  return notes.filter(({ note }) => note !== null && named.has(note));
}

/** Where each stretch of the source went, in its order. */
function planOf(lines: readonly Line[], essays: readonly NewEssay[]): SourceSpan[] {
  const places = new Map(essays.flatMap((essay) => [...essay.places]));
  return lines.map((line) => ({
    place: line.boilerplateReason === null ? (places.get(line) ?? 'nowhere') : LEFT_OUT,
    count: countIn(line.text),
  }));
}

function readBackOf(lines: readonly Line[], essays: readonly NewEssay[]): Map<string, string> {
  const readBack = new Map(essays.flatMap((essay) => [...essay.readBack]));
  readBack.set(
    LEFT_OUT,
    lines.flatMap(({ boilerplateReason, text }) => (boilerplateReason === null ? [] : [text])).join('\n'),
  );
  return readBack;
}

const leftOutOf = (lines: readonly Line[]): LeftOut[] =>
  lines.flatMap(({ boilerplateReason, at, text }) =>
    boilerplateReason === null ? [] : [{ line: at, why: boilerplateReason, words: text }],
  );

const sortDoubts = (warnings: readonly ImportWarning[]): ImportWarning[] =>
  [...warnings].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
