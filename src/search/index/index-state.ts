/**
 * What a build keeps of the index that it made, for the next one: enough to tell which essays are as they were. Their
 * words are kept nowhere but in the index itself.
 */
import type { Repeat } from '../format/text-block.ts';
import { compareUnits } from './compare-units.ts';
import { digestJson } from './digest-json.ts';

export interface IndexState {
  /** Digest of the code that made it. */
  readonly code: string;
  /** SHA-256 of each file. */
  readonly digests: ReadonlyMap<string, string>;
  /** In the order of the index. */
  readonly essays: readonly EssayState[];
}

export interface EssayState {
  /** `OutlinedEssay.digest`. */
  readonly digest: string;
  /** Digest of what its blocks tell of passages that other essays have too. */
  readonly repeats: string;
  /** `printWords` of each place. */
  readonly prints: readonly number[];
  readonly words: number;
  /** Pairs of words. */
  readonly pairs: number;
}

export function packState({ code, digests, essays }: IndexState): string {
  return JSON.stringify({ code, digests: [...digests].sort(([a], [b]) => compareUnits(a, b)), essays });
}

/** Whether code of this digest made the index that a state is of, by how the state begins. */
export const isStateOf = (packed: string, code: string): boolean =>
  packed.startsWith(JSON.stringify({ code }).slice(0, -1));

/** Null for a text that isn't of `packState`. */
export function unpackState(text: string): IndexState | null {
  try {
    const { code, digests, essays } = JSON.parse(text);
    return { code, digests: new Map(digests), essays };
  } catch {
    return null;
  }
}

export const digestRepeats = (repeats: ReadonlyMap<number, Repeat>): string =>
  repeats.size === 0 ? '' : digestJson([...repeats]);
