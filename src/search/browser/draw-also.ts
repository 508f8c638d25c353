/** Where else the very words of a hit stand. */
import type { StartTable } from '../format/start-table.ts';
import type { DrawnWith } from './draw-hit.ts';
import { element } from './element.ts';
import { nameAnchor } from './name-anchor.ts';
import { nameEssay } from './name-essay.ts';
import type { Hit } from './read-hits.ts';

export function drawAlso(
  { repeat }: Hit,
  table: StartTable,
  { addressOf }: DrawnWith,
): HTMLParagraphElement[] {
  if (repeat === null) return [];
  const { also, others } = repeat;
  const links = also.flatMap(([essay, anchor, slug]) => {
    const { issue, path } = nameEssay(essay, slug, table);
    return [' ', element('a', { href: addressOf(path, anchor) }, `${issue} ${nameAnchor(anchor).shown}`)];
  });
  const more = others > also.length ? [` and ${others - also.length} more`] : [];
  return [element('p', { class: 'what also' }, 'Also in', ...links, ...more)];
}
