/**
 * Real English prose to search: the Markdown documents of the packages in node_modules, which the lock file pins.
 * They are read where they are and never committed. Code is left out: it is not what people search for in words.
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { listFiles } from '../../../../src/incremental/list-files.ts';

export interface RealDocument {
  /** Its path below node_modules: `ky/readme.md`. */
  readonly name: string;
  readonly title: string;
  /** As package.json names one; '' where it names none. */
  readonly author: string;
  /** Headings, paragraphs, items and cells of tables, in their order, without markup. */
  readonly blocks: readonly Block[];
}

export interface Block {
  readonly kind: 'heading' | 'text';
  readonly text: string;
}

/** Shorter documents say too little to be found by. */
const LEAST_WORDS = 300;

/** Licences, translations and the like: the same words in many packages, or no English. */
const LEFT_OUT =
  /licen[cs]e|notice|code[-_]of[-_]conduct|(?:^|\/)(?:readme|changelog)[._-](?!md$)[\w-]+\.md$/i;

/** In the order of their names, each text once. */
export function readDocuments(root: string): RealDocument[] {
  const modules = join(root, 'node_modules');
  const seen = new Set<string>();
  const documents: RealDocument[] = [];
  for (const name of listDocuments(modules)) {
    const document = readDocument(modules, name);
    const text = wordsOf(document);
    if (text.split(/\s+/).length < LEAST_WORDS || seen.has(text)) continue;
    seen.add(text);
    documents.push(document);
  }
  return documents;
}

/** All of its text, a block a line. */
export const wordsOf = ({ blocks }: RealDocument): string => blocks.map(({ text }) => text).join('\n');

/** Of packages that every machine has: none for one platform alone, no second version inside another package. */
function listDocuments(modules: string): string[] {
  const forAll = new Map<string, boolean>();
  return listFiles(modules)
    .map(({ path }) => path)
    .filter((path) => {
      if (!/\.md$/i.test(path) || path.startsWith('.') || path.includes('node_modules/')) return false;
      if (LEFT_OUT.test(path)) return false;
      const own = packageOf(path);
      if (!forAll.has(own)) {
        const { os, cpu, version } = readPackage(modules, own);
        forAll.set(own, version !== undefined && os === undefined && cpu === undefined);
      }
      return forAll.get(own);
    })
    .sort((a, b) => (a < b ? -1 : 1));
}

const packageOf = (path: string): string =>
  path
    .split('/')
    .slice(0, path.startsWith('@') ? 2 : 1)
    .join('/');

interface PackageFields {
  readonly version?: string;
  readonly os?: unknown;
  readonly cpu?: unknown;
  readonly author?: PackagePerson;
  readonly contributors?: readonly PackagePerson[];
}

type PackagePerson = string | { readonly name?: string };

function readPackage(modules: string, name: string): PackageFields {
  try {
    return JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8')) as PackageFields; // npm checked it
  } catch {
    return {};
  }
}

function readDocument(modules: string, name: string): RealDocument {
  const source = readFileSync(join(modules, name), 'utf8').replace(/^---\n.*?\n---\n/s, '');
  const tree: Root = unified().use(remarkParse).use(remarkGfm).parse(source);
  const blocks: Block[] = [];
  let heading: string | null = null;
  visit(tree, (node) => {
    if (node.type !== 'heading' && node.type !== 'paragraph' && node.type !== 'tableCell') return;
    const text = textOf(node);
    if (text === '') return;
    if (node.type === 'heading' && node.depth === 1) heading ??= text;
    blocks.push({ kind: node.type === 'heading' ? 'heading' : 'text', text });
  });
  const own = packageOf(name);
  const { author, contributors = [] } = readPackage(modules, own);
  return { name, title: titleOf(heading, name, own), author: nameOf(author ?? contributors[0]), blocks };
}

/** The words of a node as a reader has them, on one line. */
function textOf(node: Nodes): string {
  let text = '';
  visit(node, (inner) => {
    if (inner.type === 'text' || inner.type === 'inlineCode') text += inner.value;
    else if (inner.type === 'break') text += ' ';
  });
  return text.replace(/\s+/g, ' ').trim();
}

/** The first heading, with the package's name before it where it is a word like 'Changelog'. */
function titleOf(heading: string | null, name: string, own: string): string {
  const title = heading ?? basename(name).replace(/\.md$/i, '');
  if (heading === null && /^readme$/i.test(title)) return own;
  return title.includes(' ') || title.toLowerCase() === own.toLowerCase() ? title : `${own}: ${title}`;
}

/** Without address and website: `Ann Other <ann@example.org> (https://example.org)`. */
const nameOf = (person: PackagePerson | undefined): string =>
  (typeof person === 'string' ? person : (person?.name ?? '')).replace(/\s*[<(].*/s, '').trim();
