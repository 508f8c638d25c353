/**
 * Which issue the texts given to `npm run citations` are said to stand in. `--number` alone is enough where one
 * series only can be meant: the one that speaks of its 'previous issues', or the only one there is.
 */
import type { CitationGrammar } from '../../src/archive/citation/grammar.ts';
import type { CitingIssue } from '../../src/archive/citation/parse.ts';

export function resolveCitingIssue(
  grammar: CitationGrammar,
  given: { readonly series: string | undefined; readonly number: number | undefined },
): { readonly citing: CitingIssue | undefined } | { readonly wrong: string } {
  const known = [...grammar.series.keys()];
  const number = given.number ?? null;
  if (given.series === undefined) {
    if (number === null) return { citing: undefined };
    const series = grammar.relative ?? (known.length === 1 ? known[0] : undefined);
    return series === undefined
      ? { wrong: `--number needs --series. Write --series with one of: ${known.join(', ')}.` }
      : { citing: { series, number } };
  }
  const series = known.find((id) => id === given.series);
  return series === undefined
    ? { wrong: `there is no series '${given.series}'. Write --series with one of: ${known.join(', ')}.` }
    : { citing: { series, number } };
}
