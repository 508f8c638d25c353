/** 32 bits of a word (FNV-1a over its UTF-16 units), by which pairs of words are laid into files. */
export function hashWord(form: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < form.length; at++) {
    hash ^= form.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}
