/** What the checks of citations have in common: a citation's place in its file, and one loop over all of them. */
import type { Archive, Essay } from '../archive.ts';
import type { Citation } from '../citation/graph.ts';
import { lineOfField } from '../records.ts';
import type { Finding } from './check.ts';

/** Findings for citations printed in texts; `explain` answers null where there is nothing to say of one. */
export function findInCitations(
  archive: Archive,
  explain: (citation: Citation, essay: Essay) => { message: string; hint: string } | null,
): Finding[] {
  return archive.graph.citations.flatMap((citation) => {
    const essay = archive.essays.get(citation.essay);
    if (essay === undefined || citation.printed === null) return [];
    const said = explain(citation, essay);
    return said === null ? [] : [{ file: essay.place.file, line: lineOfCitation(citation, essay), ...said }];
  });
}

/** The line on which the words begin that hold a citation. */
function lineOfCitation({ paragraph }: Citation, { text, place }: Essay): number {
  const words =
    text.paragraphs.find(({ anchor }) => anchor === paragraph) ??
    text.asides.find(({ anchor }) => anchor === paragraph);
  return words?.line ?? lineOfField(place);
}

/** `EPSR 1128`, or the title of a work. */
export function formatTarget(
  archive: Archive,
  target: { series: string; number: number | null; work: string | null },
): string {
  const series = [...archive.series.values()].find(({ id }) => id === target.series);
  const label = series?.label ?? target.series;
  if (target.number !== null) return `${label} ${target.number}`;
  return series?.works.find(({ id }) => id === target.work)?.title ?? `${label} ${target.work ?? ''}`;
}
