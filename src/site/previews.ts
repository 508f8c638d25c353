/** Every preview of the site by its path below `previews/`: a tiny file each, for what is held or cited. */
import type { Archive } from '../archive/archive.ts';
import { type Preview, previewIssue, previewParagraph, previewWork } from '../archive/citation/preview.ts';

export function previewsOf(archive: Archive): ReadonlyMap<string, () => Preview> {
  const previews = new Map<string, () => Preview>();
  for (const series of archive.series.values()) {
    for (const issue of series.issues)
      if (issue.known === 'held' || issue.known === 'cited')
        previews.set(`${series.id}/${issue.number}`, () => previewIssue(archive, issue));
    for (const work of series.works)
      if (work.issue === null) previews.set(`${series.id}/${work.id}`, () => previewWork(archive, work));
  }
  for (const { essay: id, paragraph } of archive.graph.citedParagraphs) {
    const essay = archive.essays.get(id);
    const preview = essay === undefined ? null : previewParagraph(archive, essay, paragraph);
    if (preview !== null) previews.set(`${id}/${paragraph}`, () => preview);
  }
  return previews;
}
