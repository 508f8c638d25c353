/**
 * The lists of places of a stem as bytes: the stem, how many bytes follow, how many forms; of each form its name, how
 * many places, how many bytes, and the places as steps from one to the next. A piece is stem after stem.
 */
import { createByteReader } from './byte-reader.ts';
import { createByteWriter } from './byte-writer.ts';

export interface FormPlaces {
  readonly form: string;
  /** Each once, in order. */
  readonly places: Uint32Array;
}

export interface StemBytes {
  readonly stem: string;
  /** All of it, the stem too. */
  readonly bytes: Uint8Array;
}

export function writeStem(stem: string, forms: readonly FormPlaces[]): Uint8Array {
  const lists = createByteWriter();
  lists.number(forms.length);
  for (const { form, places } of forms) {
    const list = createByteWriter(places.length * 2 + 8);
    let last = 0;
    for (const place of places) {
      list.number(place - last);
      last = place;
    }
    lists.text(form);
    lists.number(places.length);
    lists.number(list.length());
    lists.bytes(list.done());
  }
  const whole = createByteWriter(lists.length() + 64);
  whole.text(stem);
  whole.number(lists.length());
  whole.bytes(lists.done());
  return whole.done();
}

/** The stems of a piece, unread. */
export function cutStems(piece: Uint8Array): StemBytes[] {
  const reader = createByteReader(piece);
  const stems: StemBytes[] = [];
  while (reader.at() < piece.length) {
    const from = reader.at();
    const stem = reader.text();
    reader.skip(reader.number());
    stems.push({ stem, bytes: piece.subarray(from, reader.at()) });
  }
  return stems;
}

/** The forms of a stem that was written by itself. */
export function readStem(bytes: Uint8Array): FormPlaces[] {
  const reader = createByteReader(bytes);
  reader.text();
  reader.number();
  const forms: FormPlaces[] = [];
  for (let left = reader.number(); left > 0; left--) {
    const form = reader.text();
    const places = new Uint32Array(reader.number());
    reader.number();
    let place = 0;
    for (let index = 0; index < places.length; index++) {
      place += reader.number();
      places[index] = place;
    }
    forms.push({ form, places });
  }
  return forms;
}
