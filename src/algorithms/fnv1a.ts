/** FNV-1a hashes over UTF-16 units. They detect accidental changes; they don't resist forgery. */

export const FNV_OFFSET = 0x811c9dc5;

/** Adds a unit to a 32-bit hash that began as `FNV_OFFSET`. */
export const fnvStep = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** 32 bits of a part of a text, with the final mixing of Murmur 3. Seeds give independent hashes. */
export function hash32(text: string, from: number, to: number, seed: number): number {
  let hash = FNV_OFFSET ^ Math.imul(seed, 0x9e3779b1);
  for (let at = from; at < to && at < text.length; at++) hash = fnvStep(hash, text.charCodeAt(at));
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** 64 bits, in two halves. */
export function hash64(text: string): { readonly high: number; readonly low: number } {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (let at = 0; at < text.length; at++) {
    low = (low ^ text.charCodeAt(at)) >>> 0;
    // Times 0x100000001b3, modulo 2 to the 64th.
    const product = low * 0x1b3;
    high = (Math.imul(high, 0x1b3) + (low << 8) + Math.floor(product / 0x100000000)) >>> 0;
    low = product >>> 0;
  }
  return { high, low };
}
