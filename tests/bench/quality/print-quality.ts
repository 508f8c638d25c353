/** The report on how well search finds, next to the recorded run. */
import { row } from '../run/table-row.ts';
import type { CheckRow, QualityFigures } from './quality-figures.ts';

export function printQuality(
  { quality, checks }: QualityFigures,
  recorded: Partial<QualityFigures> | null,
): string[] {
  const score = (value: number): string => value.toFixed(3);
  return [
    '| archive | searches | recall at ten | mean reciprocal rank | recorded |',
    '|---|---:|---:|---:|---:|',
    ...quality.map(({ archive, searches, recall, reciprocal }) => {
      const before = recorded?.quality?.find((known) => known.archive === archive);
      const then = before === undefined ? '' : `${score(before.recall)}, ${score(before.reciprocal)}`;
      return row([archive, String(searches), score(recall), score(reciprocal), then]);
    }),
    ...(checks.length === 0 ? [] : ['', ...printChecks(checks, recorded?.checks ?? [])]),
  ];
}

function printChecks(checks: readonly CheckRow[], recorded: readonly CheckRow[]): string[] {
  return [
    '| searches | of | wrong | ‘about’ | recorded wrong |',
    '|---|---:|---:|---:|---:|',
    ...checks.map(({ name, searches, failed, about }) => {
      const before = recorded.find((known) => known.name === name)?.failed.length;
      return row([name, String(searches), String(failed.length), String(about), String(before ?? '')]);
    }),
    ...checks
      .filter(({ failed }) => failed.length > 0)
      .flatMap(({ name, failed }) => ['', `Wrong, ${name}:`, ...failed.map((line) => `  ${line}`)]),
  ];
}
