/** Where a reader stopped in each essay: kept in this browser only, the last hundred essays. */
import { storage } from '../storage.ts';

const KEPT = 'archive.places';
const MOST = 100;

/** Paths and anchors, oldest first. */
type Places = [path: string, anchor: string][];

export const lastPositions = {
  at(path: string): string | null {
    return read().find(([known]) => known === path)?.[1] ?? null;
  },
  /** Null forgets the place. */
  keep(path: string, anchor: string | null): void {
    const others = read().filter(([known]) => known !== path);
    const places: Places = anchor === null ? others : [...others, [path, anchor]];
    storage.write(KEPT, places.length === 0 ? null : JSON.stringify(places.slice(-MOST)));
  },
};

function read(): Places {
  try {
    const places: unknown = JSON.parse(storage.read(KEPT) ?? '[]');
    return Array.isArray(places) ? places.filter(isPlace) : [];
  } catch {
    return []; // written by something else
  }
}

const isPlace = (place: unknown): place is [string, string] =>
  Array.isArray(place) && place.length === 2 && place.every((part) => typeof part === 'string');
