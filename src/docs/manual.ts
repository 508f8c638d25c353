/**
 * The manual: the Markdown files of this folder, in their order. A line `{{checks}}` or `{{fields}}` is
 * replaced by a list generated from the code, so that the manual can't fall behind it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Of } from '../algorithms/sha256.ts';
import { pageSchema } from '../archive/schema/page.ts';
import { readMarkdown } from '../parse/markdown/read-markdown.ts';
import { readFrontmatter } from '../parse/read-essay-file.ts';
import { checksReference } from './list-checks.ts';
import { fieldsReference } from './list-fields.ts';

export interface ManualPage {
  /** The file's name, and the last part of the address. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Its text as HTML, parsed on demand. */
  readonly html: () => string;
}

/** Parts of the manual that are generated from the code. */
const GENERATED: Readonly<Record<string, (folder: string) => string>> = {
  checks: checksReference,
  fields: fieldsReference,
};

/** Reads the manual. `root` is the project's folder, `base` the site's; throws if a page is faulty, which is an error of our own. */
export function readManual(root: string, base: string): ManualPage[] {
  const folder = join(root, 'src', 'docs');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => {
      const front = readFrontmatter(readFileSync(join(folder, name)), `src/docs/${name}`, pageSchema);
      if ('problems' in front)
        throw new Error(front.problems.map(({ file, message }) => `${file}: ${message}`).join('\n'));
      const { record, body, bodyLine } = front.value;
      const page = {
        id: name.replace(/\.md$/, ''),
        title: record.title,
        summary: record.summary ?? '',
        html: () => printPage(body.replace(/^\{\{(\w+)\}\}$/gm, generate), bodyLine, base),
      };
      return { page, order: record.order ?? 99 };
    })
    .sort((a, b) => a.order - b.order || (a.page.id < b.page.id ? -1 : 1))
    .map(({ page }) => page);

  function generate(line: string, name: string): string {
    const list = GENERATED[name];
    if (list === undefined) throw new Error(`src/docs: no generator for ${line}`);
    return list(folder);
  }
}

const printPage = (body: string, bodyLine: number, base: string): string =>
  readMarkdown(body, {
    token: sha256Of(body),
    bodyLine,
    readCitations: () => [],
    rewriteUrl: (address) => (/^\/(?!\/)/.test(address) ? base + address.slice(1) : null),
    plain: true,
  }).html;
