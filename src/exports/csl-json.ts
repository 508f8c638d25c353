/** `.csl.json`: items as the Citation Style Language has them, for Zotero, Pandoc and their like. */
import type { CitationItem } from './citation-item.ts';

export const writeCslJson = (items: readonly CitationItem[]): string => `${JSON.stringify(items, null, 2)}\n`;
