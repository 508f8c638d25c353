/** Writes documents as the essays of a content folder, one an issue. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { escapeHeading, escapeInline, escapeLineStart } from '../../../../src/import/write/body.ts';
import { generatedSlug } from '../../slug-of.ts';
import type { Block, RealDocument } from './documents.ts';

/** Gives the name of each document by the id of its essay. */
export function writeContent(dir: string, documents: readonly RealDocument[]): Map<string, string> {
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  };
  write('archive.yaml', ARCHIVE);
  write('series/pkg.yaml', 'title: Documents\nabbreviation: PKGDOC\nnumbered: true\n');
  for (const author of new Set(documents.map(({ author }) => author)))
    write(`people/${personOf(author)}.yaml`, `name: ${JSON.stringify(author || 'Unnamed')}\n`);
  return new Map(
    documents.map(({ name, title, author, blocks }, at) => {
      const id = `pkg/${at + 1}/${generatedSlug(name.replace(/\.md$/i, '').replace(/[^a-z0-9]+/gi, ' '))
        .slice(0, 60)
        .replace(/-$/, '')}`;
      const fields = `title: ${JSON.stringify(title)}\nauthor: [${personOf(author)}]\ndate: "2026"\n`;
      write(`essays/${id}.md`, `---\n${fields}---\n\n${blocks.map(markdownOf).join('\n\n')}\n`);
      return [id, name];
    }),
  );
}

/** The id of an author's page. */
export const personOf = (author: string): string => generatedSlug(author) || 'unnamed';

const ARCHIVE =
  'title: Documents of packages\naddress: https://example.org\nlanguage: en\nkeeper: { name: Nobody, contact: "mailto:nobody@example.org" }\nseries: [pkg]\n';

const markdownOf = ({ kind, text }: Block): string =>
  kind === 'heading' ? `## ${escapeHeading(escapeInline(text))}` : escapeLineStart(escapeInline(text));
