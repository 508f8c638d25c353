/**
 * A tracking view of an object: returns the same values and reports every property, map and call access. What a page
 * depends on is therefore observed, never declared.
 *
 * Maps are tracked entry by entry. An object with functions, maps or large objects in it is tracked member by member.
 * Any other value is returned itself, and the page depends on all of it.
 */
import { type DependencyPath, isPathKey, type PathKey, type PathStep } from './dependency-path.ts';

/** Receives each path that is read; null for a read that can't be evaluated again. */
export type OnRead = (path: DependencyPath | null) => void;

export interface TrackedView<Value> {
  readonly view: Value;
  /** The path of an object of the view; undefined for any other object. */
  readonly pathOf: (object: object) => DependencyPath | undefined;
}

export function trackReads<Value extends object>(
  value: Value,
  onRead: OnRead,
  isLarge: (object: object) => boolean = () => false,
): TrackedView<Value> {
  // One view per object, so identity comparisons still hold.
  const views = new WeakMap<object, object>();
  const traversable = new WeakMap<object, boolean>();
  const paths = new WeakMap<object, DependencyPath>();
  const view = trackMembers(value, []) as Value; // has every member of the value
  return { view, pathOf: (object) => paths.get(object) };

  function trackMembers(owner: object, path: DependencyPath): object {
    const view = {};
    for (const name of Object.keys(owner))
      Object.defineProperty(view, name, { enumerable: true, get: () => readMember(owner, name, path) });
    return Object.freeze(view);
  }

  function readMember(owner: object, name: string, path: DependencyPath): unknown {
    const member: unknown = Reflect.get(owner, name);
    if (typeof member !== 'function') return trackValue(member, [...path, name]);
    return (...args: unknown[]): unknown => {
      onRead(args.every(isPathKey) ? [...path, { call: name, with: args }] : null);
      return Reflect.apply(member, owner, args);
    };
  }

  function trackValue(found: unknown, path: DependencyPath): unknown {
    if (!isTraversable(found)) {
      onRead(path);
      return found;
    }
    const known = views.get(found);
    if (known !== undefined) return known;
    const view = found instanceof Map ? trackMap(found, path) : trackMembers(found, path);
    views.set(found, view);
    paths.set(view, path);
    return view;
  }

  function isTraversable(found: unknown): found is object {
    if (typeof found !== 'object' || found === null || Array.isArray(found)) return false;
    const known = traversable.get(found);
    if (known !== undefined) return known;
    traversable.set(found, false); // ends a cycle
    const result =
      found instanceof Map ||
      Object.values(found).some(
        (member) =>
          typeof member === 'function' ||
          (typeof member === 'object' && member !== null && (isLarge(member) || isTraversable(member))),
      );
    traversable.set(found, result);
    return result;
  }

  function trackMap(map: ReadonlyMap<unknown, unknown>, path: DependencyPath): ReadonlyMap<unknown, unknown> {
    const read = (step: PathStep): void => onRead([...path, step]);
    const readKey = (key: unknown, toStep: (key: PathKey) => PathStep): void =>
      isPathKey(key) ? read(toStep(key)) : onRead(null);

    function get(key: unknown): unknown {
      const found = map.get(key);
      if (isPathKey(key)) return trackValue(found, [...path, { get: key }]);
      onRead(null);
      return found;
    }

    /** The map with all its values: one dependency, unless its values are tracked in turn. */
    function readAll(): ReadonlyMap<unknown, unknown> {
      const [first] = map.values();
      if (isTraversable(first)) {
        read({ of: 'keys' });
        return new Map([...map.keys()].map((key) => [key, get(key)]));
      }
      read({ of: 'all' });
      return map;
    }

    return {
      get size() {
        read({ of: 'size' });
        return map.size;
      },
      has(key) {
        readKey(key, (has) => ({ has }));
        return map.has(key);
      },
      get,
      keys() {
        read({ of: 'keys' });
        return map.keys();
      },
      values: () => readAll().values(),
      entries: () => readAll().entries(),
      [Symbol.iterator]: () => readAll().entries(),
      forEach: (visit) => readAll().forEach(visit),
    };
  }
}
