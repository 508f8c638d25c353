/** Every preview of the site by its path below `previews/`: a tiny file each, for what is held or cited. */
import { type Preview, previewIssue, previewParagraph, previewWork } from '../archive/citation/preview.ts';
import type { Archive, Essay, Issue } from '../archive/types.ts';
import type { Work } from '../archive/works.ts';

/** What a preview is of. */
export type Previewed =
  | { readonly kind: 'issue'; readonly issue: Issue }
  | { readonly kind: 'work'; readonly work: Work }
  | { readonly kind: 'paragraph'; readonly essay: Essay; readonly anchor: string };

export function previewsOf(archive: Archive): ReadonlyMap<string, Previewed> {
  const previews = new Map<string, Previewed>();
  for (const series of archive.series.values()) {
    for (const issue of series.issues)
      if (issue.known === 'held' || issue.known === 'cited')
        previews.set(`${series.id}/${issue.number}`, { kind: 'issue', issue });
    for (const work of series.works)
      if (work.issue === null) previews.set(`${series.id}/${work.id}`, { kind: 'work', work });
  }
  for (const { essay: id, paragraph: anchor } of archive.graph.citedParagraphs) {
    const essay = archive.essays.get(id);
    if (essay?.text.paragraphs.some((known) => known.anchor === anchor) === true)
      previews.set(`${id}/${anchor}`, { kind: 'paragraph', essay, anchor });
  }
  return previews;
}

export function showPreview(archive: Archive, previewed: Previewed): Preview | null {
  switch (previewed.kind) {
    case 'issue':
      return previewIssue(archive, previewed.issue);
    case 'work':
      return previewWork(archive, previewed.work);
    case 'paragraph':
      return previewParagraph(archive, previewed.essay, previewed.anchor);
  }
}
