/**
 * How many tests passed, by the TAP report of `node --test`. What Node calls a pass is not always one for us: a
 * file without a single test counts there as one that passed, and a run of nothing as a success.
 */
import { FAILED, type Tally } from './tally.ts';

export function countTests(tap: string, files: readonly string[]): Tally {
  const total = (word: string): number | null => {
    const [last] = [...tap.matchAll(new RegExp(`^# ${word} (\\d+)$`, 'gm'))].slice(-1);
    return last === undefined ? null : Number(last[1]);
  };
  const [pass, fail, cancelled, skipped, todo] = ['pass', 'fail', 'cancelled', 'skipped', 'todo'].map(total);
  // No totals: Node itself went down.
  if (pass == null || fail == null) return FAILED;

  const names = new Set(files);
  const empty = [...tap.matchAll(/^ok \d+ - (.+)$/gm)].filter(([, name = '']) => names.has(name)).length;
  const tally = {
    passed: pass - empty,
    failed: fail + (cancelled ?? 0) + empty,
    skipped: (skipped ?? 0) + (todo ?? 0),
  };
  return tally.passed + tally.failed + tally.skipped === 0 ? FAILED : tally;
}
