/** The ways to cite an essay that its page shows, computed once an essay. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { citeAs, isUnchecked } from '../archive/cite-as.ts';
import type { Archive, Essay } from '../archive/types.ts';
import { citationItem } from '../exports/citation-item.ts';
import { createCitationWriter, type StyledCitation } from '../exports/citation-styles.ts';
import { memoize } from '../incremental/memoize.ts';
import { projectRoot } from '../incremental/paths.ts';

export interface EssayCitations {
  /** The whole address of the essay. */
  readonly address: string;
  /** The form that the series uses of itself. */
  readonly house: string;
  readonly styled: readonly StyledCitation[];
  /** Whether the text has still to be compared with print: then every citation says so. */
  readonly unchecked: boolean;
}

const readStyle = (name: string): string =>
  readFileSync(join(projectRoot(), 'src', 'exports', 'csl', name), 'utf8');

/** Reading the styles takes a fifth of a second, so it is done once. */
const writerOf = memoize((_archive: Archive, language: string) => createCitationWriter(readStyle, language));

export function citeEssay(archive: Archive, essay: Essay): EssayCitations {
  const write = writerOf(archive, archive.language);
  const item = citationItem(archive, essay);
  return {
    address: item.URL,
    house: citeAs(archive, essay),
    styled: write(item),
    unchecked: isUnchecked(essay.record),
  };
}
