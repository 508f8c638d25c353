/** The list of known issues, fetched once, when a number is first typed; again where it failed. */
import type { ListedSeries } from '../issue-list.ts';

export function openIssues(base: string): () => Promise<readonly ListedSeries[]> {
  let loading: Promise<readonly ListedSeries[]> | null = null;
  return () => {
    loading ??= load(base).catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
}

async function load(base: string): Promise<readonly ListedSeries[]> {
  const answer = await fetch(`${base}search/issues.json`);
  if (!answer.ok) throw new Error(`the list of issues answers ${answer.status}`);
  return answer.json(); // written from issue-list.ts in the same build
}
