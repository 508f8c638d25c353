/**
 * What a published site has beside its pages, so that pages can lead there: `npm run publish` names it before it
 * draws, a plain build has none of it.
 */
const VARIABLE = 'ARCHIVE_PARTS';

/** Says which parts the pages that are drawn next can count on. */
export function setFeatures(names: readonly string[]): void {
  process.env[VARIABLE] = names.join(',');
}

export const hasFeature = (name: string): boolean => (process.env[VARIABLE] ?? '').split(',').includes(name);
