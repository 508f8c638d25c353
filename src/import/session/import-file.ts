/** Imports one file: reads it, converts it, merges it with an existing essay and writes it; or refuses it with a reason. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Of } from '../../algorithms/sha256.ts';
import { isStepError } from '../../archive/at-step.ts';
import { formatProblem } from '../../archive/problem.ts';
import { readEssayFile } from '../../parse/read-essay-file.ts';
import { type FileToWrite, writeFiles } from '../../parse/write-files.ts';
import { ImportError, type ImportWarning, warning } from '../document.ts';
import { maxBytes, tooLarge } from '../formats/read-source.ts';
import { type Imported, importDocument } from '../import-document.ts';
import type { NewEssay } from '../make-essay.ts';
import { mergeEdits } from '../merge-edits.ts';
import type { FileReport } from '../report.ts';
import { describeReadError, type ReceivedPath } from './find-files.ts';
import type { ExistingEssay, ImportSession } from './session.ts';

/** The outcome of a file. Its field names and values are published: `--json` prints it. */
export interface FileOutcome {
  /** As on the command line. */
  readonly path: string;
  readonly outcome: 'written' | 'would-write' | 'unchanged' | 'refused';
  /** Why it was refused or unchanged; null if it was written. */
  readonly message: string | null;
  /** Line of the received file that the message is about, or null. */
  readonly line: number | null;
  /** Paths in the content folder; with `--dry-run` their texts too. */
  readonly written: readonly { readonly path: string; readonly text?: string }[];
  readonly report: FileReport | null;
}

export interface ImportOptions {
  readonly dryRun: boolean;
  readonly force: boolean;
}

export async function importFile(
  { path, name, error: readError }: ReceivedPath,
  session: ImportSession,
  { dryRun, force }: ImportOptions,
): Promise<FileOutcome> {
  const end = (
    outcome: FileOutcome['outcome'],
    message: string | null,
    more: Partial<FileOutcome> = {},
  ): FileOutcome => ({ path, outcome, message, line: null, written: [], report: null, ...more });
  if (readError !== null) return end('refused', readError);
  try {
    // Before reading, so that a file of gigabytes is never loaded into memory.
    const size = statSync(path).size;
    if (size > maxBytes(path)) throw tooLarge(path, size);
    const bytes = readFileSync(path);
    const sha256 = sha256Of(bytes);
    const same = session.existing.fromBytes(sha256);
    if (same.length > 0 && !force)
      return end(
        'unchanged',
        `the same bytes are imported already: ${same.map((essay) => essay.path).join(', ')}`,
      );

    const imported = await importDocument({ name, bytes, sha256 }, session.context);
    // Two files of one run with the same name ('2003/index.htm', '2004/index.htm') are two texts.
    const sameName = session.existing.fromFile(name, session.series).filter((essay) => !essay.isFromThisRun);
    const earlier = [...new Set([...same, ...sameName])];
    const { files, warnings } = mergeFiles(imported, { session, earlier, sha256, force });
    const report: FileReport = {
      ...imported.report,
      doubts: [...imported.report.doubts, ...warnings],
    };
    if (files.length === 0) return end('unchanged', 'nothing of it would change', { report });
    if (!dryRun) writeFiles(session.content, files);
    addToSession(session, imported, files, { name, sha256 });
    if (dryRun) return end('would-write', null, { written: files, report });
    return end('written', null, { written: files.map((file) => ({ path: file.path })), report });
  } catch (error) {
    const line = error instanceof ImportError || isStepError(error) ? (error.line ?? null) : null;
    return end('refused', error instanceof ImportError ? error.message : describeReadError(error), { line });
  }
}

interface MergeOptions {
  readonly session: ImportSession;
  /** Essays that were imported from these bytes, or from a file of this name. */
  readonly earlier: readonly ExistingEssay[];
  readonly sha256: string;
  readonly force: boolean;
}

/** The files to write; throws an `ImportError` if they would overwrite an essay that they may not. */
function mergeFiles(
  { essays, records }: Imported,
  { session, earlier, sha256, force }: MergeOptions,
): { files: FileToWrite[]; warnings: ImportWarning[] } {
  const files: FileToWrite[] = records.map(({ path, text }) => ({ path, text }));
  const warnings: ImportWarning[] = [];
  for (const [index, essay] of essays.entries()) {
    const old =
      earlierEssay(essay, index, essays.length, earlier) ?? session.existing.at(belowEssays(essay.path));
    if (old === null) {
      files.push({ path: essay.path, text: essay.text });
      continue;
    }
    const oldPath = `essays/${old.path}`;
    if (old.isFromThisRun && old.sha256 !== sha256)
      throw new ImportError(
        `another file of this run became that essay: ${oldPath}, from '${old.file}'. Import one of them, or give this one its number`,
      );
    if (!force)
      throw new ImportError(
        `an essay of it is there already: ${oldPath}. --force imports it again and keeps your edits of its frontmatter`,
      );
    const merged = mergeEdits(readFileSync(join(session.content, oldPath), 'utf8'), essay);
    warnings.push(...merged.warnings);
    if (issueOf(old.path) !== issueOf(belowEssays(essay.path))) {
      const message = `it stays at ${oldPath}. To move it to ${essay.path}, move the file, and list its old id under formerly`;
      warnings.push(warning('place', message));
    }
    if (merged.text !== null) files.push({ path: oldPath, text: merged.text });
  }
  files.forEach(checkReadable);
  return { files, warnings };
}

/** The essay that an article was imported as before: the one with its path, or the one at its index in the file. */
function earlierEssay(
  essay: NewEssay,
  index: number,
  count: number,
  earlier: readonly ExistingEssay[],
): ExistingEssay | null {
  const same = earlier.find((old) => `essays/${old.path}` === essay.path);
  if (same !== undefined) return same;
  const old = earlier.length === count ? earlier[index] : undefined;
  if (old === undefined) return null;
  // Another number means another text in a file of the same name; an essay without a number may get one.
  const numbers = new Set([issueOf(old.path), issueOf(belowEssays(essay.path))]);
  return numbers.size === 1 || numbers.has('unnumbered') ? old : null;
}

const belowEssays = (path: string): string => path.slice('essays/'.length);

/** `1254` or `unnumbered`, of a path below `essays/`. */
const issueOf = (path: string): string => path.split('/')[1] ?? '';

/** Throws an `ImportError` if the build couldn't read the essay. */
function checkReadable({ path, text }: FileToWrite): void {
  if (!path.startsWith('essays/')) return;
  const read = readEssayFile(Buffer.from(text, 'utf8'), belowEssays(path), path);
  if ('problems' in read)
    throw new ImportError(`the essay would be invalid: ${read.problems.map(formatProblem).join('; ')}`);
}

/** Adds new people, sources and essays to the session, so that the next file finds them. */
function addToSession(
  session: ImportSession,
  { essays }: Imported,
  files: readonly FileToWrite[],
  { name, sha256 }: { readonly name: string; readonly sha256: string },
): void {
  for (const essay of essays) {
    for (const [id, person] of essay.people) session.people.set(id, person);
    for (const [id, source] of essay.sources) session.sources.set(id, source);
  }
  for (const { path } of files)
    if (path.startsWith('essays/'))
      session.existing.add({ path: belowEssays(path), file: name, sha256, isFromThisRun: true });
}
