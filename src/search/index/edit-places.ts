/** Puts places into a list and takes others out; all three are in order. */
export interface PlacesEdit {
  readonly add: readonly number[];
  readonly remove: readonly number[];
}

/** Throws where a place is to be taken out that isn't there: the list is then not the one that the edit is for. */
export function editPlaces(places: Uint32Array, { add, remove }: PlacesEdit): Uint32Array {
  const edited = new Uint32Array(Math.max(0, places.length - remove.length + add.length));
  let [end, gone, come] = [0, 0, 0];
  for (const place of places) {
    if (place === remove[gone]) {
      gone++;
      continue;
    }
    for (let next = add[come]; next !== undefined && next < place; next = add[++come]) edited[end++] = next;
    edited[end++] = place;
  }
  for (const next of add.slice(come)) edited[end++] = next;
  if (gone < remove.length) throw new Error('the last index lacks a word that its texts have');
  return edited;
}
