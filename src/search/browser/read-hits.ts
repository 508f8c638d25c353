/** The texts of an essay's best places, and of those that come with them at no cost. */
import type { SearchIndex } from '../engine/open-index.ts';
import type { FoundEssay } from '../engine/search-index.ts';
import type { PlaceKind } from '../format/start-table.ts';
import type { Repeat, TextPlace } from '../format/text-block.ts';

export interface Hit {
  readonly place: number;
  readonly anchor: string | null;
  readonly kind: PlaceKind;
  readonly text: string;
  /** The same words elsewhere. */
  readonly repeat: Repeat | null;
}

export interface ReadEssay {
  readonly essay: number;
  readonly title: string;
  readonly slug: string;
  /** Shown at once, best first. */
  readonly hits: readonly Hit[];
  /** Places that were not read, best first. */
  readonly rest: readonly number[];
}

/** Hits that stand open. */
const OPEN = 3;

/** Reads one block: that of the best place, or the beginning of the essay where only its title was met. */
export async function readHits({ essay, places }: FoundEssay, index: SearchIndex): Promise<ReadEssay> {
  const all = places();
  const [best] = all;
  const first = index.places.first[essay] ?? 0;
  const block = index.texts.blockOf(essay, best === undefined ? 0 : best - first);
  const { title, slug, numbers, at } = await index.texts.block(essay, block);
  const isRead = (place: number): boolean => at(place - first) !== undefined;
  // Those that come with the best one are shown if they are among the best themselves.
  const shown = all.slice(0, OPEN).filter(isRead);
  const hits = (best === undefined ? [first + (numbers[1] ?? 0)] : shown).flatMap((place) => {
    const found = at(place - first);
    return found === undefined ? [] : [hitOf(place, found, index)];
  });
  return { essay, title, slug, hits, rest: all.filter((place) => !shown.includes(place)) };
}

/** The texts of more places of an essay, in the order given. */
export async function readMore(essay: number, places: readonly number[], index: SearchIndex): Promise<Hit[]> {
  const first = index.places.first[essay] ?? 0;
  return Promise.all(
    places.map(async (place) => {
      const block = await index.texts.block(essay, index.texts.blockOf(essay, place - first));
      const found = block.at(place - first);
      if (found === undefined) throw new Error(`the index has no text of place ${place}`);
      return hitOf(place, found, index);
    }),
  );
}

const hitOf = (place: number, [anchor, text, repeat]: TextPlace, index: SearchIndex): Hit => ({
  place,
  anchor,
  kind: index.places.kindOf(place),
  text,
  repeat: repeat ?? null,
});
