/** Every file of the site that is written from the archive and is no page, in a fixed order. */
import type { Archive } from '../archive/archive.ts';
import { writeBibtex } from './bibtex.ts';
import { citationItems } from './citation-item.ts';
import { writeCslJson } from './csl-json.ts';
import { essayFiles } from './essay-files.ts';
import type { ExportedFile } from './exported-file.ts';
import { writeRis } from './ris.ts';

export function* exportArchive(archive: Archive): Generator<ExportedFile> {
  for (const essay of archive.essays.values()) yield* essayFiles(archive, essay);
  const items = citationItems(archive);
  yield { path: 'data/archive.bib', content: writeBibtex(items) };
  yield { path: 'data/archive.ris', content: writeRis(items) };
  yield { path: 'data/archive.csl.json', content: writeCslJson(items) };
}
