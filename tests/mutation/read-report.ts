/** A report of StrykerJS as a score, and the mutants that no test saw. */
import { readFileSync } from 'node:fs';

/** A mutant that behaves as the code does, so that no test can see it. */
export interface Equivalent {
  /** Path from the root. */
  readonly file: string;
  /** The code that the mutant replaces, and what it puts in its place, white space as one space. */
  readonly code: string;
  readonly becomes: string;
  readonly reason: string;
}

export interface Survivor extends Omit<Equivalent, 'reason'> {
  readonly line: number;
}

export interface Counts {
  readonly detected: number;
  readonly survivors: readonly Survivor[];
}

interface Place {
  readonly line: number;
  readonly column: number;
}

interface Report {
  readonly files: Readonly<
    Record<
      string,
      {
        readonly source: string;
        readonly mutants: readonly {
          readonly status: string;
          readonly replacement?: string;
          readonly location: { readonly start: Place; readonly end: Place };
        }[];
      }
    >
  >;
}

/** A test file that ends at once with an error has noticed the mutant as well as one that fails. */
const DETECTED = new Set(['Killed', 'Timeout', 'RuntimeError']);
const SURVIVED = new Set(['Survived', 'NoCoverage']);

export function readReport(path: string): Counts {
  const { files } = JSON.parse(readFileSync(path, 'utf8')) as Report; // the schema of mutation-testing-elements
  const all = Object.entries(files).flatMap(([file, { source, mutants }]) =>
    mutants.map((mutant) => ({ file, source, ...mutant })),
  );
  return {
    detected: all.filter(({ status }) => DETECTED.has(status)).length,
    survivors: all
      .filter(({ status }) => SURVIVED.has(status))
      .map(({ file, source, replacement = '', location: { start, end } }) => ({
        file,
        line: start.line,
        code: inOneLine(source.slice(offsetOf(source, start), offsetOf(source, end))),
        becomes: inOneLine(replacement),
      })),
  };
}

/** Lines and columns count from 1. */
function offsetOf(source: string, { line, column }: Place): number {
  const before = source.split('\n').slice(0, line - 1);
  return before.reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
}

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

export const isSame = (survivor: Survivor, { file, code, becomes }: Equivalent): boolean =>
  survivor.file === file && survivor.code === code && survivor.becomes === becomes;

/** Percent of the mutants that can be detected, to one decimal, rounded down. */
export function scoreOf({ detected, survivors }: Counts, equivalents: readonly Equivalent[]): number {
  const missed = survivors.filter((one) => !equivalents.some((other) => isSame(one, other))).length;
  return detected + missed === 0 ? 100 : Math.floor((1000 * detected) / (detected + missed)) / 10;
}
