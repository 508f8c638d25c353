/** The closing summary of a build: what was built, in numbers. */
import type { Archive } from '../../src/archive/archive.ts';
import type { Problem } from '../../src/archive/problem.ts';
import type { SiteSize } from './manifest.ts';

const whole = new Intl.NumberFormat('en-GB');

export function summarise(
  archive: Archive,
  problems: readonly Problem[],
  size: SiteSize,
  /** Names of what was added for publishing, each with what was made. */
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
    ['issues', `${n(held)} held, ${n(issues.length - held)} not held`],
    ['essays', `${n(archive.essays.size)}, ${n(archive.words)} words`],
    [
      'citations',
      `${n(resolutions.resolved)} resolved, ${n(resolutions.ambiguous)} ambiguous, ${n(resolutions.unknown)} unknown`,
    ],
    [
      'quotations',
      `${n(verdicts.exact)} exact, ${n(verdicts.altered)} altered, ${n(verdicts['not-found'])} not found, ${n(verdicts['not-held'])} from issues not held, ${n(verdicts.outside)} from outside`,
    ],
    ['problems', problems.length === 0 ? 'none' : `${n(problems.length)} warnings`],
    ...added.map(([name, made]): [string, string] => [name, made]),
    ['site', `${n(size.pages)} pages, ${n(size.files)} files, ${n(size.bytes)} bytes`],
  ];
  return rows.map(([name, value]) => row(name, value));
}

/** The last row; `left` says what was left as it stood. */
export const timeRow = (seconds: number, left?: string): string =>
  row('time', `${seconds.toFixed(1)} s${left === undefined ? '' : `, ${left}`}`);

const row = (name: string, value: string): string => `${name.padEnd(11)} ${value}`;

const n = (value: number): string => whole.format(value);
