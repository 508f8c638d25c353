/** A citation as data: the fields of a line of `citations.jsonl`, in their published order. */
import { toCsv } from '../algorithms/csv.ts';
import { atEssay } from '../archive/at-step.ts';
import { passageOf } from '../archive/citation/cited-by.ts';
import type { Citation } from '../archive/citation/types.ts';
import type { Archive } from '../archive/types.ts';
import { CITATION_COLUMNS } from './data/fields.ts';

export interface CitationLine {
  readonly from: { readonly essay: string; readonly paragraph: string | null };
  /** The words as printed; empty for an entry of the record that has no place in the text. */
  readonly printed: string;
  /** Null for an entry of the record. */
  readonly form: string | null;
  /** As printed, in ISO; null where none is. */
  readonly date: string | null;
  readonly to: {
    readonly series: string;
    readonly number: number | null;
    readonly work: string | null;
    /** The essay that is meant: set where the issue holds just one, or one alone has the paragraph. */
    readonly essay: string | null;
    readonly paragraph: string | null;
  } | null;
  readonly resolution: 'resolved' | 'ambiguous' | 'unknown';
  readonly held: boolean | null;
  readonly via: boolean;
  readonly marks: readonly string[];
  /** The sentences round it. */
  readonly passage: string | null;
}

/** Every citation of the archive except those that a reading dismisses. */
export function citationLines(archive: Archive): CitationLine[] {
  return archive.graph.citations.flatMap((citation) =>
    atEssay('writing its citations as data', citation.essay, () => lineOf(citation)),
  );

  function lineOf(citation: Citation): CitationLine[] {
    const { resolution, printed, held, via } = citation;
    if (resolution.kind === 'dismissed') return [];
    const essay = archive.essays.get(citation.essay);
    const passage = essay === undefined ? null : passageOf(essay, citation);
    return [
      {
        from: { essay: citation.essay, paragraph: citation.paragraph },
        printed: printed?.printed ?? '',
        form: printed?.form ?? null,
        date: printed?.date ?? null,
        to: targetOf(citation),
        resolution: resolution.kind,
        held,
        via,
        marks: resolution.kind === 'resolved' ? resolution.flags : [],
        passage: passage === null ? null : passage.before + passage.printed + passage.after,
      },
    ];
  }
}

function targetOf({ resolution, locatedTarget }: Citation): CitationLine['to'] {
  if (resolution.kind !== 'resolved') return null;
  const { series, number, work } = resolution.target;
  return {
    series,
    number,
    work,
    essay: locatedTarget?.essay ?? null,
    paragraph: locatedTarget?.paragraph ?? null,
  };
}

/** `citations.csv`: one citation a row, with the columns of `CITATION_COLUMNS`. */
export const citationsCsv = (lines: readonly CitationLine[]): string =>
  toCsv(
    CITATION_COLUMNS.map(({ name }) => name),
    lines.map(({ from, to, ...line }) => [
      from.essay,
      from.paragraph,
      line.printed,
      line.form,
      line.date,
      to?.series ?? null,
      to?.number ?? null,
      to?.work ?? null,
      to?.essay ?? null,
      to?.paragraph ?? null,
      line.resolution,
      line.held,
      line.via,
      line.marks.join(' '),
      line.passage,
    ]),
  );
