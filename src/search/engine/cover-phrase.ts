/**
 * The pairs that cover a phrase: so many as are needed and no more. Of five words the first two, the next two, and the
 * last two; where two of the commonest meet ('of the'), they and the word before or after, of which there is a pair too.
 */
import { joinCommon } from '../words/join-common.ts';

export interface PhrasePair {
  /** The word of the phrase at which it begins. */
  readonly at: number;
  readonly first: string;
  readonly second: string;
}

/** In the order of the phrase. */
export function coverPhrase(forms: readonly string[]): PhrasePair[] {
  const cover: PhrasePair[] = [];
  for (let at = 0; at < forms.length; ) {
    // The last word is covered with the one before it.
    const from = Math.max(0, Math.min(at, forms.length - 2));
    const [before, first = '', second, after] = [forms[from - 1], ...forms.slice(from, from + 3)];
    if (second === undefined) break;
    const joined = joinCommon(first, second);
    if (joined !== null && after !== undefined) cover.push({ at: from, first: joined, second: after });
    else if (joined !== null && before !== undefined) {
      // The word before may be covered already, with the first of the two.
      if (cover.at(-1)?.at === from - 1) cover.pop();
      cover.push({ at: from - 1, first: before, second: joined });
    } else cover.push({ at: from, first, second });
    at = from + (joined !== null && after !== undefined ? 3 : 2);
  }
  return cover;
}
