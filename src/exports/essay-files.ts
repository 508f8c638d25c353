/** What stands beside each essay's page for other programs: its citation in three formats, and its text. */
import type { Archive, Essay } from '../archive/archive.ts';
import { toBibtex } from './bibtex.ts';
import { citationItem } from './citation-item.ts';
import { writeCslJson } from './csl-json.ts';
import type { ExportedFile } from './exported-file.ts';
import { plainText } from './plain-text.ts';
import { writeRis } from './ris.ts';

export function* essayFiles(archive: Archive, essay: Essay): Generator<ExportedFile> {
  const items = [citationItem(archive, essay)];
  const at = (name: string): string => `${essay.id}/${name}`;
  yield { path: at('cite.bib'), content: toBibtex(items) };
  yield { path: at('cite.ris'), content: writeRis(items) };
  yield { path: at('cite.csl.json'), content: writeCslJson(items) };
  yield { path: at('index.txt'), content: plainText(archive, essay) };
}
