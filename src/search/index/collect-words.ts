/**
 * Every word of every place in the order of the archive, as numbers: the one reading of the texts from which all
 * files of the index are made.
 */
import { foldWord } from '../words/fold-word.ts';
import { hashWord } from '../words/hash-word.ts';
import { createNumberList } from './number-list.ts';
import { printWords } from './print-words.ts';
import { countPairs, splitPlace } from './split-place.ts';

export interface CollectedWords {
  /** Each form that stands in a text, by its number, and its `hashWord`. */
  readonly forms: readonly string[];
  readonly hashes: readonly number[];
  /** The form of each word. */
  readonly words: Uint32Array;
  /** The place in which each word stands, counted as places came. */
  readonly placeOf: Uint32Array;
  /** The first word of each place; one entry more than there are places. */
  readonly firstWord: Uint32Array;
  /** The number of each place. */
  readonly numbers: Uint32Array;
  /** Hyphenated parts taken as one word: their form, and the word that is their first part. */
  readonly compounds: { readonly form: Uint32Array; readonly from: Uint32Array };
  /** Pairs of words of which one or both are such compounds, and where the pair stands. */
  readonly compoundPairs: {
    readonly first: Uint32Array;
    readonly second: Uint32Array;
    readonly at: Uint32Array;
  };
}

export interface AddedPlace {
  /** `printWords` of the place. */
  readonly print: number;
  readonly words: number;
  readonly pairs: number;
}

export interface WordCollector {
  /** Adds the words of the next place; `number` is higher than those before. */
  readonly add: (text: string, number: number) => AddedPlace;
  readonly done: () => CollectedWords;
}

export function createWordCollector(): WordCollector {
  const known = new Map<string, number>();
  const folded = new Map<string, string>();
  const forms: string[] = [];
  const hashes: number[] = [];
  const words = createNumberList();
  const placeOf = createNumberList();
  const firstWord = createNumberList();
  const numbers = createNumberList();
  const compounds = { form: createNumberList(), from: createNumberList() };
  const pairs = { first: createNumberList(), second: createNumberList(), at: createNumberList() };

  function numberOf(form: string): number {
    const number = known.get(form);
    if (number !== undefined) return number;
    known.set(form, forms.length);
    hashes.push(hashWord(form));
    return forms.push(form) - 1;
  }

  /** A form is made once, and its string met again: looking it up then costs next to nothing. */
  function fold(word: string): string {
    const form = folded.get(word);
    if (form !== undefined) return form;
    const made = foldWord(word);
    folded.set(word, made);
    return made;
  }

  return {
    add(text, number) {
      const place = firstWord.length();
      const start = words.length();
      firstWord.push(start);
      numbers.push(number);
      const split = splitPlace(text, fold);
      const own = split.forms.map((form) => {
        const known = numberOf(form);
        words.push(known);
        placeOf.push(place);
        return hashes[known] ?? 0;
      });
      for (const { form, from } of split.compounds) {
        compounds.form.push(numberOf(form));
        compounds.from.push(start + from);
      }
      for (const { first, second, at } of split.pairs) {
        pairs.first.push(numberOf(first));
        pairs.second.push(numberOf(second));
        pairs.at.push(start + at);
      }
      return {
        print: printWords(own),
        words: own.length,
        pairs: countPairs(split),
      };
    },
    done() {
      firstWord.push(words.length());
      return {
        forms,
        hashes,
        words: words.values(),
        placeOf: placeOf.values(),
        firstWord: firstWord.values(),
        numbers: numbers.values(),
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
