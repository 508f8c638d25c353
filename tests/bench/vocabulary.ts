/**
 * The words of a made archive: some 40,000 forms, drawn with Zipf's frequencies (the hundredth about a tenth as
 * often as the tenth). Stems are made of syllables and take English endings, so that a stemmer has its work;
 * turns of phrase recur, so that a phrase is worth searching and common words alone don't make a quotation.
 */
import { FUNCTION_WORDS } from './function-words.ts';
import { createRandom, type Random } from './random.ts';

export interface Vocabulary {
  /** Every form, most frequent first. */
  readonly forms: readonly string[];
  /** Names of people and places, with a capital. */
  readonly names: readonly string[];
  /** A form, drawn by its frequency. */
  word(random: Random): string;
  /** A form that is no function word, each as likely as the next. */
  rareWord(random: Random): string;
  /** Two to five words that stand together again and again. */
  phrase(random: Random): string;
}

const ONSETS =
  'b c d f g h l m n p r s t v w b c d f g l m n p r s t v br cl cr dr fl gr pl pr sc sh sl sp st str th tr'.split(
    ' ',
  );
const VOWELS = 'a e i o u a e i o u a e i o ai ea ee ou'.split(' ');
const CODAS = [
  '',
  '',
  '',
  'b',
  'ck',
  'd',
  'g',
  'l',
  'm',
  'n',
  'nd',
  'nt',
  'p',
  'r',
  'rd',
  'rt',
  's',
  'st',
  't',
  'x',
];
const ENDINGS = ['', '', '', 's', 's', 'ed', 'ed', 'ing', 'ing', 'er', 'ly', 'ism', 'ist', 'ation', 'ness'];
// A made word that happened to be one of these could turn the words round it into a citation or a date.
const NEVER_MADE = new Set(
  'april august book books box issue issues june july march nos number volume'.split(' '),
);

export function makeVocabulary(seed: number, size = 40_000): Vocabulary {
  // Streams from 1 belong to the essays, so the vocabulary takes one that no essay has.
  const random = createRandom(seed, -1);
  const forms = makeForms(size, random);
  const names = Array.from({ length: 1_500 }, () => makeName(random));
  const draw = zipf(forms.length);
  const phrases = Array.from({ length: 3_000 }, () =>
    Array.from({ length: random.between(2, 5) }, () => itemAt(forms, draw(random))).join(' '),
  );
  const drawPhrase = zipf(phrases.length);
  return {
    forms,
    names,
    word: (chance) => itemAt(forms, draw(chance)),
    rareWord: (chance) => itemAt(forms, chance.between(FUNCTION_WORDS.length, forms.length - 1)),
    phrase: (chance) => itemAt(phrases, drawPhrase(chance)),
  };
}

function makeForms(size: number, random: Random): string[] {
  const made = new Set(FUNCTION_WORDS);
  while (made.size < size) {
    const stem = makeStem(random, made.size < 4_000 ? random.between(1, 2) : random.chance(0.7) ? 2 : 3);
    // A frequent stem is met in several forms, and its forms are not all equally frequent.
    for (let forms = random.between(1, 4); forms > 0 && made.size < size; forms--) {
      const form = stem + random.pick(ENDINGS);
      if (form.length > 3 && !NEVER_MADE.has(form)) made.add(form);
    }
  }
  return [...made];
}

function makeStem(random: Random, syllables: number): string {
  let stem = '';
  for (let count = 0; count < syllables; count++) stem += random.pick(ONSETS) + random.pick(VOWELS);
  return stem + random.pick(CODAS);
}

/** Now and then with an accent, as the names in a paper of the world have them. */
function makeName(random: Random): string {
  const stem = makeStem(random, random.between(2, 3));
  const name = stem.charAt(0).toUpperCase() + stem.slice(1);
  return random.chance(0.04) ? name.replace(/[ao](?=[^ao]*$)/, (vowel) => (vowel === 'a' ? 'á' : 'ö')) : name;
}

/**
 * Draws ranks by Zipf's law in constant time: Vose's alias table, in which each rank keeps a part of its cell
 * and lends the rest to a more frequent one.
 */
function zipf(size: number): (random: Random) => number {
  // Mandelbrot's shift keeps the first word at some 5 % of a text, where English has 'the'.
  // The exponent 1 1/8 gives an essay about as many forms as a real one; roots are exact everywhere, powers aren't.
  const weights = Float64Array.from({ length: size }, (_, rank) => {
    const shifted = rank + 2.2;
    return 1 / (shifted * Math.sqrt(Math.sqrt(Math.sqrt(shifted))));
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const keep = weights.map((weight) => (weight * size) / total);
  const lend = Uint32Array.from({ length: size }, (_, rank) => rank);
  const poor: number[] = [];
  const rich: number[] = [];
  for (const [rank, share] of keep.entries()) (share < 1 ? poor : rich).push(rank);
  for (;;) {
    const small = poor.pop();
    const large = rich.pop();
    if (small === undefined || large === undefined) break;
    lend[small] = large;
    const left = (keep[large] ?? 0) - (1 - (keep[small] ?? 0));
    keep[large] = left;
    (left < 1 ? poor : rich).push(large);
  }
  return (random) => {
    const at = random.next() * size;
    const rank = Math.floor(at);
    return at - rank < (keep[rank] ?? 1) ? rank : (lend[rank] ?? rank);
  };
}

function itemAt(list: readonly string[], index: number): string {
  const item = list[index];
  if (item === undefined) throw new RangeError(`no item ${index}`);
  return item;
}
