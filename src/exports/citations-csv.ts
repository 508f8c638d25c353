/** `citations.csv`: the same citations, one a row, for a spreadsheet. */
import type { CitationLine } from './citation-line.ts';
import { toCsv } from './csv.ts';

const COLUMNS = [
  'from_essay',
  'from_paragraph',
  'printed',
  'form',
  'date',
  'to_series',
  'to_number',
  'to_work',
  'to_essay',
  'to_paragraph',
  'resolution',
  'held',
  'via',
  'marks',
  'passage',
] as const;

export const citationsCsv = (lines: readonly CitationLine[]): string =>
  toCsv(
    COLUMNS,
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
