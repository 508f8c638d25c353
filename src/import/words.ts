/**
 * What the proof counts as a word: whatever stands between white space, marks and all. Stricter than a reader's
 * word on purpose: a lost comma, a changed quotation mark or a closed-up 'E P S R' is a difference.
 */
export const wordsIn = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '');

export const countIn = (text: string): number => wordsIn(text).length;
