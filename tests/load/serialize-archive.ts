/** Everything that an archive returns, as one text: two archives are equal if these texts are. */
import type { Archive } from '../../src/archive/types.ts';
import type { LoadResult } from '../../src/load/load-archive.ts';

export function serializeArchive(loaded: LoadResult): string {
  const { archive, problems } = loaded;
  if (archive === null) return JSON.stringify({ problems });
  const html = [...archive.essays.keys()].map((id) => loaded.htmlOf(id));
  return JSON.stringify({ ...allValues(archive), problems, html }, (_, value: unknown) =>
    value instanceof Map || value instanceof Set ? [...value] : value,
  );
}

function allValues({ graph, quotations, ...archive }: Archive): Record<string, unknown> {
  const { citations, citedParagraphs } = graph;
  const { all, reuses } = quotations;
  return {
    ...archive,
    graph: { citations, citedParagraphs },
    quotations: { all, reuses },
    bySeries: [...archive.series.values()].map(({ id, issues, works }) => ({
      numbers: [...graph.citedNumbers(id)],
      works: [...graph.citedWorks(id)],
      citing: issues.map(({ number }) => [graph.citing(id, number), quotations.naming(id, number)]),
      citingWorks: works.map((work) => graph.citingWork(id, work.id)),
    })),
    byEssay: [...archive.essays.keys()].map((id) => [
      graph.citationsOf(id),
      graph.citingParagraphsOf(id),
      quotations.of(id),
      quotations.quoting(id),
    ]),
    bySource: [...archive.sources.keys()].map((id) => quotations.from(id)),
  };
}

/** Where two texts begin to differ, with the text around it; null if they are equal. */
export function firstDifference(one: string, other: string): readonly string[] | null {
  if (one === other) return null;
  let at = 0;
  while (one[at] === other[at]) at++;
  return [one, other].map((text) => text.slice(Math.max(0, at - AROUND), at + AROUND));
}

const AROUND = 100;
