/** A paragraph on one line, as a hit shows it: lines of verse and rows of a table are parted as print does. */
export const showText = (text: string): string =>
  text
    .trim()
    .replace(/\s+/g, (spaces) => (spaces.includes('\n') ? ' / ' : spaces))
    .replaceAll('\t', ' · ')
    .replace(/\s+/g, ' ');
