/** Who may import what: the table of the house, held against every import of `src` and `scripts`. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { test } from 'node:test';

const root = resolve(import.meta.dirname, '..');

/** Rooms of `src` and the packages that each may import; a room may always import itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  archive: ['zod'],
  // fflate: books are zip files; parse5: the HTML of a page becomes the XHTML of a book.
  exports: ['archive', 'citeproc', 'fflate', 'parse5'],
  // Unified and its utilities, and the types of the trees that it walks.
  markdown: [
    'archive',
    'unified',
    'remark-parse',
    'remark-gfm',
    'remark-rehype',
    'rehype-raw',
    'rehype-sanitize',
    'rehype-slug',
    'rehype-stringify',
    'unist-util-visit',
    'hast',
    'mdast',
  ],
  // Decoding and parsing libraries are added here by name, each with its reason in the commit; yaml: frontmatter.
  import: ['archive', 'markdown', 'hast', 'mdast', 'parse5', 'mammoth', 'unist-util-visit', 'yaml'],
  folder: ['archive', 'node:*', 'yaml', 'zod'],
  // `node:*`: the cache and the threads that fill it.
  // `exports`: how an essay is cited.
  site: ['archive', 'markdown', 'folder', 'exports', 'astro:content', 'astro', 'node:*'],
  // `node:*`, pagefind: the build side writes the index; stemmer: forms of a word are found together.
  search: ['archive', 'browser', 'stemmer', 'pagefind', 'node:*'],
  // What scripts of any page use: nothing but the platform.
  browser: [],
  // Its browser side: nothing but the platform.
  reading: ['archive', 'browser'],
  offline: ['archive'],
  components: ['archive', 'search', 'reading', 'offline'],
  // `site`: what is published beside the pages.
  layouts: ['components', 'styles', 'archive', 'site'],
  pages: ['layouts', 'components', 'site', 'exports', 'archive', 'search', 'docs', 'astro'],
  styles: [],
  // The manual is Markdown files, read like any page's; `node:*`: it reads its own folder.
  docs: ['archive', 'folder', 'markdown', 'node:*', 'zod'],
};

/** What components may take from the archive: types, addresses, formatters. */
const FOR_COMPONENTS = /^src\/archive\/(?:urls|cite-as|format-[\w-]+)\.ts$/;

interface Import {
  readonly file: string;
  readonly line: number;
  readonly from: string;
  readonly onlyTypes: boolean;
}

