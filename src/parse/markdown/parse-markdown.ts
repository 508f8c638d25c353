/**
 * Parses Markdown with GFM: tables, notes and so on. Checking for these constructs at every line or character takes half
 * of the time, so a text without the characters of a construct is parsed without it. The tree is the same
 * (`tests/parse/markdown/parse-markdown.test.ts`).
 */
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Data, type Processor, unified } from 'unified';

/** A feature of GFM: characters that every use of it has, and the names of its constructs. */
interface Feature {
  readonly characters: RegExp;
  readonly constructs: readonly string[];
}

const LINKS: Feature = {
  characters: /@|www\.|:\/\//i,
  constructs: ['wwwAutolink', 'protocolAutolink', 'emailAutolink'],
};
const FEATURES: readonly Feature[] = [
  LINKS,
  { characters: /\||:-|-:/, constructs: ['table'] },
  {
    characters: /\[\^/,
    constructs: ['gfmFootnoteDefinition', 'gfmFootnoteCall', 'gfmPotentialFootnoteCall'],
  },
  { characters: /~/, constructs: ['strikethrough'] },
  { characters: /\[[\sx]\]/i, constructs: ['tasklistCheck'] },
];

const parsers = new Map<string, (body: string) => Root>();

export function parseMarkdown(body: string): Root {
  const without = FEATURES.filter(({ characters }) => !characters.test(body));
  const key = without.map((feature) => FEATURES.indexOf(feature)).join();
  const parser = parsers.get(key) ?? createParser(without);
  parsers.set(key, parser);
  return parser(body);
}

function createParser(without: readonly Feature[]): (body: string) => Root {
  const names = new Set(without.flatMap(({ constructs }) => constructs));
  const parser = unified()
    .use(remarkParse)
    .use(remarkGfm, { singleTilde: false })
    .use(disable, names, without.includes(LINKS))
    .freeze();
  return (body) => parser.parse(body);
}

type Extension = NonNullable<Data['micromarkExtensions']>[number];

/** A plugin that removes constructs, and with `links` the search for bare URLs in texts. */
function disable(this: Processor, names: ReadonlySet<string>, links: boolean): void {
  const data = this.data();
  data.micromarkExtensions = data.micromarkExtensions?.map((extension) => drop(extension, names)) ?? [];
  if (!links) return;
  const builders = data.fromMarkdownExtensions?.flat() ?? [];
  data.fromMarkdownExtensions = builders.map(({ transforms: _, ...builder }) => builder);
}

const KINDS = ['document', 'flow', 'text'] as const;

function drop(extension: Extension, names: ReadonlySet<string>): Extension {
  const rest = { ...extension };
  for (const kind of KINDS)
    rest[kind] = Object.fromEntries(
      Object.entries(extension[kind] ?? {}).flatMap(([character, constructs]) => {
        const others = [constructs ?? []].flat().filter(({ name }) => !names.has(name ?? ''));
        return others.length === 0 ? [] : [[character, others]];
      }),
    );
  return rest;
}
