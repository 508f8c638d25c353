/**
 * What is drawn and written asks the archive questions, and each is noted; on the next build they are put again, and
 * where every answer is the same, so is the file. What asks something that can't be put again is made every time.
 */
import type { DependencySet } from '../../src/archive/remember.ts';
import { cacheKey } from '../../src/site/cache.ts';
import type { LoadedArchive } from '../../src/site/load-archive.ts';
import { createDependencyHasher } from '../../src/site/reads/answers.ts';
import { recordDependency, trackingScope } from '../../src/site/reads/asked.ts';
import { type TrackedView, trackReads } from '../../src/site/reads/follow.ts';
import type { BuildRecord, BuildRecordEntry } from './site-record.ts';

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
