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
import { type FoldedWord, foldPrinted, joinWords, splitWith } from '../words/split-words.ts';
import { isStopWord } from '../words/stop-words.ts';
import { stemWord, tokenOf, type Voice } from '../words/tokens.ts';
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

/** A position without a posting list: Pagefind counts it and indexes nothing. */
const GAP = '-';

/**
 * Makes records of essays: `extras` are further tokens by the index of their place. `counts` gives how often each form that
 * has a posting list occurs in the essays so far. What words become is memoized: use one tokenizer for all essays.
 */
export function createTokenizer(language: string) {
  /** Of each form its tokens, and how often it was given one. */
  const forms = new Map<string, Record<Voice, string> & { times: number }>();
  const formOf = memoize(forms, (form) => {
    const stem = stemWord(form, language);
    return { own: tokenOf(form, stem, 'own'), quoted: tokenOf(form, stem, 'quoted'), times: 0 };
  });
  // An archive has millions of words and some hundred thousand printed forms: one look-up a word is what it costs.
  const fold = memoize(new Map(), (printed): FoldedWord & { readonly known: ReturnType<typeof formOf> } => {
    const folded = foldPrinted(printed);
    return { ...folded, known: formOf(folded.form) };
  });
  return {
    tokenize(places: readonly Place[], extras: ReadonlyMap<number, readonly string[]>): EssayRecord {
      const content: string[] = [];
      const recorded = places.map(({ kind, text }, at): RecordedPlace => {
        const voice = kind === 'quoted' || kind === 'note' ? 'quoted' : 'own';
        const position = content.length;
        const words = splitWith(text(), fold);
        for (const [index, { folded }] of words.entries()) {
          const isStop = isStopWord(words, index, language);
          content.push(isStop ? GAP : folded.known[voice]);
          if (!isStop) folded.known.times++;
        }
        if (words.some(({ joined }) => joined))
          for (const { form, parts } of joinWords(words))
            if (parts !== null) content.push(formOf(form)[voice]);
        content.push(...(extras.get(at) ?? []), GAP);
        while (content.length % PLACE_UNIT !== 0) content.push(GAP);
        const starts = Uint32Array.from(words, ({ start }) => start);
        return { position, starts, fingerprint: fingerprintOf(words) };
      });
      return { content: content.join(' '), places: recorded, positions: content.length };
    },
    counts: (): Map<string, number> =>
      new Map([...forms].flatMap(([form, { times }]) => (times > 0 ? [[form, times]] : []))),
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
