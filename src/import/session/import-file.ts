/** One file from disk to disk: read, imported, held against what is there, and written; or refused with a reason. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isStepError } from '../../archive/at-step.ts';
import { formatProblem } from '../../archive/problem.ts';
import { readEssayFile } from '../../parse/read-essay-file.ts';
import { type FileToWrite, writeFiles } from '../../parse/write-files.ts';
import { ImportError } from '../document.ts';
import { mostBytes, tooLarge } from '../formats/read-source.ts';
import { importDocument } from '../import-document.ts';
import type { NewEssay } from '../make-essay.ts';
import { mergeEdits } from '../merge-edits.ts';
import type { FileReport } from '../report.ts';
import { describeReadError, type ReceivedPath } from './find-files.ts';
import type { ExistingEssay, ImportSession } from './session.ts';

export interface FileOutcome {
  /** As the keeper named it. */
  readonly path: string;
  readonly outcome: 'written' | 'would-write' | 'unchanged' | 'refused';
  /** Why it was refused or left alone; null where it was written. */
  readonly message: string | null;
  /** Line of the received file to which the message belongs, or null. */
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
  { path, name, error: trouble }: ReceivedPath,
  desk: ImportSession,
  { dryRun, force }: ImportOptions,
): Promise<FileOutcome> {
  const end = (
    outcome: FileOutcome['outcome'],
    message: string | null,
    line: number | null = null,
  ): FileOutcome => ({ path, outcome, message, line, written: [], report: null });
  if (trouble !== null) return end('refused', trouble);
  try {
    // Asked first, so that a file of gigabytes is never taken into memory.
    const size = statSync(path).size;
    if (size > mostBytes(path)) throw tooLarge(path, size);
    const bytes = readFileSync(path);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const same = desk.known.fromBytes(sha256);
    if (same.length > 0 && !force)
      return end(
        'unchanged',
        `the same bytes are imported already: ${same.map((essay) => essay.path).join(', ')}`,
      );

    const { report, essays, records } = await importDocument({ name, bytes, sha256 }, desk.context);
    // Two files of one run that are called alike ('2003/index.htm', '2004/index.htm') are two texts.
    const alike = desk.known.fromFile(name, desk.series).filter(({ fresh }) => !fresh);
    const earlier = [...new Set([...same, ...alike])];
    const files: FileToWrite[] = records.map((record) => ({ path: record.path, text: record.text }));
    const kept: FileReport['doubts'][number][] = [];
    for (const [index, essay] of essays.entries()) {
      const old =
        earlierEssay(essay, index, essays.length, earlier) ??
        desk.known.at(essay.path.slice('essays/'.length));
      if (old === null) {
        files.push({ path: essay.path, text: essay.text });
        continue;
      }
      if (old.fresh && old.sha256 !== sha256)
        return end(
          'refused',
          `another file of this run became that essay: essays/${old.path}, from '${old.file}'. Import one of them, or give this one its number`,
        );
      if (!force)
        return end(
          'refused',
          `an essay of it is there already: essays/${old.path}. --force imports it anew and keeps your edits of its frontmatter`,
        );
      const settled = mergeEdits(readFileSync(join(desk.content, 'essays', old.path), 'utf8'), essay);
      kept.push(...settled.doubts);
      if (issueOf(old.path) !== issueOf(essay.path.slice('essays/'.length)))
        kept.push({
          line: null,
          kind: 'place',
          message: `it stays at essays/${old.path}. To move it to ${essay.path}, move the file, and list its old id under formerly`,
        });
      if (settled.text !== null) files.push({ path: `essays/${old.path}`, text: settled.text });
    }
    for (const file of files) hold(file);
    const whole: FileReport = { ...report, doubts: [...report.doubts, ...kept] };
    if (files.length === 0) return { ...end('unchanged', 'nothing of it would change'), report: whole };
    if (!dryRun) writeFiles(desk.content, files);
    for (const essay of essays) {
      for (const [id, person] of essay.people) desk.people.set(id, person);
      for (const [id, source] of essay.sources) desk.sources.set(id, source);
    }
    for (const file of files)
      if (file.path.startsWith('essays/'))
        desk.known.add({ path: file.path.slice('essays/'.length), file: name, sha256, fresh: true });
    if (dryRun) return { ...end('would-write', null), written: files, report: whole };
    return { ...end('written', null), written: files.map((file) => ({ path: file.path })), report: whole };
  } catch (error) {
    if (error instanceof ImportError) return end('refused', error.message, error.line);
    return end('refused', describeReadError(error), isStepError(error) ? (error.line ?? null) : null);
  }
}

/** The essay that an article was imported as before: at its address, or in its place among those of the file. */
function earlierEssay(
  essay: NewEssay,
  index: number,
  count: number,
  earlier: readonly ExistingEssay[],
): ExistingEssay | null {
  const same = earlier.find((old) => `essays/${old.path}` === essay.path);
  if (same !== undefined) return same;
  const there = earlier.length === count ? earlier[index] : undefined;
  if (there === undefined) return null;
  // Of another number, it is another text that was called alike; one without a number may well get one.
  const numbers = new Set([issueOf(there.path), issueOf(essay.path.slice('essays/'.length))]);
  return numbers.size === 1 || numbers.has('unnumbered') ? there : null;
}

/** `1254` or `unnumbered`, of a path below `essays/`. */
const issueOf = (path: string): string => path.split('/')[1] ?? '';

/** What is written builds: an essay is read as the build will read it before it is put there. */
function hold({ path, text }: FileToWrite): void {
  if (!path.startsWith('essays/')) return;
  const read = readEssayFile(Buffer.from(text, 'utf8'), path.slice('essays/'.length), path);
  if ('problems' in read)
    throw new ImportError(`what it would become isn't sound: ${read.problems.map(formatProblem).join('; ')}`);
}
