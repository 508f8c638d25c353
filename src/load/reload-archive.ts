/**
 * Loads one content folder again and again, for the live preview: what stays as it was is at hand, and only what
 * changed is read, compared and settled. Each loading gives what a first one would.
 */
import { type LoadResult, load, type PreviousLoad } from './load-archive.ts';

export function createReloader(content: string): () => Promise<LoadResult> {
  let before: PreviousLoad | undefined;
  return async () => {
    const first = before === undefined;
    const { loading, after, save } = await load(content, { before });
    before = after;
    // Later ones leave nothing to the next process: it reads what changed in a moment.
    if (first) save();
    return loading;
  };
}
