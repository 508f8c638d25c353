/**
 * One essay as Pagefind indexes it: a record whose content is one token for each printed word, so that the position
 * of a token is the position of a word. Place after place, title, standfirst, headings, paragraphs, notes, it has
 *
 *     the words                    workqmo - millqmo      ('works of mills': a stop word only takes a position)
 *     hyphenated words as one      cooperqpo              (for 'co-operation', which is two words before)
 *     issues cited, sources quoted epsrqxqbqcqfqeqz
 *     a gap                        -                      (no phrase matches across two places)
 */
import { joinCompounds } from '../words/join-compounds.ts';
import { foldPrinted, splitWords } from '../words/split-words.ts';
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
  /** How often each form occurs that has a posting list. */
  readonly forms: ReadonlyMap<string, number>;
}

export interface RecordedPlace {
  /** Position of its first word. */
  readonly position: number;
  /** First UTF-16 unit of each of its words in its text. */
  readonly starts: Uint32Array;
  /** See `fingerprintOf`. */
  readonly fingerprint: number;
}

/** Makes the record of an essay. `extras` are further tokens by the index of their place. */
export type Tokenize = (
  places: readonly Place[],
  extras: ReadonlyMap<number, readonly string[]>,
) => EssayRecord;

/** A position without a posting list: Pagefind counts it and indexes nothing. */
const GAP = '-';

/** `language` is the archive's, `en`. What words become is memoized: use one for all essays. */
export function createTokenizer(language: string): Tokenize {
  const fold = memoize(foldPrinted);
  const tokens = {
    own: memoize((form) => tokenOf(form, stemWord(form, language), 'own')),
    quoted: memoize((form) => tokenOf(form, stemWord(form, language), 'quoted')),
  };
  return (places, extras) => {
    const content: string[] = [];
    const forms = new Map<string, number>();
    const recorded = places.map(({ kind, text }, at): RecordedPlace => {
      const token = tokens[kind === 'quoted' || kind === 'note' ? 'quoted' : 'own'];
      const position = content.length;
      const words = splitWords(text(), fold);
      for (const [index, { form }] of words.entries()) {
        if (isStopWord(words, index, language)) content.push(GAP);
        else {
          content.push(token(form));
          forms.set(form, (forms.get(form) ?? 0) + 1);
        }
      }
      for (const { form } of joinCompounds(words)) content.push(token(form));
      content.push(...(extras.get(at) ?? []), GAP);
      return {
        position,
        starts: Uint32Array.from(words, ({ start }) => start),
        fingerprint: fingerprintOf(words),
      };
    });
    return { content: content.join(' '), places: recorded, positions: content.length, forms };
  };
}

function memoize<Value>(compute: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}
