/**
 * Words of earlier essays that a later one may quote. A fixed number is kept, so memory stays flat however many
 * essays are made; a new passage takes the place of a random old one.
 */
import type { Random } from './random.ts';

export interface SourcePassage {
  /** The issue that it stands in. */
  readonly number: number;
  /** Whole sentences, in one paragraph or in two that follow each other. */
  readonly paragraphs: readonly string[];
  /** Whether a later issue has printed it again in its own voice. */
  readonly reprinted?: boolean;
}

export interface PassagePool {
  add(passage: SourcePassage): void;
  /** Some passage; null while there is none. */
  draw(random: Random): SourcePassage | null;
}

export function createPassagePool(random: Random, capacity = 500): PassagePool {
  const held: SourcePassage[] = [];
  return {
    add(passage) {
      held[held.length < capacity ? held.length : random.below(capacity)] = passage;
    },
    draw: (chance) => (held.length === 0 ? null : chance.pick(held)),
  };
}
