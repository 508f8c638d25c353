/** The places of each form, each once, in their order: a sort by counting, as forms are few and words many. */
import type { CollectedWords } from './collect-words.ts';

/** Gives the places of a form. */
export function listPlaces({
  forms,
  words,
  placeOf,
  numbers,
  compounds,
}: CollectedWords): (form: number) => Uint32Array {
  const starts = new Uint32Array(forms.length + 1);
  for (const form of words) starts[form + 1] = (starts[form + 1] ?? 0) + 1;
  for (const form of compounds.form) starts[form + 1] = (starts[form + 1] ?? 0) + 1;
  for (let form = 0; form < forms.length; form++)
    starts[form + 1] = (starts[form + 1] ?? 0) + (starts[form] ?? 0);

  const places = new Uint32Array(words.length + compounds.form.length);
  const next = starts.slice(0, forms.length);
  const put = (form: number, place: number): void => {
    const at = next[form] ?? 0;
    places[at] = place;
    next[form] = at + 1;
  };
  // Compounds go in when their first part does, so that places stay in order.
  let compound = 0;
  for (let word = 0; word < words.length; word++) {
    const place = numbers[placeOf[word] ?? 0] ?? 0;
    put(words[word] ?? 0, place);
    for (; compounds.from[compound] === word; compound++) put(compounds.form[compound] ?? 0, place);
  }

  return (form) => {
    const all = places.subarray(starts[form], starts[form + 1]);
    let kept = 0;
    const once = new Uint32Array(all.length);
    for (const place of all) if (kept === 0 || once[kept - 1] !== place) once[kept++] = place;
    return once.subarray(0, kept);
  };
}
