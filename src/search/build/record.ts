/**
 * One essay as Pagefind indexes it: a record whose content is one token for each printed word, so that the position
 * of a token is the position of a word. Place after place, title, standfirst, headings, paragraphs, notes, it has
 *
 *     the words                    workqmo - millqmo      ('works of mills': a stop word only takes a position)
 *     hyphenated words as one      cooperqpo              (for 'co-operation', which is two words before)
 *     issues cited, sources quoted epsrqxqbqcqfqeqz
 *     a gap                        - - -                  (no phrase matches across two places; see PLACE_UNIT)
 */
import { PLACE_UNIT } from '../format.ts';
import { joinCompounds } from '../words/join-compounds.ts';
import { type FoldedWord, foldPrinted, splitWith } from '../words/split-words.ts';
import { stemWord } from '../words/stem-word.ts';
import { isStopWord } from '../words/stop-words.ts';
import { tokenOf } from '../words/tokens.ts';
import type { Place } from './places.ts';
import { fingerprintOf } from './repeats.ts';

export interface EssayRecord {
  /** Tokens with spaces between. */
  readonly content: string;
  /** One for each place given. */
  readonly places: readonly RecordedPlace[];
  /** How many positions are taken. */
  readonly positions: number;
}

export interface RecordedPlace {
  /** Position of its first word. */
  readonly position: number;
  /** First UTF-16 unit of each of its words in its text. */
  readonly starts: Uint32Array;
  /** See `textChecksum`. */
  readonly fingerprint: number;
}

export interface Tokenizer {
  /** Makes the record of an essay. `extras` are further tokens by the index of their place. */
  readonly tokenize: (
    places: readonly Place[],
    extras: ReadonlyMap<number, readonly string[]>,
  ) => EssayRecord;
  /** How often each form that has a posting list occurs in the essays so far. */
  readonly counts: () => ReadonlyMap<string, number>;
}

/** A position without a posting list: Pagefind counts it and indexes nothing. */
const GAP = '-';

/** A form, its tokens, and how often it was given one. */
interface KnownForm extends Readonly<Record<'own' | 'quoted', string>> {
  times: number;
}

/** `language` is the archive's, `en`. What words become is memoized: use one for all essays. */
export function createTokenizer(language: string): Tokenizer {
  const forms = new Map<string, KnownForm>();
  const formOf = memoize(forms, (form): KnownForm => {
    const stem = stemWord(form, language);
    return { own: tokenOf(form, stem, 'own'), quoted: tokenOf(form, stem, 'quoted'), times: 0 };
  });
  // An archive has millions of words and some hundred thousand printed forms: one look-up a word is what it costs.
  const fold = memoize(new Map<string, FoldedWord & { readonly known: KnownForm }>(), (printed) => {
    const folded = foldPrinted(printed);
    return { ...folded, known: formOf(folded.form) };
  });
  return {
    tokenize(places, extras) {
      const content: string[] = [];
      const recorded = places.map(({ kind, text }, at): RecordedPlace => {
        const voice = kind === 'quoted' || kind === 'note' ? 'quoted' : 'own';
        const position = content.length;
        const words = splitWith(text(), fold);
        const starts = new Uint32Array(words.length);
        let index = 0;
        for (const { start, folded } of words) {
          starts[index] = start;
          if (isStopWord(words, index, language)) content.push(GAP);
          else {
            content.push(folded.known[voice]);
            folded.known.times++;
          }
          index++;
        }
        for (const { form } of joinCompounds(words)) content.push(formOf(form)[voice]);
        content.push(...(extras.get(at) ?? []), GAP);
        while (content.length % PLACE_UNIT !== 0) content.push(GAP);
        return { position, starts, fingerprint: fingerprintOf(words) };
      });
      return { content: content.join(' '), places: recorded, positions: content.length };
    },
    counts: () => new Map([...forms].flatMap(([form, { times }]) => (times > 0 ? [[form, times]] : []))),
  };
}

function memoize<Value>(known: Map<string, Value>, compute: (key: string) => Value): (key: string) => Value {
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = compute(key);
      known.set(key, value);
    }
    return value;
  };
}
