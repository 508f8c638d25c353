/**
 * A planted quotation as the blocks of Markdown that hold it: a lead-in and a block, or a paragraph with words
 * between marks. Half of them are cited; marks are as mixed as in print.
 */
import { ALTERATIONS } from './alter-words.ts';
import { countGeneratedWords } from './count-words.ts';
import type { FixtureWorld } from './made-world.ts';
import type { Citing, MadeCite } from './make-citation.ts';
import type { Prose } from './make-prose.ts';
import type { SourcePassage } from './passage-pool.ts';
import type { PlantedQuotation, PlantKind } from './plant.ts';
import type { Random } from './random.ts';

export interface Planted {
  readonly plant: PlantedQuotation;
  readonly blocks: readonly string[];
  readonly cites: readonly MadeCite[];
}

const KINDS: readonly PlantKind[] = [
  'exact',
  'exact',
  'running',
  'running',
  'word-dropped',
  'word-added',
  'word-changed',
  'cut-marked',
  'cut-unmarked',
  'joined',
  'near-copy',
  'stock-phrase',
];
const MARKS = [
  ['“', '”'],
  ['"', '"'],
  ['”', '“'],
  ['‘', '’'],
  ["'", "'"],
  ['“', '"'],
] as const;

/** Null where the passage drawn doesn't lend itself to the kind drawn. */
export function makePlant(
  passage: SourcePassage,
  world: FixtureWorld,
  prose: Prose,
  citing: Citing,
  random: Random,
): Planted | null {
  const kind = passage.reprinted === true && random.chance(0.5) ? 'reprinted' : random.pick(KINDS);
  if (kind === 'stock-phrase') return inText(kind, random.pick(world.stock ?? []), null, 'exact');
  if (kind === 'running') {
    const text = slice(passage, random);
    return countGeneratedWords(text) < 8 ? null : inText(kind, text, passage.number, 'exact');
  }
  const isSlice = kind.startsWith('word-') && random.chance(0.5);
  const quoted = isSlice ? [slice(passage, random)] : passage.paragraphs;
  const altered = ALTERATIONS[kind](quoted, random, world.vocabulary);
  if (altered === null) return null;
  const from = kind === 'near-copy' ? null : passage.number;
  const [only = '', ...others] = altered.paragraphs;
  if (others.length === 0 && countGeneratedWords(only) < 25 && kind !== 'near-copy' && random.chance(0.7))
    return inText(kind, only, from, altered.verdict);
  return setOff(kind, altered.paragraphs, from, altered.verdict);

  function setOff(
    kind: PlantKind,
    paragraphs: readonly string[],
    from: number | null,
    verdict: PlantedQuotation['verdict'],
  ): Planted {
    const { printed, cites } = cite(from);
    const leadIn = `${prose.sentence(20).replace(/[.!?…]$/, '')}${printed}:`;
    const block = paragraphs.map((paragraph) => `> ${paragraph}`).join('\n>\n');
    return {
      plant: plantOf(kind, paragraphs, true, from, verdict, printed !== ''),
      blocks: [leadIn, block],
      cites,
    };
  }

  function inText(
    kind: PlantKind,
    words: string,
    from: number | null,
    verdict: PlantedQuotation['verdict'],
  ): Planted {
    const [open, close] = random.pick(MARKS);
    // Marks within marks, and an apostrophe that ends a word, are another question.
    const bare = words.replace(kind === 'cut-marked' ? /[“”"*]/g : /[“”"*…]/g, '');
    const text = bare
      .replace(/ +/g, ' ')
      .replace(/[.!?,…]$/, '')
      .trim();
    const { printed, cites } = cite(from);
    const sentence = `${prose.sentence(14).replace(/[.!?…]$/, '')} ${open}${text}${close}${printed}. ${prose.sentence(16)}`;
    return {
      plant: plantOf(kind, [text], false, from, from === null ? null : verdict, printed !== ''),
      blocks: [sentence],
      cites,
    };
  }

  function cite(from: number | null): { printed: string; cites: readonly MadeCite[] } {
    return from === null || random.chance(0.5) ? { printed: '', cites: [] } : citing.citationOf(from);
  }
}

/** Eight to 24 words out of the middle of a passage. */
function slice({ paragraphs: [text = ''] }: SourcePassage, random: Random): string {
  const words = text.split(' ');
  const count = Math.min(words.length, random.between(8, 24));
  const at = random.below(words.length - count + 1);
  return words.slice(at, at + count).join(' ');
}

function plantOf(
  kind: PlantKind,
  paragraphs: readonly string[],
  setOff: boolean,
  from: number | null,
  verdict: PlantedQuotation['verdict'],
  cited: boolean,
): PlantedQuotation {
  return { kind, paragraphs, setOff, words: countGeneratedWords(paragraphs.join(' ')), from, verdict, cited };
}
