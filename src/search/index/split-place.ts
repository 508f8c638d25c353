/** The words of one place as the index holds them, and the pairs that they make beyond the printed ones. */
import { joinCommon } from '../words/join-common.ts';
import { joinCompounds } from '../words/join-compounds.ts';
import { splitWords } from '../words/split-words.ts';

export interface SplitPlace {
  /** The form of each printed word. */
  readonly forms: readonly string[];
  /** Hyphenated parts taken as one word, and the word that is their first part. */
  readonly compounds: readonly { readonly form: string; readonly from: number }[];
  /** Pairs of which one is such a compound, or two common words taken as one; and the word at which they begin. */
  readonly pairs: readonly { readonly first: string; readonly second: string; readonly at: number }[];
}

/** `fold` may remember: an archive has millions of words and some thousand forms. */
export function splitPlace(text: string, fold?: (word: string) => string): SplitPlace {
  const printed = splitWords(text, fold);
  const forms = printed.map(({ form }) => form);
  const compounds = joinCompounds(printed);
  // Twice each, as if the compound stood where its first part does, and where its last does: in a phrase the words
  // before it are counted up to the one, those after it on from the other.
  const pairs = compounds.flatMap(({ from, to, form }) => {
    const [before, after] = [forms[from - 1], forms[to + 1]];
    return [from, to].flatMap((at) => [
      ...(before === undefined ? [] : [{ first: before, second: form, at: at - 1 }]),
      ...(after === undefined ? [] : [{ first: form, second: after, at }]),
    ]);
  });
  for (let at = 0; at + 1 < forms.length; at++) {
    const joined = joinCommon(forms[at] ?? '', forms[at + 1] ?? '');
    if (joined === null) continue;
    const [before, after] = [forms[at - 1], forms[at + 2]];
    if (before !== undefined) pairs.push({ first: before, second: joined, at: at - 1 });
    if (after !== undefined) pairs.push({ first: joined, second: after, at });
    for (const { from, to, form } of compounds)
      if (to === at - 1)
        pairs.push({ first: form, second: joined, at: from }, { first: form, second: joined, at: to });
      else if (from === at + 2)
        pairs.push({ first: joined, second: form, at }, { first: joined, second: form, at: at + to - from });
  }
  return { forms, compounds, pairs };
}

/** How many pairs of words a place has. */
export const countPairs = ({ forms, pairs }: SplitPlace): number =>
  Math.max(0, forms.length - 1) + pairs.length;
