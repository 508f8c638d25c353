/**
 * Every word of every place in the order of the archive, as numbers: the one reading of the texts from which all
 * files of the index are made.
 */
import { foldWord } from '../words/fold-word.ts';
import { joinCompounds } from '../words/join-compounds.ts';
import { splitWords } from '../words/split-words.ts';
import { createNumberList, type NumberList } from './number-list.ts';

export interface CollectedWords {
  /** Each form that stands in a text, by its number. */
  readonly forms: readonly string[];
  /** The form of each word. */
  readonly words: Uint32Array;
  /** The place in which each word stands. */
  readonly placeOf: Uint32Array;
  /** The first word of each place; one entry more than there are places. */
  readonly firstWord: Uint32Array;
  /** Hyphenated parts taken as one word: their form, and the word that is their first part. */
  readonly compounds: { readonly form: Uint32Array; readonly from: Uint32Array };
  /** Pairs of words of which one or both are such compounds, and where the pair stands. */
  readonly compoundPairs: {
    readonly first: Uint32Array;
    readonly second: Uint32Array;
    readonly at: Uint32Array;
  };
}

export interface WordCollector {
  /** Adds the words of the next place. */
  readonly add: (text: string) => void;
  readonly done: () => CollectedWords;
}

export function createWordCollector(): WordCollector {
  const numbers = new Map<string, number>();
  const folded = new Map<string, string>();
  const forms: string[] = [];
  const words = createNumberList();
  const placeOf = createNumberList();
  const firstWord = createNumberList();
  const compounds = { form: createNumberList(), from: createNumberList() };
  const pairs = { first: createNumberList(), second: createNumberList(), at: createNumberList() };

  function numberOf(form: string): number {
    const known = numbers.get(form);
    if (known !== undefined) return known;
    numbers.set(form, forms.length);
    return forms.push(form) - 1;
  }

  /** A form is made once, and its string met again: looking it up then costs next to nothing. */
  function fold(word: string): string {
    const known = folded.get(word);
    if (known !== undefined) return known;
    const form = foldWord(word);
    folded.set(word, form);
    return form;
  }

  return {
    add(text) {
      const place = firstWord.length();
      const start = words.length();
      firstWord.push(start);
      const printed = splitWords(text, fold);
      for (const { form } of printed) {
        words.push(numberOf(form));
        placeOf.push(place);
      }
      for (const { from, to, form } of joinCompounds(printed)) {
        const number = numberOf(form);
        compounds.form.push(number);
        compounds.from.push(start + from);
        const [before, after] = [printed[from - 1]?.form, printed[to + 1]?.form];
        // Twice each, as if the compound stood where its first part does, and where its last does: in a phrase the
        // words before it are counted up to the one, those after it on from the other.
        for (const at of [start + from, start + to]) {
          if (before !== undefined) pair(pairs, numberOf(before), number, at - 1);
          if (after !== undefined) pair(pairs, number, numberOf(after), at);
        }
      }
    },
    done() {
      firstWord.push(words.length());
      return {
        forms,
        words: words.values(),
        placeOf: placeOf.values(),
        firstWord: firstWord.values(),
        compounds: { form: compounds.form.values(), from: compounds.from.values() },
        compoundPairs: {
          first: pairs.first.values(),
          second: pairs.second.values(),
          at: pairs.at.values(),
        },
      };
    },
  };
}

function pair(
  pairs: Readonly<Record<'first' | 'second' | 'at', NumberList>>,
  first: number,
  second: number,
  at: number,
): void {
  pairs.first.push(first);
  pairs.second.push(second);
  pairs.at.push(at);
}
