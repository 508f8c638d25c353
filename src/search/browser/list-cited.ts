/** The issues that the found essays cite, or the sources that they quote, with how many do. */
import type { FacetTable } from '../format/facet-table.ts';
import type { StartTable } from '../format/start-table.ts';
import type { Choice } from './draw-choices.ts';

export function listCited(
  name: 'cites' | 'quotes',
  essays: readonly number[],
  facets: FacetTable,
  { series }: StartTable,
): Choice[] {
  const counts = new Map<number, number>();
  for (const essay of essays)
    for (const target of facets[name][essay] ?? []) counts.set(target, (counts.get(target) ?? 0) + 1);
  return [...counts].map(([at, count]) =>
    name === 'quotes'
      ? { value: facets.sources[at]?.id ?? '', name: facets.sources[at]?.title ?? '', essays: count }
      : {
          value: facets.targets[at] ?? '',
          name: nameTarget(facets.targets[at] ?? '', series),
          essays: count,
        },
  );
}

/** `epsr/1254` as `EPSR 1254`, `epsr/perspectives-2002` as `EPSR perspectives-2002`. */
function nameTarget(target: string, series: StartTable['series']): string {
  const [id, what = ''] = target.split('/');
  return `${series.find((known) => known.id === id)?.label ?? id} ${what}`;
}
