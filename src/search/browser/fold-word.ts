/** A word as it is compared: no case, no accents, no punctuation. What Pagefind does to a query, no more. */
export const foldWord = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[\p{M}\p{P}]/gu, '')
    .toLowerCase();
