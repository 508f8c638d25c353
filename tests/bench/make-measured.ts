/** The archive that is measured, of any size: all else about it is always the same, so that figures can be compared. */
import { generateArchive } from './make-archive.ts';

export interface BenchmarkSize {
  readonly dir: string;
  readonly issues: number;
  /** Of an essay; each issue has one. */
  readonly words: number;
}

export function makeMeasured(measured: BenchmarkSize): void {
  generateArchive({ ...measured, seed: 1, citations: [5, 12], quotations: 6, plants: true });
}
