/** The lists of places in the order of stems, those of filters among them: what `write-words.ts` writes. */
import { type FormPlaces, type StemBytes, writeStem } from '../format/word-piece.ts';
import { stemWord } from '../words/stem-word.ts';
import { compareUnits } from './compare-units.ts';

export interface StemsOptions {
  readonly forms: readonly string[];
  /** The places of a form, by its index. */
  readonly placesOf: (form: number) => Uint32Array;
  readonly filters: ReadonlyMap<string, Uint32Array>;
  readonly language: string;
  /** Takes in how many places each form stands. */
  readonly onForm: (form: string, places: number) => void;
}

export function* listStems({
  forms,
  placesOf,
  filters,
  language,
  onForm,
}: StemsOptions): Generator<StemBytes> {
  const byStem = new Map<string, (() => FormPlaces)[]>();
  const order = forms.map((_, index) => index).sort((a, b) => compareUnits(forms[a] ?? '', forms[b] ?? ''));
  for (const index of order) {
    const form = forms[index] ?? '';
    const stem = stemWord(form, language);
    const list = (): FormPlaces => {
      const places = placesOf(index);
      if (places.length > 0) onForm(form, places.length);
      return { form, places };
    };
    const known = byStem.get(stem);
    if (known === undefined) byStem.set(stem, [list]);
    else known.push(list);
  }
  for (const [key, places] of filters) byStem.set(key, [() => ({ form: '', places })]);
  for (const stem of [...byStem.keys()].sort(compareUnits)) {
    // Two common words taken as one stand in pairs, and nowhere by themselves.
    const lists = (byStem.get(stem) ?? []).map((list) => list()).filter(({ places }) => places.length > 0);
    if (lists.length > 0) yield { stem, bytes: writeStem(stem, lists) };
  }
}
