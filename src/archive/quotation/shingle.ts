/** The hash of the few words that begin at one of them. */
import { THRESHOLDS } from './thresholds.ts';

export function hashShingle(tokens: Uint32Array, at: number, words: number = THRESHOLDS.shingle): number {
  let hash = 0;
  for (let i = 0; i < words; i++) hash = Math.imul(hash, 0x9e3779b1) + (tokens[at + i] ?? 0);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
