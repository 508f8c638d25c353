/** The summary that a build prints at its end. */
import { formatNumber } from '../archive/format/counts.ts';
import type { Problem } from '../archive/problem.ts';
import type { Archive } from '../archive/types.ts';
import type { SiteSize } from './manifest.ts';

export function summaryRows(
  archive: Archive,
  problems: readonly Problem[],
  size: SiteSize,
  /** The name and the result of each publish step. */
  added: readonly (readonly [string, string])[] = [],
): string[] {
  const issues = [...archive.issues.values()];
  const held = issues.filter((issue) => issue.held).length;
  const resolutions = { resolved: 0, ambiguous: 0, unknown: 0, dismissed: 0 };
  for (const { resolution, printed } of archive.graph.citations)
    if (printed !== null) resolutions[resolution.kind]++;
  const verdicts = { exact: 0, altered: 0, 'not-found': 0, 'not-held': 0, outside: 0 };
  for (const { verdict } of archive.quotations.all) verdicts[verdict]++;
  const rows: [string, string][] = [
    ['issues', `${formatNumber(held)} texts available, ${formatNumber(issues.length - held)} missing`],
    ['essays', `${formatNumber(archive.essays.size)}, ${formatNumber(archive.words)} words`],
    [
      'citations',
      `${formatNumber(resolutions.resolved)} resolved, ${formatNumber(resolutions.ambiguous)} ambiguous, ${formatNumber(resolutions.unknown)} unknown`,
    ],
    [
      'quotations',
      `${formatNumber(verdicts.exact)} exact, ${formatNumber(verdicts.altered)} altered, ${formatNumber(verdicts['not-found'])} not found, ${formatNumber(verdicts['not-held'])} from missing issues, ${formatNumber(verdicts.outside)} from outside`,
    ],
    ['problems', problems.length === 0 ? 'none' : `${formatNumber(problems.length)} warnings`],
    ...added.map(([name, made]): [string, string] => [name, made]),
    [
      'site',
      `${formatNumber(size.pages)} pages, ${formatNumber(size.files)} files, ${formatNumber(size.bytes)} bytes`,
    ],
  ];
  return rows.map(([name, value]) => row(name, value));
}

/** The last row. */
export const durationRow = (seconds: number, remark: string): string =>
  row('time', `${seconds.toFixed(1)} s, ${remark}`);

const row = (name: string, value: string): string => `${name.padEnd(11)} ${value}`;
