/**
 * Upper limits of the code's size: files, lines, the longest file, the median, and how many files one opens to
 * understand one thing. A limit is lowered whenever the code shrinks; it is raised only in a commit that does nothing
 * else and names the capability that needs it. The median, the longest file and the paths are never raised.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importedPath, importsOf, sourceFiles, sourceText } from './sources.ts';

const MAX_FILES = 496;
const MAX_LINES = 38_651;
const MAX_FILE_LINES = 245;
const MEDIAN = { min: 55, max: 75 };

interface Path {
  readonly roots: readonly string[];
  /** Prefixes of the files that belong to the path; one import beyond them is its edge. */
  readonly inside: readonly string[];
  readonly max: { readonly inside: number; readonly edge: number };
}

const PATHS: Readonly<Record<string, Path>> = {
  'reading an essay': {
    roots: ['src/parse/read-essay.ts'],
    inside: ['src/parse/'],
    max: { inside: 18, edge: 12 },
  },
  'resolving a citation': {
    roots: ['src/archive/citation/parse.ts', 'src/archive/citation/resolve.ts'],
    inside: ['src/archive/citation/'],
    max: { inside: 19, edge: 4 },
  },
  'an essay page': {
    roots: ['src/pages/[series]/[number]/[slug]/index.astro'],
    inside: ['src/pages/', 'src/layouts/', 'src/views/', 'src/render/'],
    max: { inside: 15, edge: 39 },
  },
  'import of one text': {
    roots: ['src/import/import-document.ts'],
    inside: ['src/import/'],
    max: { inside: 26, edge: 10 },
  },
  'the incremental build': {
    roots: ['src/integration/build-site.ts'],
    inside: ['src/integration/', 'src/incremental/'],
    max: { inside: 27, edge: 18 },
  },
  'a query': {
    roots: ['src/search/browser/start-search.ts'],
    inside: ['src/search/'],
    max: { inside: 38, edge: 10 },
  },
};

const sources = ['src', 'scripts'].flatMap((folder) => sourceFiles(folder));
const linesOf = (file: string): number => sourceText(file).split('\n').length - 1;

test('src and scripts stay within their limits of files and lines', (t) => {
  const lengths = sources.map(linesOf).sort((a, b) => a - b);
  const lines = lengths.reduce((sum, length) => sum + length, 0);
  const median = lengths[Math.floor((lengths.length - 1) / 2)] ?? 0;
  const longest = lengths.at(-1) ?? 0;
  t.diagnostic(`${sources.length} files, ${lines} lines, median ${median}, longest ${longest}`);
  assert.ok(sources.length <= MAX_FILES, `${sources.length} files, at most ${MAX_FILES}`);
  assert.ok(lines <= MAX_LINES, `${lines} lines, at most ${MAX_LINES}`);
  assert.ok(longest <= MAX_FILE_LINES, `a file of ${longest} lines, at most ${MAX_FILE_LINES}`);
  assert.ok(median >= MEDIAN.min && median <= MEDIAN.max, `a median of ${median} lines`);
});

/** Files of the project that a file imports for their values, not for types alone. */
const valueImports = (file: string): string[] =>
  importsOf(file)
    .filter(({ onlyTypes, names }) => !onlyTypes && !/^\{(?:\s*type [^,]+,?)+\s*\}$/.test(names))
    .map(importedPath)
    .filter((path) => sources.includes(path));

for (const [name, { roots, inside, max }] of Object.entries(PATHS))
  test(`${name} is understood from few files`, (t) => {
    const opened = new Set<string>();
    const edge = new Set<string>();
    const open = [...roots];
    for (let file = open.pop(); file !== undefined; file = open.pop()) {
      if (opened.has(file)) continue;
      if (!roots.includes(file) && !inside.some((prefix) => file?.startsWith(prefix))) {
        edge.add(file);
        continue;
      }
      opened.add(file);
      open.push(...valueImports(file));
    }
    t.diagnostic(`${name}: ${opened.size} files inside, ${edge.size} at the edge`);
    assert.ok(opened.size <= max.inside, `${opened.size} files inside, at most ${max.inside}`);
    assert.ok(edge.size <= max.edge, `${edge.size} files at the edge, at most ${max.edge}`);
  });
