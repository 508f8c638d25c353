/** Addresses of places, with the words to be marked there (`mark-page.ts`). */
import type { Term } from '../query/query.ts';

/** The words to mark, in an address. */
export const MARK_PARAMETER = 'find';

export function linkPlace(
  base: string,
  terms: readonly Term[],
): (path: string, anchor: string | null) => string {
  const words = terms
    .map((term) =>
      term.kind === 'phrase' ? `"${term.shown.slice(1, -1)}"` : `${term.shown}${term.beginning ? '*' : ''}`,
    )
    .join(' ');
  const query = words === '' ? '' : `?${MARK_PARAMETER}=${encodeURIComponent(words)}`;
  return (path, anchor) => `${base}${path}${query}${anchor === null ? '' : `#${encodeURIComponent(anchor)}`}`;
}
