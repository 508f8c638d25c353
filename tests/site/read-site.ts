/** The built site that all tests share, parsed page by page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { listFiles } from '../../src/incremental/list-files.ts';

const parser = unified().use(rehypeParse).freeze();

export interface Page {
  /** Path of the file below the site, `epsr/1254/index.html`. */
  readonly file: string;
  readonly html: string;
  readonly tree: Root;
}

/** The folder of the site under test; the tests make no sense without one. */
export function siteFolder(): string {
  const folder = process.env.TEST_SITE;
  if (folder === undefined || folder === '') throw new Error('TEST_SITE names no built site: run npm test');
  return folder;
}

export function readPages(folder: string): Page[] {
  return listFiles(folder)
    .filter(({ path }) => path.endsWith('.html'))
    .map(({ path }) => {
      const html = readFileSync(join(folder, path), 'utf8');
      return { file: path, html, tree: parser.parse(html) };
    });
}

export function elementsOf(tree: Root | Element): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (node) => {
    found.push(node);
  });
  return found;
}

export const attribute = (element: Element, name: string): string | null => {
  const value = element.properties[name];
  return value === undefined || value === null
    ? null
    : Array.isArray(value)
      ? value.join(' ')
      : String(value);
};
