/** The essays found, some at a time; a passage that several of them repeat is shown with the first. */
import type { SearchIndex } from '../engine/open-index.ts';
import type { FoundEssay } from '../engine/search-index.ts';
import { drawEssay } from './draw-essay.ts';
import type { DrawnWith } from './draw-hit.ts';
import { type Hit, type ReadEssay, readHits, readMore } from './read-hits.ts';

export interface DrawnList {
  /** Asks for the texts of the first so many at once, before they are drawn. */
  readonly expect: (essays: number) => void;
  /** Draws the essays from one index of `found` to another. */
  readonly draw: (from: number, to: number) => Promise<HTMLLIElement[]>;
}

export function createList(found: readonly FoundEssay[], index: SearchIndex, drawn: DrawnWith): DrawnList {
  /** Repeated passages shown so far. */
  const shown = new Set<number>();
  return {
    expect(essays) {
      // What goes wrong here goes wrong again in `draw`, which tells of it.
      for (const essay of found.slice(0, essays)) readHits(essay, index).catch(() => undefined);
    },
    async draw(from, to) {
      const read = await Promise.all(found.slice(from, to).map((essay) => readHits(essay, index)));
      const items: HTMLLIElement[] = [];
      for (const essay of read) {
        const left = await leaveOutRepeats(essay);
        if (left === null) continue;
        for (const { repeat } of left.hits) if (repeat !== null) shown.add(repeat.passage);
        items.push(drawEssay(left, index, drawn));
      }
      return items;
    },
  };

  /** An essay without the hits that stand above as 'also in'; null where it has no other. */
  async function leaveOutRepeats(essay: ReadEssay): Promise<ReadEssay | null> {
    const isRepeat = ({ repeat }: Hit): boolean => repeat !== null && shown.has(repeat.passage);
    const hits = essay.hits.filter((hit) => !isRepeat(hit));
    if (hits.length > 0 || essay.hits.length === 0) return { ...essay, hits };
    const [next, ...rest] = essay.rest;
    if (next === undefined) return null;
    return { ...essay, hits: await readMore(essay.essay, [next], index), rest };
  }
}
