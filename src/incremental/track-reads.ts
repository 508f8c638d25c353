/**
 * The archive as pages see it during a build: the same values, and every question to them is noted. So what a page
 * depends on is what it really asked, and nobody has to keep a list of it.
 *
 * A map is followed entry by entry; an object that holds functions, maps or something large (the graph, a series, an
 * essay with its words) member by member. Anything else is handed out as it is, and the page depends on all of it.
 */
import { type DependencyPath, isPathKey } from './dependency-path.ts';

/** Takes a question; null says that it was one that can't be put again. */
export type OnRead = (read: DependencyPath | null) => void;

export interface TrackedView<Value> {
  readonly view: Value;
  /** The way to what a view stands for; undefined for anything else. */
  readonly pathOf: (view: object) => DependencyPath | undefined;
}

export function trackReads<Value extends object>(
  value: Value,
  note: OnRead,
  isLarge: (value: object) => boolean = () => false,
): TrackedView<Value> {
  // One view an object: what is the same to the archive is the same to a page.
  const views = new WeakMap<object, object>();
  const known = new WeakMap<object, boolean>();
  const ways = new WeakMap<object, DependencyPath>();
  const root = followMembers(value, []) as Value; // has every member of the value
  return { view: root, pathOf: (view) => ways.get(view) };

  function followMembers(owner: object, path: DependencyPath): object {
    const view = {};
    for (const name of Object.keys(owner))
      Object.defineProperty(view, name, {
        enumerable: true,
        get: () => followMember(owner, name, path),
      });
    return Object.freeze(view);
  }

  function followMember(owner: object, name: string, path: DependencyPath): unknown {
    const member: unknown = Reflect.get(owner, name);
    if (typeof member !== 'function') return followValue(member, [...path, name]);
    return (...given: unknown[]): unknown => {
      note(given.every(isPathKey) ? [...path, { call: name, with: given }] : null);
      return Reflect.apply(member, owner, given);
    };
  }

  function followValue(found: unknown, path: DependencyPath): unknown {
    if (!isTraversable(found)) {
      note(path);
      return found;
    }
    const seen = views.get(found);
    if (seen !== undefined) return seen;
    const view =
      found instanceof Map
        ? new TrackedMap(found, path, note, followValue, isTraversable)
        : followMembers(found, path);
    views.set(found, view);
    ways.set(view, path);
    return view;
  }

  function isTraversable(found: unknown): found is object {
    if (typeof found !== 'object' || found === null || Array.isArray(found)) return false;
    const before = known.get(found);
    if (before !== undefined) return before;
    known.set(found, false); // ends a circle
    const asked =
      found instanceof Map ||
      Object.values(found).some(
        (member) =>
          typeof member === 'function' ||
          (typeof member === 'object' && member !== null && (isLarge(member) || isTraversable(member))),
      );
    known.set(found, asked);
    return asked;
  }
}

class TrackedMap implements ReadonlyMap<unknown, unknown> {
  readonly #map: ReadonlyMap<unknown, unknown>;
  readonly #path: DependencyPath;
  readonly #note: OnRead;
  readonly #follow: (value: unknown, path: DependencyPath) => unknown;
  readonly #isAsked: (value: unknown) => boolean;

  constructor(
    map: ReadonlyMap<unknown, unknown>,
    path: DependencyPath,
    note: OnRead,
    followValue: (value: unknown, path: DependencyPath) => unknown,
    isTraversable: (value: unknown) => boolean,
  ) {
    this.#map = map;
    this.#path = path;
    this.#note = note;
    this.#follow = followValue;
    this.#isAsked = isTraversable;
  }

  get size(): number {
    this.#note([...this.#path, { of: 'size' }]);
    return this.#map.size;
  }

  has(key: unknown): boolean {
    this.#note(isPathKey(key) ? [...this.#path, { has: key }] : null);
    return this.#map.has(key);
  }

  get(key: unknown): unknown {
    const value = this.#map.get(key);
    if (isPathKey(key)) return this.#follow(value, [...this.#path, { get: key }]);
    this.#note(null);
    return value;
  }

  keys(): MapIterator<unknown> {
    this.#note([...this.#path, { of: 'keys' }]);
    return this.#map.keys();
  }

  values(): MapIterator<unknown> {
    return this.#whole().values();
  }

  entries(): MapIterator<[unknown, unknown]> {
    return this.#whole().entries();
  }

  [Symbol.iterator](): MapIterator<[unknown, unknown]> {
    return this.entries();
  }

  forEach(visit: (value: unknown, key: unknown, map: ReadonlyMap<unknown, unknown>) => void): void {
    this.#whole().forEach(visit);
  }

  /** The map with all its values: one question, unless its values are asked in their turn. */
  #whole(): ReadonlyMap<unknown, unknown> {
    const [first] = this.#map.values();
    if (!this.#isAsked(first)) {
      this.#note([...this.#path, { of: 'all' }]);
      return this.#map;
    }
    this.#note([...this.#path, { of: 'keys' }]);
    return new Map([...this.#map.keys()].map((key) => [key, this.get(key)]));
  }
}
