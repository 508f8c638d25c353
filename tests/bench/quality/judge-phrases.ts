/**
 * Random phrases of four words, searched for in quotation marks. Each was drawn from a text, so each has to be found
 * where it stands; what the engine can't answer, as a phrase of stop words alone, counts as a failure with its reason.
 */
import type { Archive } from '../../../src/archive/types.ts';
import { createRandom } from '../random.ts';
import { foldText } from './fold-text.ts';
import { LISTED, type SearchArchive } from './search-archive.ts';

export interface PhraseVerdict {
  readonly phrase: string;
  /** Why it was not found where it stands; null where it was. */
  readonly fault: string | null;
  /** Whether the total was said to be approximate. */
  readonly about: boolean;
}

/** How many phrases, and of how many words. */
const PHRASES = 50;
const WORDS = 4;

/** More holders than are listed at once can't all be seen; then only what is listed is judged. */
export async function judgePhrases(archive: Archive, search: SearchArchive): Promise<PhraseVerdict[]> {
  const places = listPlaces(archive);
  const verdicts: PhraseVerdict[] = [];
  for (const phrase of drawPhrases(places)) {
    const sought = ` ${foldText(phrase)} `;
    const having = places.filter(({ words }) => words.includes(sought));
    const { essays, total, about, remarks } = await search(`"${phrase}"`);
    const holders = new Set(having.map(({ essay }) => essay));
    const wrong = essays.find(
      ({ path, anchors: [best] }) => !having.some(({ essay, anchor }) => essay === path && anchor === best),
    );
    const missed = [...holders].filter((essay) => !essays.some(({ path }) => path === essay));
    let fault: string | null = null;
    if (essays.length === 0) fault = remarks[0] ?? 'nothing found';
    else if (wrong !== undefined) fault = `shown at ${wrong.path} ${wrong.anchors[0] ?? ''}, where it isn’t`;
    else if (holders.size <= LISTED && missed.length > 0) fault = `not shown in ${missed.join(', ')}`;
    else if (!about && total !== holders.size) fault = `${total} essays are told, ${holders.size} have it`;
    verdicts.push({ phrase, fault, about });
  }
  return verdicts;
}

interface Place {
  readonly essay: string;
  readonly anchor: string;
  readonly text: string;
  /** Folded, with a space before, between and after. */
  readonly words: string;
}

/** All texts that are searched and have an anchor. */
function listPlaces(archive: Archive): Place[] {
  return [...archive.essays.values()].flatMap(({ id, text }) =>
    [...text.paragraphs, ...text.asides].flatMap(({ anchor, text: printed }) =>
      anchor === null ? [] : [{ essay: id, anchor, text: printed, words: ` ${foldText(printed)} ` }],
    ),
  );
}

/** Each place in the texts is as likely as another. Words are printed words, whole: `co-operation`, `10,000`. */
function drawPhrases(places: readonly Place[]): string[] {
  const random = createRandom(1, 6);
  const phrases = places.flatMap(({ text }) => {
    const words = [...text.matchAll(PRINTED_WORD)];
    return words
      .slice(WORDS - 1)
      .map((last, at) => ({ text, from: words[at]?.index ?? 0, to: last.index + last[0].length }));
  });
  return Array.from({ length: phrases.length === 0 ? 0 : PHRASES }, () => {
    const { text, from, to } = random.pick(phrases);
    return text.slice(from, to).replace(/["“”„«»\s]+/g, ' ');
  });
}

/** From its first letter or digit to its last. */
const PRINTED_WORD = /[\p{L}\p{N}](?:\S*[\p{L}\p{N}])?/gu;
