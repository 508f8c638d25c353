/** What happens to words on their way into a quotation. Each answers null where the passage is too short for it. */
import type { PlantedQuotation, PlantKind } from './plant.ts';
import type { Random } from './random.ts';
import type { Vocabulary } from './vocabulary.ts';

export type Altered = Pick<PlantedQuotation, 'paragraphs' | 'verdict'> | null;

type Alter = (paragraphs: readonly string[], random: Random, vocabulary: Vocabulary) => Altered;

/** One word in this many is dropped, added or changed, and one at least. */
const ONE_IN = 12;
/** Of a near copy every third word is another. */
const NEAR_COPY = 3;

export const ALTERATIONS: Readonly<Record<Exclude<PlantKind, 'stock-phrase' | 'running'>, Alter>> = {
  exact: (paragraphs, random) => ({
    paragraphs: paragraphs.map((text) => remark(text, random)),
    verdict: 'exact',
  }),
  reprinted: (paragraphs) => ({ paragraphs, verdict: 'exact' }),
  'word-dropped': wordByWord((words, at) => void words.splice(at, 1)),
  'word-added': wordByWord((words, at, random, { rareWord }) => void words.splice(at, 0, rareWord(random))),
  'word-changed': wordByWord((words, at, random, { rareWord }) => {
    words[at] = rareWord(random) + (/[,.;:!?]$/.exec(words[at] ?? '')?.[0] ?? '');
  }),
  'cut-marked': (paragraphs, random) => cut(paragraphs, random, [' ... ', ' … ', '... ', ' [...] ']),
  'cut-unmarked': (paragraphs, random) => cut(paragraphs, random, [' ']),
  joined: ([first = ''], random) => {
    const sentences = sentencesOf(first);
    if (sentences.length < 3) return null;
    const [one = '', , ...others] = sentences;
    const other = random.pick(others);
    const joined = `${one.replace(/[.!?…]$/, '')}, ${other.charAt(0).toLowerCase()}${other.slice(1)}`;
    return { paragraphs: [joined], verdict: 'altered' };
  },
  'near-copy': (paragraphs, random, vocabulary) => ({
    paragraphs: paragraphs.map((text) =>
      text
        .split(' ')
        .map((word, index) => (index % NEAR_COPY === 1 ? vocabulary.rareWord(random) : word))
        .join(' '),
    ),
    verdict: null,
  }),
};

function wordByWord(
  change: (words: string[], at: number, random: Random, vocabulary: Vocabulary) => void,
): Alter {
  return (paragraphs, random, vocabulary) => {
    const changed = paragraphs.map((text) => {
      const words = text.split(' ');
      if (words.length < 8) return text;
      for (let times = Math.max(1, Math.floor(words.length / ONE_IN)); times > 0; times--)
        // Neither the first nor the last: what stands at a seam is the quoting writer's to settle.
        change(words, random.between(1, words.length - 2), random, vocabulary);
      return words.join(' ');
    });
    return changed.some((text, index) => text !== paragraphs[index])
      ? { paragraphs: changed, verdict: 'altered' }
      : null;
  };
}

/** Leaves out a sentence in the middle, or words of the only one. */
function cut(paragraphs: readonly string[], random: Random, marks: readonly string[]): Altered {
  const [first = '', ...others] = paragraphs;
  const mark = random.pick(marks);
  const verdict = mark === ' ' ? 'altered' : 'exact';
  const sentences = sentencesOf(first);
  if (sentences.length >= 3) {
    const at = random.between(1, sentences.length - 2);
    const text = sentences.slice(0, at).join(' ') + mark + sentences.slice(at + 1).join(' ');
    return { paragraphs: [text, ...others], verdict };
  }
  const words = first.split(' ');
  if (words.length < 24) return null;
  const at = random.between(8, words.length - 14);
  const text = words.slice(0, at).join(' ') + mark + words.slice(at + random.between(3, 6)).join(' ');
  return { paragraphs: [text, ...others], verdict };
}

/** Other quotation marks and dashes round the same words. */
function remark(text: string, random: Random): string {
  if (!random.chance(0.4)) return text;
  return text.replace(/[“”]/g, random.pick(["'", '"', ''])).replace(/-/g, random.pick(['–', ' – ', '-']));
}

export const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?…]) (?=\p{Lu})/u);