const files = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:ts|astro)$/.test(path))
    .map((path) => `${folder}/${path}`);

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const pattern =
    /^\s*(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s+)?'([^']+)'|\bimport\(\s*'([^']+)'/gm;
  return [...text.matchAll(pattern)].map((match) => ({
    file,
    line: text.slice(0, match.index).split('\n').length + (/^\s*\n/.exec(match[0])?.length ?? 0),
    from: match[2] ?? match[3] ?? '',
    onlyTypes: match[1] !== undefined,
  }));
}

const pathOf = ({ file, from }: Import): string =>
  from.startsWith('.') ? relative(root, resolve(root, dirname(file), from)) : from;

const packageOf = (from: string): string =>
  from.startsWith('@')
    ? from.split('/').slice(0, 2).join('/')
    : from.startsWith('astro:')
      ? from
      : (from.split('/')[0] ?? from);

const isAllowed = (target: string, allowed: readonly string[]): boolean =>
  allowed.some((name) => name === target || (name.endsWith('*') && target.startsWith(name.slice(0, -1))));

test('every room imports only what the table of the house allows', () => {
  const faults: string[] = [];
  for (const file of files('src')) {
    const room = file.split('/')[1] ?? '';
    if (room.endsWith('.ts')) continue; // content.config.ts joins loaders to schemas
    const allowed = MAY_IMPORT[room];
    if (allowed === undefined) {
      faults.push(`${file}:1 stands in a room that the house doesn't have`);
      continue;
    }
    for (const found of importsOf(file)) {
      const path = pathOf(found);
      const target = found.from.startsWith('.') ? (path.split('/')[1] ?? '') : packageOf(found.from);
      const fault = `${file}:${found.line} imports ${found.from}`;
      if (found.from.startsWith('.') && !path.startsWith('src/')) faults.push(fault);
      else if (target !== room && !isAllowed(target, allowed)) faults.push(fault);
      else if (
        room === 'components' &&
        target === 'archive' &&
        !found.onlyTypes &&
        !FOR_COMPONENTS.test(path)
      )
        faults.push(`${fault}: components take types, addresses and formatters only`);
    }
  }
  assert.deepEqual(faults, []);
});

/** Parts of `src/search` and the others that each may import: what the browser loads takes nothing of the build. */
const SEARCH_PARTS: Readonly<Record<string, readonly string[]>> = {
  words: [],
  query: ['words'],
  names: ['words', 'query'],
  'format.ts': [],
  build: ['format.ts', 'words'],
  browser: ['format.ts', 'names', 'query', 'words'],
};
/** What each part may import of packages and of Node itself. */
const SEARCH_PACKAGES: Readonly<Record<string, readonly string[]>> = {
  words: ['stemmer'],
  build: ['pagefind', 'node:*'],
};

test('the parts of the search import only what is theirs, and no script of a page anything of the build', () => {
  const faults: string[] = [];
  for (const file of files('src/search')) {
    const [, , part = ''] = file.split('/');
    const parts = SEARCH_PARTS[part];
    if (parts === undefined) faults.push(`${file}:1 is in a part that the search doesn't have`);
    for (const found of importsOf(file)) {
      const path = pathOf(found);
      const [, folder, target = ''] = path.split('/');
      const isAllowedHere = found.from.startsWith('.')
        ? folder !== 'search' || target === part || isAllowed(target, parts ?? [])
        : isAllowed(packageOf(found.from), SEARCH_PACKAGES[part] ?? []);
      if (!isAllowedHere) faults.push(`${file}:${found.line} imports ${found.from}`);
    }
  }
  assert.deepEqual(faults, []);
});

test('scripts import no pages, layouts or components', () => {
  const faults = files('scripts')
    .flatMap(importsOf)
    .filter((found) => /^src\/(?:pages|layouts|components)\//.test(pathOf(found)))
    .map(({ file, line, from }) => `${file}:${line} imports ${from}`);
  assert.deepEqual(faults, []);
});

test('no check imports another, and no page another page', () => {
  const faults = [...files('src/archive/checks'), ...files('src/pages')]
    .flatMap(importsOf)
    .filter((found) => {
      const path = pathOf(found);
      if (path.startsWith('src/pages/')) return true;
      return /\/checks\/[a-z]-\d{3}-/.test(path) && !found.file.endsWith('run-checks.ts');
    })
    .map(({ file, line, from }) => `${file}:${line} imports ${from}`);
  assert.deepEqual(faults, []);
});

test('no modules import one another in a circle', () => {
  const graph = new Map(
    [...files('src'), ...files('scripts')].map((file) => [
      file,
      importsOf(file)
        .filter(({ from, onlyTypes }) => from.startsWith('.') && !onlyTypes)
        .map(pathOf),
    ]),
  );
  const state = new Map<string, 'open' | 'done'>();
  const circles: string[] = [];
  const walk = (file: string, trail: readonly string[]): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      circles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
      return;
    }
    state.set(file, 'open');
    for (const next of graph.get(file) ?? []) walk(next, [...trail, file]);
    state.set(file, 'done');
  };
  for (const file of graph.keys()) walk(file, []);
  assert.deepEqual(circles, []);
});

/** What may: a page that is kept is still right, for the reason that each of them gives. */
const KEEPERS = new Set([
  'src/archive/remember.ts',
  'src/archive/citation/known-passages.ts', // of a paragraph, which the page has asked for
  'src/site/open-archive.ts', // the archive itself
  'src/archive/citation/segmenter-of.ts', // tools, made of no content
]);

test('nothing is kept from page to page but by remember(), which knows what it was worked out from', () => {
  const keeps = /^(?:export )?const [^=]*= new (?:Weak)?(?:Map|Set)(?:<.*>)?\(\)|^const shared = globalThis/;
  const faults = ['site', 'pages', 'exports', 'archive']
    .flatMap((room) => files(`src/${room}`))
    // The script part of a component runs anew for each page.
    .filter((file) => file.endsWith('.ts') && !file.startsWith('src/site/reads/') && !KEEPERS.has(file))
    .flatMap((file) =>
      readFileSync(join(root, file), 'utf8')
        .split('\n')
        .flatMap((line, index) =>
          keeps.test(line) ? [`${file}:${index + 1} keeps something: ${line}`] : [],
        ),
    );
  assert.deepEqual(faults, []);
});

test('every address of the site is made in archive/urls.ts', () => {
  const faults = [...files('src/components'), ...files('src/layouts'), ...files('src/pages')].flatMap(
    (file) =>
      readFileSync(join(root, file), 'utf8')
        .split('\n')
        .flatMap((line, index) =>
          /href=(?:"\/|\{`\/|\{'\/)|href=\{`\$\{(?:base|BASE|import)/.test(line)
            ? [`${file}:${index + 1} writes an address itself`]
            : [],
        ),
  );
  assert.deepEqual(faults, []);
});
