/**
 * A reporter for `node --test` that writes one JSON object a line: each failed test, each file when its process has
 * ended, and the totals. Node's TAP reporter tells no duration of a file, and a test's file only where it failed.
 */
import { resolve } from 'node:path';

export type TestEvent =
  | { kind: 'failure'; file: string; line: number; title: string; message: string }
  /** `empty`: a file without a test, which Node counts as a test that passed. */
  | { kind: 'file'; file: string; seconds: number; empty: boolean }
  | { kind: 'totals'; passed: number; failed: number; skipped: number };

/** The parts of Node's events that are read here. */
interface NodeEvent {
  readonly type: string;
  readonly data: {
    readonly name?: string;
    readonly nesting?: number;
    readonly line?: number;
    readonly file?: string;
    /** The test file; `file` may be a module that it imports. From Node 24.18 on. */
    readonly entryFile?: string;
    readonly details?: {
      readonly duration_ms?: number;
      readonly passed?: boolean;
      readonly error?: { readonly message: string; readonly failureType?: string; readonly cause?: unknown };
    };
    readonly counts?: Readonly<Record<'passed' | 'failed' | 'cancelled' | 'skipped' | 'todo', number>>;
  };
}

/** Failures that only repeat another one: a group with a failed test, a test whose group couldn't begin. */
const REPEATED = new Set(['subtestsFailed', 'cancelledByParent']);

export default async function* eventReporter(source: AsyncIterable<NodeEvent>): AsyncGenerator<string> {
  for await (const event of source) for (const found of eventsOf(event)) yield `${JSON.stringify(found)}\n`;
}

function eventsOf({ type, data }: NodeEvent): TestEvent[] {
  const { name = '', file = '', entryFile, details, counts } = data;
  const isFile = data.nesting === 0 && resolve(name) === file;
  if (type === 'test:complete' && isFile)
    return [{ kind: 'file', file, seconds: (details?.duration_ms ?? 0) / 1000, empty: false }];
  // Node reports a file itself only where no test of it was reported.
  if (type === 'test:pass' && isFile) return [{ kind: 'file', file, seconds: 0, empty: true }];
  if (type === 'test:fail' && !REPEATED.has(details?.error?.failureType ?? '')) {
    const { cause, message = '' } = details?.error ?? {};
    const words = cause instanceof Error ? cause.message : message;
    return [
      {
        kind: 'failure',
        file: entryFile ?? file,
        line: data.line ?? 1,
        title: isFile ? '' : name,
        message: words.split('\n').find((line) => line.trim() !== '') ?? '',
      },
    ];
  }
  // Those of a single file name it.
  if (type === 'test:summary' && counts !== undefined && data.file === undefined)
    return [
      {
        kind: 'totals',
        passed: counts.passed,
        failed: counts.failed + counts.cancelled,
        skipped: counts.skipped + counts.todo,
      },
    ];
  return [];
}
