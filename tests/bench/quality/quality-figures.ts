/** All figures on how well search finds, as the bench prints and records them. */
import { join } from 'node:path';
import { average } from './judge.ts';
import { measureQuality, type QualityOptions } from './measure-quality.ts';
import { REAL_KINDS } from './real/judged-real.ts';
import { measureReal } from './real/measure-real.ts';

export interface QualityRow {
  readonly archive: string;
  readonly searches: number;
  /** At ten. */
  readonly recall: number;
  /** Mean reciprocal rank. */
  readonly reciprocal: number;
}

/** Searches of which each is right or wrong. */
export interface CheckRow {
  readonly name: string;
  readonly searches: number;
  /** Those that are wrong, each with its reason. */
  readonly failed: readonly string[];
  /** How many rest on a total that is said to be approximate. */
  readonly about: number;
}

export interface QualityFigures {
  readonly quality: readonly QualityRow[];
  readonly checks: readonly CheckRow[];
}

/** `root` is the project; `say` is given a line for each ranked search that is not answered in full. */
export async function measureFigures(
  root: string,
  options: QualityOptions,
  say: (line: string) => void,
): Promise<QualityFigures> {
  const { judged, typed, phrases } = await measureQuality(options);
  const { documents, verdicts } = await measureReal(root, join(options.folder, 'real'));
  for (const { typed, recall, reciprocal, wanted, shown } of [...judged.sample, ...judged.made, ...verdicts])
    if (recall < 1 || reciprocal < 1)
      say(
        `  ${typed}: recall ${recall.toFixed(2)}, rank ${reciprocal === 0 ? 'none' : 1 / reciprocal}, wanted ${wanted.join(', ')}; shown ${shown.slice(0, 3).join(' | ') || 'nothing'}`,
      );
  const { issues, words } = options.phrases;
  return {
    quality: [
      { archive: 'sample', searches: judged.sample.length, ...average(judged.sample) },
      { archive: 'made', searches: judged.made.length, ...average(judged.made) },
      ...REAL_KINDS.map((kind) => {
        const own = verdicts.filter((verdict) => verdict.kind === kind);
        return { archive: `real: ${kind}`, searches: own.length, ...average(own) };
      }),
      { archive: `real: all, ${documents} documents`, searches: verdicts.length, ...average(verdicts) },
    ],
    checks: [
      {
        name: 'what is typed is understood',
        searches: typed.length,
        failed: typed.flatMap(({ row, faults }) =>
          faults.length === 0 ? [] : [`${row.typed} (${row.rule}): ${faults.join('; ')}`],
        ),
        about: 0,
      },
      ...(['sample', 'made'] as const).map((name) => ({
        name: `random phrases, ${name === 'sample' ? name : `${issues} essays of ${words} words`}`,
        searches: phrases[name].length,
        failed: phrases[name].flatMap(({ phrase, fault }) =>
          fault === null ? [] : [`“${phrase}”: ${fault}`],
        ),
        about: phrases[name].filter(({ about }) => about).length,
      })),
    ],
  };
}
