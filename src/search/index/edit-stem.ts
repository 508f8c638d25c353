/** Puts places into the lists of a stem and takes others out. */
import { readStem, writeStem } from '../format/word-piece.ts';
import { compareUnits } from './compare-units.ts';
import { editPlaces, type PlacesEdit } from './edit-places.ts';

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
  for (const [form, edit] of edits) {
    const places = editPlaces(lists.get(form) ?? new Uint32Array(), edit);
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
