/**
 * Markdown to its tree, with tables, notes and the rest of GFM. Each of these is looked for at every line or at every
 * letter, which takes as long as all else together, so a text that hasn't the signs of one is read without it. The
 * tree is the same (`tests/markdown/parse-markdown.test.ts`).
 */
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Data, type Processor, unified } from 'unified';

/** A part of GFM: signs without which no text has any of it, and the names of its constructs. */
interface Part {
  readonly signs: RegExp;
  readonly constructs: readonly string[];
}

const LINKS: Part = {
  signs: /@|www\.|:\/\//i,
  constructs: ['wwwAutolink', 'protocolAutolink', 'emailAutolink'],
};
const PARTS: readonly Part[] = [
  LINKS,
  { signs: /\||:-|-:/, constructs: ['table'] },
  {
    signs: /\[\^/,
    constructs: ['gfmFootnoteDefinition', 'gfmFootnoteCall', 'gfmPotentialFootnoteCall'],
  },
  { signs: /~/, constructs: ['strikethrough'] },
  { signs: /\[[\sx]\]/i, constructs: ['tasklistCheck'] },
];

const readers = new Map<string, (body: string) => Root>();

export function parseMarkdown(body: string): Root {
  const without = PARTS.filter(({ signs }) => !signs.test(body));
  const key = without.map((part) => PARTS.indexOf(part)).join();
  const reader = readers.get(key) ?? createParser(without);
  readers.set(key, reader);
  return reader(body);
}

/** A reader of Markdown without some parts of GFM. */
function createParser(without: readonly Part[]): (body: string) => Root {
  const names = new Set(without.flatMap(({ constructs }) => constructs));
  const reader = unified()
    .use(remarkParse)
    .use(remarkGfm, { singleTilde: false })
    .use(leaveOut, names, without.includes(LINKS))
    .freeze();
  return (body) => reader.parse(body);
}

type Extension = NonNullable<Data['micromarkExtensions']>[number];

/** Takes constructs out of what was added to the parser, and the search for addresses in texts. */
function leaveOut(this: Processor, names: ReadonlySet<string>, links: boolean): void {
  const data = this.data();
  data.micromarkExtensions = data.micromarkExtensions?.map((extension) => drop(extension, names)) ?? [];
  if (!links) return;
  const builders = data.fromMarkdownExtensions?.flat() ?? [];
  data.fromMarkdownExtensions = builders.map(({ transforms: _, ...builder }) => builder);
}

const KINDS = ['document', 'flow', 'text'] as const;

function drop(extension: Extension, names: ReadonlySet<string>): Extension {
  const left = { ...extension };
  for (const kind of KINDS)
    left[kind] = Object.fromEntries(
      Object.entries(extension[kind] ?? {}).flatMap(([sign, constructs]) => {
        const kept = [constructs ?? []].flat().filter(({ name }) => !names.has(name ?? ''));
        return kept.length === 0 ? [] : [[sign, kept]];
      }),
    );
  return left;
}
