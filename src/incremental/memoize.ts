/**
 * Works something out once for all pages that show it. Each of them depends on what it was worked out from, whichever
 * of them asked first: a plain map between pages would hide that, and the build would keep pages that are out of date.
 */
import type { Archive } from '../archive/types.ts';

/** The questions that were put to the archive for a page, or for something that pages share. */
export interface DependencySet {
  /** As JSON. */
  readonly paths: Set<string>;
  /** Whether each question can be put again. */
  complete: boolean;
  /** The last essay or record that was read, as a path below the content folder: named if an exception follows. */
  lastFile?: string;
}

/** Where questions are noted; there is none but in a build. */
export interface TrackingScope {
  readonly getStore: () => DependencySet | undefined;
  readonly run: <Value>(asked: DependencySet, work: () => Value) => Value;
}

/** Where the scope stands: our modules are evaluated several times over in one build, and all need to find it. */
export const TRACKING_SCOPE = Symbol.for('epsr-archive.asked');

const shared = globalThis as { [TRACKING_SCOPE]?: TrackingScope }; // our key on the common object

interface Memo<Value> extends Readonly<Omit<DependencySet, 'lastFile'>> {
  readonly value: Value;
}

/** `make` must ask nothing but the archive. What it makes is kept as long as the archive is. */
export function memoize<Key, Value>(
  make: (archive: Archive, key: Key) => Value,
): (archive: Archive, key: Key) => Value {
  const archives = new WeakMap<Archive, Map<Key, Memo<Value>>>();
  return (archive, key) => {
    const known = archives.get(archive) ?? new Map<Key, Memo<Value>>();
    archives.set(archive, known);
    const answer = known.get(key) ?? compute(archive, key);
    known.set(key, answer);
    const page = shared[TRACKING_SCOPE]?.getStore();
    if (page !== undefined) {
      for (const question of answer.paths) page.paths.add(question);
      page.complete &&= answer.complete;
    }
    return answer.value;
  };

  function compute(archive: Archive, key: Key): Memo<Value> {
    const own: DependencySet = { paths: new Set(), complete: true };
    const work = (): Value => make(archive, key);
    const scope = shared[TRACKING_SCOPE];
    if (scope === undefined) return { ...own, value: work() };
    try {
      return { paths: own.paths, complete: own.complete, value: scope.run(own, work) };
    } catch (error) {
      const page = scope.getStore();
      if (page !== undefined && own.lastFile !== undefined) page.lastFile = own.lastFile;
      throw error;
    }
  }
}
