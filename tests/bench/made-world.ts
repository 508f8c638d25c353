/** What all essays of one made archive share. */
import type { MadeSource } from './made-sources.ts';
import type { MadeCalendar } from './make-calendar.ts';
import type { PassagePool } from './passage-pool.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface MadePerson {
  readonly id: string;
  readonly name: string;
}

export interface FixtureWorld {
  readonly seed: number;
  readonly calendar: MadeCalendar;
  readonly vocabulary: Vocabulary;
  readonly sources: readonly MadeSource[];
  readonly people: readonly MadePerson[];
  readonly pool: PassagePool;
  /** Words of an essay's body. */
  readonly words: number;
  /** Fewest and most citations in an essay's running text; those of lead-ins come on top. */
  readonly citations: readonly [least: number, most: number];
  readonly quotations: number;
  /** Whether blocks are planted quotations of every kind (plant.ts), not whole passages and words of the press. */
  readonly plants?: boolean;
  /** Phrases that many essays use. */
  readonly stock?: readonly string[];
}
