/** Where else the very words of a hit stand. */
import type { StartTable } from '../format/start-table.ts';
import type { DrawnWith } from './draw-hit.ts';
import { element } from './element.ts';
import { nameAnchor } from './name-anchor.ts';
import { nameEssay } from './name-essay.ts';
import type { Hit } from './read-hits.ts';

/** More are counted. */
const MOST = 6;

export function drawAlso({ also }: Hit, table: StartTable, { addressOf }: DrawnWith): HTMLParagraphElement[] {
  if (also.length === 0) return [];
  const links = also.slice(0, MOST).flatMap(([essay, anchor, slug]) => {
    const { issue, path } = nameEssay(essay, slug, table);
    return [' ', element('a', { href: addressOf(path, anchor) }, `${issue} ${nameAnchor(anchor).shown}`)];
  });
  const more = also.length > MOST ? [` and ${also.length - MOST} more`] : [];
  return [element('p', { class: 'what also' }, 'Also in', ...links, ...more)];
}
