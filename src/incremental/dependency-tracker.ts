/**
 * Rendering records every read of the root as a dependency. The next build evaluates the same reads; if all hashes
 * match, the output is reused. An output with a dependency that can't be evaluated again is always rebuilt.
 */
import type { BuildRecordEntry } from './build-record.ts';
import { cacheKey } from './cache.ts';
import { type DependencyPath, evaluatePath } from './dependency-path.ts';
import {
  createDependencySet,
  type DependencySet,
  recordDependency,
  trackingScope,
} from './dependency-scope.ts';
import { hashValue } from './hash-value.ts';
import { type TrackedView, trackReads } from './track-reads.ts';

export interface DependencyTracker<Root extends object> {
  /** Rendering reads this view instead of the root. */
  readonly tracked: TrackedView<Root>;
  /** Hashes the dependencies of the previous build in short slices, while the process is idle. */
  readonly prehash: () => void;
  /** Runs work and records its dependencies, also those that it reads asynchronously. */
  readonly track: <Value>(work: (dependencies: DependencySet) => Value) => {
    readonly value: Value;
    readonly dependencies: DependencySet;
  };
  /** Whether an output of the previous build would be the same now; `props` is a digest of its other inputs. */
  readonly isUpToDate: (entry: BuildRecordEntry, props: string) => boolean;
  /** The entry of a new output in the build record; null if a dependency can't be evaluated again. */
  readonly record: (dependencies: DependencySet, props: string) => BuildRecordEntry | null;
  /** The entry of a reused output in the build record. */
  readonly carryOver: (entry: BuildRecordEntry) => BuildRecordEntry;
  /** Dependency paths of all entries, as JSON. */
  readonly paths: () => string[];
}

export interface HashShortcuts {
  /** The hash of a large object, if it is known without reading the object. */
  readonly hashOfObject?: (object: object) => string | undefined;
  /** The hash of the value at a path, if it is known without evaluating it; null if the value doesn't exist. */
  readonly hashOfPath?: (path: DependencyPath) => string | null | undefined;
}

export interface TrackerOptions<Root extends object> extends HashShortcuts {
  readonly root: Root;
  /** `BuildRecord.paths` of the previous build. */
  readonly previousPaths: readonly string[];
  /** The input file that a read shows, if it shows one. */
  readonly fileOfRead?: (path: DependencyPath) => string | null;
}

const TIME_SLICE_MS = 4;

export function createDependencyTracker<Root extends object>(
  options: TrackerOptions<Root>,
): DependencyTracker<Root> {
  const { root, previousPaths, hashOfObject, fileOfRead } = options;
  const hashDependency = createDependencyHasher(root, options);
  const indices = new Map<string, number>();

  const indicesOf = (paths: Iterable<string>): number[] =>
    [...paths].map((path) => {
      const index = indices.get(path) ?? indices.size;
      indices.set(path, index);
      return index;
    });
  const pathsOf = ({ dependencies }: BuildRecordEntry): string[] =>
    dependencies.map((index) => previousPaths[index] ?? '');

  function hashAll(props: string, paths: Iterable<string>): string | null {
    const hashes = [props];
    for (const path of paths) {
      const hash = hashDependency(path);
      if (hash === null) return null;
      hashes.push(hash);
    }
    return cacheKey(...hashes);
  }

  return {
    tracked: trackReads(
      root,
      (path) => recordDependency(path, path === null ? null : fileOfRead?.(path)),
      (object) => hashOfObject?.(object) !== undefined,
    ),
    prehash() {
      let next = 0;
      hashSome();
      function hashSome(): void {
        const until = performance.now() + TIME_SLICE_MS;
        while (next < previousPaths.length && performance.now() < until)
          hashDependency(previousPaths[next++] ?? '');
        if (next < previousPaths.length) setImmediate(hashSome).unref();
      }
    },
    track(work) {
      const dependencies = createDependencySet();
      return { value: trackingScope.run(dependencies, () => work(dependencies)), dependencies };
    },
    isUpToDate: (entry, props) => hashAll(props, pathsOf(entry)) === entry.dependencyHash,
    record({ paths, complete }, props) {
      const dependencyHash = complete ? hashAll(props, paths) : null;
      return dependencyHash === null ? null : { dependencyHash, dependencies: indicesOf(paths) };
    },
    carryOver: (entry) => ({
      dependencyHash: entry.dependencyHash,
      dependencies: indicesOf(pathsOf(entry)),
    }),
    paths: () => [...indices.keys()],
  };
}

/** Hashes the current value at a path (JSON). Null means that it can't be hashed, so the output is rebuilt. */
function createDependencyHasher(
  root: object,
  { hashOfObject, hashOfPath }: HashShortcuts,
): (path: string) => string | null {
  const hashes = new Map<string, string | null>();
  const memo = new WeakMap<object, string>();
  return (json) => {
    let hash = hashes.get(json);
    if (hash === undefined) {
      hash = compute(JSON.parse(json) as DependencyPath); // written by `recordDependency`
      hashes.set(json, hash);
    }
    return hash;
  };

  function compute(path: DependencyPath): string | null {
    try {
      const known = hashOfPath?.(path);
      return known === undefined ? hashValue(evaluatePath(root, path), hashOfObject, memo) : known;
    } catch {
      return null;
    }
  }
}
