/** Puts places into the lists of a stem and takes others out. */
import { readStem, writeStem } from '../format/word-piece.ts';
import { compareUnits } from './compare-units.ts';
import type { PlacesEdit } from './word-edits.ts';

/**
 * Gives the bytes of the stem; null where nothing is left of it. `bytes` is null where it is new. `onForm` takes in
 * how many places each edited form now stands.
 */
export function editStem(
  stem: string,
  bytes: Uint8Array | null,
  edits: ReadonlyMap<string, PlacesEdit>,
  onForm: (form: string, places: number) => void,
): Uint8Array | null {
  const lists = new Map((bytes === null ? [] : readStem(bytes)).map(({ form, places }) => [form, places]));
  for (const [form, { add, remove }] of edits) {
    const before = lists.get(form) ?? new Uint32Array();
    const kept = before.filter((place) => !remove.has(place));
    if (kept.length !== before.length - remove.size)
      throw new Error('the last index lacks a word that its texts have');
    const places = Uint32Array.from([...kept, ...add]).sort();
    onForm(form, places.length);
    if (places.length === 0) lists.delete(form);
    else lists.set(form, places);
  }
  if (lists.size === 0) return null;
  const forms = [...lists].sort(([a], [b]) => compareUnits(a, b));
  return writeStem(
    stem,
    forms.map(([form, places]) => ({ form, places })),
  );
}
