/** A check is one rule with a permanent code. A retired code is never used again. */
import { closestWord } from '../../algorithms/edit-distance.ts';
import type { Citation } from '../citation/types.ts';
import type { Problem } from '../problem.ts';
import type { Quotation } from '../quotation/types.ts';
import { lineOfField, type ReadEssay, type Records, type SourceLocation } from '../records.ts';
import type { Archive, Essay } from '../types.ts';

export interface CheckInput {
  readonly records: Records;
  readonly essays: readonly ReadEssay[];
  readonly archive: Archive;
  /** Paths of the images of the content folder, relative to `essays/`. */
  readonly images: ReadonlySet<string>;
}

/** The words of the manual: what the rule demands, in one sentence, and why. */
export interface Rule {
  readonly code: string;
  readonly severity: Problem['severity'];
  readonly rule: string;
  readonly reason: string;
}

export interface Check extends Rule {
  readonly find: (input: CheckInput) => Finding[];
}

/** A problem without the code and severity of its check. */
export type Finding = Omit<Problem, 'code' | 'severity'>;
type Advice = Pick<Problem, 'message' | 'hint'>;
type Warning = Omit<Rule, 'severity'>;

/** A finding at a field of a record. */
export const findingAt = (place: SourceLocation, path: string, message: string, hint: string): Finding => ({
  file: place.file,
  line: lineOfField(place, path),
  message,
  hint,
});

/** A check of every citation in the texts. `explain` returns null for a citation without a finding. */
export const citationCheck = (
  warning: Warning,
  explain: (
    citation: Citation & { readonly printed: NonNullable<Citation['printed']> },
    input: CheckInput,
  ) => Advice | null,
): Check => ({
  ...warning,
  severity: 'warning',
  find: (input) =>
    input.archive.graph.citations.flatMap((citation) => {
      const { printed } = citation;
      const essay = input.archive.essays.get(citation.essay);
      const advice =
        essay === undefined || printed === null ? null : explain({ ...citation, printed }, input);
      if (essay === undefined || advice === null) return [];
      return [{ file: essay.place.file, line: lineOfCitation(citation, essay), ...advice }];
    }),
});

/** The line of the text that contains a citation. */
function lineOfCitation({ paragraph }: Citation, { text, place }: Essay): number {
  const words =
    text.paragraphs.find(({ anchor }) => anchor === paragraph) ??
    text.asides.find(({ anchor }) => anchor === paragraph);
  return words?.line ?? lineOfField(place);
}

/** A check of every quotation. `explain` returns null for a quotation without a finding. */
export const quotationCheck = (
  warning: Warning,
  explain: (quotation: Quotation, essay: Essay, archive: Archive) => Advice | null,
): Check => ({
  ...warning,
  severity: 'warning',
  find: ({ archive }) =>
    archive.quotations.all.flatMap((quotation) => {
      const essay = archive.essays.get(quotation.essay);
      const advice = essay === undefined ? null : explain(quotation, essay, archive);
      if (essay === undefined || advice === null) return [];
      return [{ file: essay.place.file, line: quotation.found.line, ...advice }];
    }),
});

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

export const closestId = (word: string, known: Iterable<string>): string | null =>
  closestWord(word, known, Math.max(2, word.length / 3));

/** Suggests the closest known id, or the file to add. */
export function didYouMean(word: string, known: Iterable<string>, folder: string): string {
  const ids = [...known];
  const nearest = closestId(word, ids);
  const file = `${folder}/${word}.yaml`;
  if (nearest !== null) return `did you mean '${nearest}'? Else add ${file}`;
  return `add ${file}, or use one of the ${ids.length} on record`;
}
