/** Shingles (word n-grams): their hashes, and a hash table of the shingles of all quotations. */
import { THRESHOLDS } from './thresholds.ts';

/** The hash of the shingle that begins at a word. */
export function hashShingle(tokens: Uint32Array, at: number, words: number = THRESHOLDS.shingle): number {
  let hash = 0;
  for (let i = 0; i < words; i++) hash = Math.imul(hash, 0x9e3779b1) + (tokens[at + i] ?? 0);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** Hash table of all quotation shingles. The archive is streamed past it in one pass and needs no index. */
export interface ShingleTable {
  /** The tokens of each quotation. */
  readonly queries: readonly Uint32Array[];
  /** Slots: 0 if free, else 1 + the index of a chain's first entry. */
  readonly heads: Uint32Array;
  readonly mask: number;
  /** For each entry the hash of its shingle, its quotation, its word there, and 1 + the chain's next entry. */
  readonly keys: Uint32Array;
  readonly owners: Uint32Array;
  readonly words: Uint32Array;
  readonly nexts: Uint32Array;
}

export function buildShingleTable(queries: readonly Uint32Array[]): ShingleTable {
  const size = THRESHOLDS.shingle;
  const entries = queries.reduce((sum, { length }) => sum + Math.max(0, length - size + 1), 0);
  const slots = 2 ** Math.ceil(Math.log2(Math.max(16, entries * 2)));
  const mask = slots - 1;
  const heads = new Uint32Array(slots);
  const lengths = new Uint16Array(entries);
  const keys = new Uint32Array(entries);
  const owners = new Uint32Array(entries);
  const words = new Uint32Array(entries);
  const nexts = new Uint32Array(entries);
  let count = 0;
  for (const [owner, tokens] of queries.entries())
    for (let word = 0; word + size <= tokens.length; word++) add(owner, word, hashShingle(tokens, word));
  return { queries, heads, mask, keys, owners, words, nexts };

  function add(owner: number, word: number, key: number): void {
    let slot = key & mask;
    for (; heads[slot] !== 0; slot = (slot + 1) & mask) if (keys[(heads[slot] ?? 1) - 1] === key) break;
    const next = heads[slot] ?? 0;
    const length = next === 0 ? 0 : (lengths[next - 1] ?? 0);
    if (length >= THRESHOLDS.common || isRepetitive(owner, next)) return;
    keys[count] = key;
    owners[count] = owner;
    words[count] = word;
    nexts[count] = next;
    lengths[count] = length + 1;
    heads[slot] = ++count;
  }

  /** Whether a quotation has a shingle several times already, as 'ha ha ha' does. */
  function isRepetitive(owner: number, head: number): boolean {
    let times = 0;
    for (let entry = head; entry !== 0 && owners[entry - 1] === owner; entry = nexts[entry - 1] ?? 0) times++;
    return times >= THRESHOLDS.repeats;
  }
}
