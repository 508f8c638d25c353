/**
 * Memoizes a function of a root object (the archive) and a key, for the lifetime of the root. The dependencies of a
 * value are recorded for every caller. A plain Map would hide them, and the build would reuse stale pages.
 */
import { createDependencySet, type DependencySet, trackingScope } from './dependency-scope.ts';

interface Memo<Value> {
  readonly value: Value;
  readonly dependencies: DependencySet;
}

/** `compute` may read nothing but the root and the key. */
export function memoize<Root extends object, Key, Value>(
  compute: (root: Root, key: Key) => Value,
): (root: Root, key: Key) => Value {
  const memos = new WeakMap<Root, Map<Key, Memo<Value>>>();
  return (root, key) => {
    const known = memos.get(root) ?? new Map<Key, Memo<Value>>();
    memos.set(root, known);
    const memo = known.get(key) ?? track(() => compute(root, key));
    known.set(key, memo);
    const caller = trackingScope.getStore();
    if (caller !== undefined) {
      for (const path of memo.dependencies.paths) caller.paths.add(path);
      caller.complete &&= memo.dependencies.complete;
    }
    return memo.value;
  };
}

function track<Value>(work: () => Value): Memo<Value> {
  const dependencies = createDependencySet();
  try {
    return { value: trackingScope.run(dependencies, work), dependencies };
  } catch (error) {
    const caller = trackingScope.getStore();
    if (caller !== undefined && dependencies.lastFile !== undefined) caller.lastFile = dependencies.lastFile;
    throw error;
  }
}
