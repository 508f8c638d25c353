/** The title of an essay, as printed or made, with a doubt where it was made. */
import type { ImportWarning } from '../document.ts';
import { titleFrom } from './title.ts';

export interface SettledTitle {
  readonly title: string;
  readonly titleFrom: 'print' | 'standfirst' | 'opening';
  readonly doubts: readonly ImportWarning[];
}

/** `opening` is the first paragraph in the essay's own voice. */
export function fallbackTitle(
  printed: string | undefined,
  standfirst: string | undefined,
  opening: string,
): SettledTitle {
  if (printed !== undefined && printed.trim() !== '')
    return { title: printed.replace(/\s+/gu, ' '), titleFrom: 'print', doubts: [] };
  const from = standfirst === undefined ? 'opening' : 'standfirst';
  const title = titleFrom(standfirst ?? opening);
  const place = from === 'opening' ? 'the first words of the text' : 'the first words of the standfirst';
  return {
    title,
    titleFrom: from,
    doubts: [
      { line: null, kind: 'title', message: `no title is printed; ${place} stand for it: '${title}'` },
    ],
  };
}
