/** Who may import what: the table of packages, compared with every import of `src` and `scripts`. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importedPath, importsOf, sourceFiles, sourceText } from './sources.ts';

/** Folders of `src` and the folders and packages that each may import; a folder may always import itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  algorithms: ['node:crypto', 'node:path'],
  archive: ['algorithms', 'zod'],
  // Unified and its utilities, and the types of the trees that it walks; yaml: frontmatter.
  parse: [
    'archive',
    'algorithms',
    'incremental',
    'unified',
    'remark-parse',
    'remark-gfm',
    'remark-rehype',
    'rehype-raw',
    'rehype-sanitize',
    'rehype-slug',
    'rehype-stringify',
    'hastscript',
    'unist-util-visit',
    'hast',
    'mdast',
    'yaml',
    'zod',
    'node:*',
  ],
  incremental: ['algorithms', 'node:*'],
  // exports: the texts of data files are memoized with the loaded archive.
  load: ['archive', 'algorithms', 'parse', 'incremental', 'exports', 'astro', 'node:*'],
  render: ['archive', 'algorithms', 'parse', 'hast', 'hastscript', 'hast-util-to-html'],
  // `exports`: how an essay is cited.
  views: ['archive', 'algorithms', 'incremental', 'render', 'exports', 'node:*'],
  exports: ['archive', 'algorithms', 'incremental', 'citeproc'],
  // `node:*`, pagefind: the build side writes the index; stemmer: forms of a word are found together.
  search: ['archive', 'algorithms', 'browser', 'stemmer', 'pagefind', 'node:*'],
  integration: [
    'archive',
    'algorithms',
    'load',
    'incremental',
    'exports',
    'search',
    'views',
    'publish',
    'astro',
    'node:*',
  ],
  // fflate: books are zip files; parse5 and the xast packages: the HTML of a page becomes the XHTML of a book; satori, sharp: social cards.
  publish: [
    'archive',
    'algorithms',
    'exports',
    'render',
    'load',
    'incremental',
    'views',
    'fflate',
    'parse5',
    'xast',
    'xastscript',
    'xast-util-to-xml',
    'satori',
    'sharp',
    'node:*',
  ],
  // Scripts of pages: nothing but the platform; `publish`: the type of the offline list.
  browser: ['archive', 'publish'],
  components: ['archive', 'search', 'browser'],
  layouts: ['components', 'styles', 'archive', 'load'],
  pages: [
    'layouts',
    'incremental',
    'components',
    'views',
    'render',
    'load',
    'exports',
    'archive',
    'search',
    'docs',
    'astro',
    'astro:content',
  ],
  styles: [],
  // The manual is Markdown files, parsed like any page's; `node:*`: it reads its own folder.
  docs: ['archive', 'algorithms', 'parse', 'node:*', 'zod'],
  // The only folder that imports document readers; nothing of the site imports it.
  import: [
    'archive',
    'algorithms',
    'parse',
    'hast',
    'mdast',
    'parse5',
    'mammoth',
    'unist-util-visit',
    'yaml',
    'node:*',
  ],
};

/** What components may take from the archive: types, addresses, formatters. */
const FOR_COMPONENTS = /^src\/archive\/(?:urls|cite-as|format\/[\w-]+)\.ts$/;

const packageOf = (from: string): string =>
  from.startsWith('@')
    ? from.split('/').slice(0, 2).join('/')
    : from.startsWith('astro:')
      ? from
      : (from.split('/')[0] ?? from);

const isAllowed = (target: string, allowed: readonly string[]): boolean =>
  allowed.some((name) => name === target || (name.endsWith('*') && target.startsWith(name.slice(0, -1))));

