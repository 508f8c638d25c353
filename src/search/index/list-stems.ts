/** The lists of places in the order of stems, those of filters first: what `write-words.ts` writes. */
import { stemWord } from '../words/stem-word.ts';
import type { PlacesOfForms } from './list-places.ts';
import type { StemLists } from './write-words.ts';

export function listStems(
  forms: readonly string[],
  places: PlacesOfForms,
  filters: ReadonlyMap<string, Uint32Array>,
  language: string,
): StemLists[] {
  const byStem = new Map<string, { form: string; places: () => Uint32Array }[]>();
  const order = forms.map((_, index) => index).sort((a, b) => compare(forms[a] ?? '', forms[b] ?? ''));
  for (const index of order) {
    const form = forms[index] ?? '';
    const stem = stemWord(form, language);
    const entry = { form, places: () => places.of(index) };
    const known = byStem.get(stem);
    if (known === undefined) byStem.set(stem, [entry]);
    else known.push(entry);
  }
  const lists = [...byStem].map(([stem, own]) => ({ stem, forms: own }));
  for (const [key, list] of filters) lists.push({ stem: key, forms: [{ form: '', places: () => list }] });
  return lists.sort((a, b) => compare(a.stem, b.stem));
}

/** By UTF-16 units, as the browser compares too: no locale has a say. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
