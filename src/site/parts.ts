/**
 * What a published site has beside its pages, so that pages can lead there: `npm run publish` names it before it
 * draws, a plain build has none of it.
 */
const VARIABLE = 'ARCHIVE_PARTS';

/** Says which parts the pages that are drawn next can count on. */
export function nameParts(names: readonly string[]): void {
  process.env[VARIABLE] = names.join(',');
}

export const hasPart = (name: string): boolean => (process.env[VARIABLE] ?? '').split(',').includes(name);
