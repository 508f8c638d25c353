/** What a check is: one rule with a permanent code. A retired code is never used again. */
import type { Citation } from '../citation/types.ts';
import type { Problem } from '../problem.ts';
import type { Quotation } from '../quotation/types.ts';
import { lineOfField, type ReadEssay, type Records, type SourceLocation } from '../records.ts';
import type { Archive, Essay } from '../types.ts';

export interface CheckInput {
  readonly records: Records;
  readonly essays: readonly ReadEssay[];
  readonly archive: Archive;
  /** Paths of the images of the content folder, below `essays/`. */
  readonly images: ReadonlySet<string>;
}

export interface Check {
  readonly code: string;
  readonly severity: Problem['severity'];
  /** What the rule demands, as one sentence for the manual. */
  readonly rule: string;
  /** Why, as one or two sentences for the manual. */
  readonly reason: string;
  readonly find: (input: CheckInput) => Finding[];
}

/** A problem before its check has signed it. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly message: string;
  readonly hint: string;
}

/** A finding at a field of a record. */
export const findingAt = (place: SourceLocation, path: string, message: string, hint: string): Finding => ({
  file: place.file,
  line: lineOfField(place, path),
  message,
  hint,
});

/** 'Did you mean …', with the known id that is nearest by edit distance; else the list's length. */
export function didYouMean(word: string, known: Iterable<string>, folder: string): string {
  const ids = [...known];
  const nearest = closestWord(word, ids);
  const file = `${folder}/${word}.yaml`;
  if (nearest !== null) return `did you mean '${nearest}'? Else add ${file}`;
  return `add ${file}, or use one of the ${ids.length} on record`;
}

/** The known word that is like a word, by edit distance; null where none is. */
export function closestWord(word: string, known: Iterable<string>): string | null {
  const [nearest] = [...known]
    .map((id) => ({ id, distance: editDistance(word, id) }))
    .sort((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1));
  return nearest !== undefined && nearest.distance <= Math.max(2, word.length / 3) ? nearest.id : null;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}

/** What the checks of citations have in common: a citation's place in its file, and one loop over all of them. */

/** Findings for citations printed in texts; `explain` answers null where there is nothing to say of one. */
export function findInCitations(
  archive: Archive,
  explain: (citation: Citation, essay: Essay) => { message: string; hint: string } | null,
): Finding[] {
  return archive.graph.citations.flatMap((citation) => {
    const essay = archive.essays.get(citation.essay);
    if (essay === undefined || citation.printed === null) return [];
    const said = explain(citation, essay);
    return said === null ? [] : [{ file: essay.place.file, line: lineOfCitation(citation, essay), ...said }];
  });
}

/** The line on which the words begin that hold a citation. */
function lineOfCitation({ paragraph }: Citation, { text, place }: Essay): number {
  const words =
    text.paragraphs.find(({ anchor }) => anchor === paragraph) ??
    text.asides.find(({ anchor }) => anchor === paragraph);
  return words?.line ?? lineOfField(place);
}

/** `EPSR 1128`, or the title of a work. */
export function formatTarget(
  archive: Archive,
  target: { series: string; number: number | null; work: string | null },
): string {
  const series = [...archive.series.values()].find(({ id }) => id === target.series);
  const label = series?.label ?? target.series;
  if (target.number !== null) return `${label} ${target.number}`;
  return series?.works.find(({ id }) => id === target.work)?.title ?? `${label} ${target.work ?? ''}`;
}

/** What the checks of quotations have in common: one loop over all, with a quotation's place in its file. */

/** Findings for quotations; `explain` answers null where there is nothing to say of one. */
export function findInQuotations(
  archive: Archive,
  explain: (quotation: Quotation, essay: Essay) => { message: string; hint: string } | null,
): Finding[] {
  return archive.quotations.all.flatMap((quotation) => {
    const essay = archive.essays.get(quotation.essay);
    const said = essay === undefined ? null : explain(quotation, essay);
    if (essay === undefined || said === null) return [];
    return [{ file: essay.place.file, line: quotation.found.line, ...said }];
  });
}

/** The first words of a quotation, by which a keeper knows it. */
export function firstWordsOf({ found }: Quotation): string {
  const words = found.text.split(/\s+/);
  return `'${words.slice(0, 8).join(' ')}${words.length > 8 ? ' …' : ''}'`;
}
