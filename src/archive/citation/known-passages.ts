/**
 * Passages that were cut before, by the paragraph that they are of: pages, feeds and data show the same ones, and our
 * modules are evaluated several times over in one build. A passage depends on nothing but its paragraph, which whoever
 * asks for it has asked the archive for; so no page is kept that is out of date.
 */
import type { Passage } from './passage.ts';

const KEY = Symbol.for('epsr-archive.passages');

const shared = globalThis as { [KEY]?: WeakMap<object, Map<string, Passage>> }; // our key on the common object

/** The passage of a paragraph at a place in it, cut by `cut` the first time. */
export function knownPassage(paragraph: object, place: string, cut: () => Passage): Passage {
  shared[KEY] ??= new WeakMap();
  const known = shared[KEY].get(paragraph) ?? new Map<string, Passage>();
  shared[KEY].set(paragraph, known);
  const passage = known.get(place) ?? Object.freeze(cut());
  known.set(place, passage);
  return passage;
}
