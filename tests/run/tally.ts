/** Tests counted by how they ended, those that failed by name, and the line that a machine reads the counts from. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
  /** Why nothing was run. */
  reason?: string;
  /** The failed tests, as far as they have names: fewer than `failed` where a whole tool failed. */
  failures?: readonly Failure[];
}

export interface Failure {
  /** The titles of the test and of its groups, from the outermost. */
  title: string;
  /** `tests/x.test.ts:12`, or null where no file is to blame. */
  place: string | null;
  /** The first line of the error, or empty. */
  message: string;
  /** The command that runs this test and no other. */
  command: string;
}

export const PASSED: Tally = { passed: 1, failed: 0, skipped: 0 };
export const FAILED: Tally = { passed: 0, failed: 1, skipped: 0 };
export const SKIPPED: Tally = { passed: 0, failed: 0, skipped: 1 };

export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: all.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

export function inWords({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
