/**
 * The lists of places, by stem and within a stem by form, laid into pieces in the order of stems: a beginning of
 * a word leads to one piece, or two. A list that fills a piece by itself has one of its own.
 */
import { createByteWriter } from '../format/byte-writer.ts';
import { wordsFile } from '../format/file-names.ts';
import type { FileSink } from './file-sink.ts';
import { createSlotWriter } from './slot-writer.ts';

export interface StemLists {
  readonly stem: string;
  readonly forms: readonly { readonly form: string; readonly places: () => Uint32Array }[];
}

/** Bytes before compression; about 9 kB after. */
const FULL = 14_000;
/** A stem with longer lists stands alone. */
const LONG = 6_000;

/** The first stem of each piece, and the lengths of their slots once the sink has settled. */
export interface WrittenWords {
  readonly first: readonly string[];
  readonly sizes: () => readonly number[];
}

/** Writes all lists, given in the order of stems. */
export async function writeWords(stems: Iterable<StemLists>, sink: FileSink): Promise<WrittenWords> {
  const slots = createSlotWriter(sink, wordsFile);
  const first: string[] = [];
  let file = createByteWriter();
  let begins: string | null = null;
  for (const lists of stems) {
    const bytes = encodeStem(lists);
    if (begins !== null && (bytes.length > LONG || file.length() + bytes.length > FULL)) await end();
    begins ??= lists.stem;
    file.bytes(bytes);
    if (bytes.length > LONG) await end();
  }
  if (begins !== null) await end();
  await slots.end();
  return { first, sizes: slots.sizes };

  async function end(): Promise<void> {
    first.push(begins ?? '');
    await slots.add(file.done());
    file = createByteWriter();
    begins = null;
  }
}

/** Stem, how many bytes follow, forms; of each its places as steps from one to the next. */
function encodeStem({ stem, forms }: StemLists): Uint8Array {
  const lists = createByteWriter();
  lists.number(forms.length);
  for (const { form, places } of forms) {
    const all = places();
    const list = createByteWriter(all.length * 2 + 8);
    let last = 0;
    for (const place of all) {
      list.number(place - last);
      last = place;
    }
    lists.text(form);
    lists.number(all.length);
    lists.number(list.length());
    lists.bytes(list.done());
  }
  const whole = createByteWriter(lists.length() + 64);
  whole.text(stem);
  whole.number(lists.length());
  whole.bytes(lists.done());
  return whole.done();
}
