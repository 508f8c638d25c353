/** What an index has of the archive beside its essays. */
import type { Archive } from '../../archive/archive.ts';
import { asPersonId } from '../../archive/schema/id.ts';
import { collectFacets } from './collect-facets.ts';
import type { IndexFrame } from './index-input.ts';
import { type OutlinedEssay, outlineEssays } from './outline-essays.ts';

export function frameIndex(
  archive: Archive,
  outline: readonly OutlinedEssay[] = outlineEssays([...archive.essays.values()], () => ''),
): IndexFrame {
  const people = new Set(outline.flatMap(({ essay }) => essay.record.author));
  return {
    facets: collectFacets(archive, outline),
    names: {
      series: [...archive.series.values()].map(({ id, label }) => ({ id, label })),
      people: [...people].map((id) => ({ id, name: archive.people.get(asPersonId(id))?.name ?? id })),
    },
    language: archive.language.split('-')[0] ?? archive.language,
  };
}
