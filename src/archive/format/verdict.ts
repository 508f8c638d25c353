/** Formats the verdict on a quotation and its differences from the source. */
import type { Quotation, Verdict } from '../quotation/types.ts';

export const VERDICT_NAMES: Readonly<Record<Verdict, string>> = {
  exact: 'Exact',
  altered: 'Altered',
  'not-found': 'Not found',
  'not-held': 'Not held',
  outside: 'Outside',
};

/** `: the words are as printed there.` follows the name of the verdict. */
export function formatVerdict(quotation: Quotation): string {
  const { verdict, changes, to, source, words } = quotation;
  const cuts = changes.filter(({ kind }) => kind === 'cut').length;
  const marked =
    cuts === 0 ? '' : cuts === 1 ? ' A cut is marked in print.' : ` ${cuts} cuts are marked in print.`;
  switch (verdict) {
    case 'exact':
      return to === null
        ? ': two essays that came out together have these words, and neither can be called the first.'
        : `: the words are as printed there.${marked}`;
    case 'altered':
      return `: ${formatChanges(quotation)}.${marked}`;
    case 'not-found':
      return ': the issue is held, and these words were found neither in it nor elsewhere.';
    case 'not-held':
      return ': the words can’t be compared.';
    case 'outside':
      return source === null
        ? `: no essay that is held has ${words === 1 ? 'this word' : 'these words'}, and nothing beside them says whose they are.`
        : ' the archive: the words can’t be compared.';
  }
}

/** `2 words changed, 5 left out, 1 put in`. */
export function formatChanges({ changes }: Pick<Quotation, 'changes'>): string {
  const counts = { changed: 0, 'left-out': 0, 'put-in': 0, cut: 0 };
  for (const { kind, words, sourceWords } of changes)
    counts[kind] += kind === 'left-out' ? sourceWords : Math.max(1, words);
  const parts = [
    [counts.changed, 'changed'],
    [counts['left-out'], 'left out'],
    [counts['put-in'], 'put in'],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, what], index) => `${count}${index > 0 ? '' : count === 1 ? ' word' : ' words'} ${what}`)
    .join(', ');
}
