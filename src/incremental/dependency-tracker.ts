/**
 * What is drawn and written asks the archive questions, and each is noted; on the next build they are put again, and
 * where every answer is the same, so is the file. What asks something that can't be put again is made every time.
 */
import type { LoadedArchive } from '../load/load-archive.ts';
import type { BuildRecord, BuildRecordEntry } from './build-record.ts';
import { cacheKey } from './cache.ts';
import { type DependencyPath, evaluatePath } from './dependency-path.ts';
import { recordDependency, trackingScope } from './dependency-scope.ts';
import { hashValue } from './hash-value.ts';
import type { DependencySet } from './memoize.ts';
import { type TrackedView, trackReads } from './track-reads.ts';

export interface DependencyTracker {
  /** What is to be asked in place of the archive itself. */
  readonly tracked: TrackedView<LoadedArchive>;
  /** Puts the questions of the last build again, a few at a time, while the process has nothing else to do. */
  readonly prehash: () => void;
  /** Does the work, and notes what it asks. */
  readonly track: <Value>(work: (dependencies: DependencySet) => Value) => {
    readonly value: Value;
    readonly asked: DependencySet;
  };
  /** Whether it would come out as it did, given what has this digest. */
  readonly isUpToDate: (made: BuildRecordEntry, given: string) => boolean;
  /** For the record of this build; null where its questions can't be put again. */
  readonly record: (dependencies: DependencySet, given: string) => BuildRecordEntry | null;
  /** The same for what is as it was. */
  readonly carryOver: (made: BuildRecordEntry) => BuildRecordEntry;
  /** All that was kept so, as JSON. */
  readonly paths: () => string[];
}

/** Milliseconds for which nobody else is kept waiting. */
const TIME_SLICE_MS = 4;

/** `last` is the record that what was made before is kept in. */
export function createDependencyTracker(
  loaded: LoadedArchive,
  last: Pick<BuildRecord, 'paths'> | null,
): DependencyTracker {
  const answers = createDependencyHasher(loaded);
  const places = new Map<string, number>();
  const lastReads = last?.paths ?? [];

  const placesOf = (questions: Iterable<string>): number[] =>
    [...questions].map((question) => {
      const place = places.get(question) ?? places.size;
      places.set(question, place);
      return place;
    });
  const readsOf = (made: BuildRecordEntry): string[] => made.asked.map((index) => lastReads[index] ?? '');

  /** Null where an answer can't be told apart. */
  function keyOf(given: string, questions: Iterable<string>): string | null {
    const parts = [given];
    for (const question of questions) {
      const answer = answers(question);
      if (answer === null) return null;
      parts.push(answer);
    }
    return cacheKey(...parts);
  }

  return {
    tracked: trackReads(loaded, recordDependency, (text) => loaded.textDigests.has(text)),
    prehash() {
      let next = 0;
      answerSome();
      function answerSome(): void {
        const until = performance.now() + TIME_SLICE_MS;
        while (next < lastReads.length && performance.now() < until) answers(lastReads[next++] ?? '');
        if (next < lastReads.length) setImmediate(answerSome).unref();
      }
    },
    track(work) {
      const own: DependencySet = { paths: new Set(), complete: true };
      return { value: trackingScope().run(own, () => work(own)), asked: own };
    },
    isUpToDate: (made, given) => keyOf(given, readsOf(made)) === made.key,
    record({ paths, complete }, given) {
      const key = complete ? keyOf(given, paths) : null;
      return key === null ? null : { key, asked: placesOf(paths) };
    },
    carryOver: (made) => ({ key: made.key, asked: placesOf(readsOf(made)) }),
    paths: () => [...places.keys()],
  };
}

/** The answers of an archive to the questions of its pages, as digests: what is told apart is what pages can show. */

/** Digest of the answer to a question written as JSON; null where it can't be answered or told apart. */
export type DependencyHasher = (question: string) => string | null;

export function createDependencyHasher(loaded: LoadedArchive): DependencyHasher {
  const known = new Map<string, string | null>();
  const digests = new WeakMap<object, string>();
  return (question) => {
    let digest = known.get(question);
    if (digest === undefined) {
      digest = answer(JSON.parse(question) as DependencyPath); // written by `noteQuestions`
      known.set(question, digest);
    }
    return digest;
  };

  function digestOf(object: object): string | undefined {
    return loaded.textDigests.get(object);
  }

  function answer(read: DependencyPath): string | null {
    const [first, second] = read;
    // The HTML of an essay is long, and its key says as much.
    if (typeof first === 'object' && 'call' in first && first.call === 'htmlOf' && read.length === 1)
      return loaded.htmlDigest(String(first.with[0]));
    try {
      // So is a file of data, and its digest is wanted anyway.
      if (first === 'data' && typeof second === 'object' && 'call' in second && second.call === 'textOf')
        return loaded.data.sizeOf(String(second.with[0])).sha256;
      return hashValue(evaluatePath(loaded, read), digestOf, digests);
    } catch {
      return null;
    }
  }
}