test('every folder imports only what the table allows', () => {
  const faults: string[] = [];
  for (const file of sourceFiles('src')) {
    const folder = file.split('/')[1] ?? '';
    if (folder.endsWith('.ts')) continue; // content.config.ts joins loaders to schemas
    const allowed = MAY_IMPORT[folder];
    if (allowed === undefined) {
      faults.push(`${file}:1 is in a folder that the table doesn't have`);
      continue;
    }
    for (const found of importsOf(file)) {
      const path = importedPath(found);
      const target = found.from.startsWith('.') ? (path.split('/')[1] ?? '') : packageOf(found.from);
      const fault = `${file}:${found.line} imports ${found.from}`;
      if (found.from.startsWith('.') && !path.startsWith('src/')) faults.push(fault);
      else if (target !== folder && !isAllowed(target, allowed)) faults.push(fault);
      else if (
        folder === 'components' &&
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
  for (const file of sourceFiles('src/search')) {
    const [, , part = ''] = file.split('/');
    const parts = SEARCH_PARTS[part];
    if (parts === undefined) faults.push(`${file}:1 is in a part that the search doesn't have`);
    for (const found of importsOf(file)) {
      const path = importedPath(found);
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
  const faults = sourceFiles('scripts')
    .flatMap(importsOf)
    .filter((found) => /^src\/(?:pages|layouts|components)\//.test(importedPath(found)))
    .map(({ file, line, from }) => `${file}:${line} imports ${from}`);
  assert.deepEqual(faults, []);
});

test('no check imports another, and no page another page', () => {
  const faults = [...sourceFiles('src/archive/checks'), ...sourceFiles('src/pages')]
    .flatMap(importsOf)
    .filter((found) => {
      const path = importedPath(found);
      if (path.startsWith('src/pages/')) return true;
      return /\/checks\/[a-z]-\d{3}-/.test(path) && !found.file.endsWith('run-checks.ts');
    })
    .map(({ file, line, from }) => `${file}:${line} imports ${from}`);
  assert.deepEqual(faults, []);
});

test('no modules import one another in a circle, types included', () => {
  const graph = new Map(
    [...sourceFiles('src'), ...sourceFiles('scripts')].map((file) => [
      file,
      importsOf(file)
        .filter(({ from }) => from.startsWith('.'))
        .map(importedPath),
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

test('pages share values only through memoize(), which records dependencies', () => {
  const shares =
    /^(?:export )?const [^=]*= (?:new (?:Weak)?(?:Map|Set)(?:<.*>)?\(\)|processWide\b)|\bglobalThis as\b/;
  const faults = ['load', 'views', 'render', 'pages', 'exports', 'archive']
    .flatMap((folder) => sourceFiles(`src/${folder}`))
    // The frontmatter of a component runs for each page. open-archive.ts shares the archive itself.
    .filter((file) => file.endsWith('.ts') && file !== 'src/load/open-archive.ts')
    .flatMap((file) =>
      sourceText(file)
        .split('\n')
        .flatMap((line, index) =>
          shares.test(line) ? [`${file}:${index + 1} shares a value: ${line}`] : [],
        ),
    );
  assert.deepEqual(faults, []);
});

test('every address of the site is made in archive/urls.ts', () => {
  const faults = [
    ...sourceFiles('src/components'),
    ...sourceFiles('src/layouts'),
    ...sourceFiles('src/pages'),
  ].flatMap((file) =>
    sourceText(file)
      .split('\n')
      .flatMap((line, index) =>
        /href=(?:"\/|\{`\/|\{'\/)|href=\{`\$\{(?:base|BASE|import)/.test(line)
          ? [`${file}:${index + 1} writes an address itself`]
          : [],
      ),
  );
  assert.deepEqual(faults, []);
});

test('a component is imported under the name of its file', () => {
  const faults = [
    ...sourceFiles('src/components'),
    ...sourceFiles('src/layouts'),
    ...sourceFiles('src/pages'),
  ].flatMap((file) =>
    [...sourceText(file).matchAll(/^import (\w+) from '[^']*?(\w+)\.astro';/gm)]
      .filter(([, name, component]) => name !== component)
      .map(([line]) => `${file}: ${line}`),
  );
  assert.deepEqual(faults, []);
});
