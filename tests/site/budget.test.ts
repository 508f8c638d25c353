/** What a page weighs, gzipped: the budgets of the issue 'a page worth reading for an hour'. */
import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { type DefaultTreeAdapterTypes, parse, serialize } from 'parse5';
import { contentFolder, projectRoot } from '../../src/incremental/paths.ts';
import { loadArchive } from '../../src/load/load-archive.ts';
import { siteFolder } from './read-site.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** Bytes: style sheet, scripts and page without its text; then what hangs on the text; then the faces. */
const SHELL = 30_000;
const APPARATUS = 12_000;
const FACES = 110_000;
const FIRST_FACES = 60_000;

const site = siteFolder();
const { archive } = await loadArchive(contentFolder());
assert.ok(archive !== null, 'the content folder has errors');
const { base } = archive;
const longest = [...archive.essays.values()].reduce((most, next) =>
  next.text.words > most.text.words ? next : most,
);
const html = readFileSync(join(site, longest.id, 'index.html'), 'utf8');
const zipped = (bytes: string | Buffer): number => gzipSync(bytes, { level: 9 }).length;
const fileOf = (address: string): Buffer => readFileSync(join(site, address.slice(base.length)));

test(`the shell of the longest essay weighs at most ${SHELL / 1000} kB`, (t) => {
  const styles = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(
    ([, address = '']) => address,
  );
  const scripts = withImports(
    [...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, address = '']) => address),
  );
  const weights = {
    styles: sum(styles),
    scripts: sum(scripts),
    page: zipped(without(html, ['text', 'two', 'contents'])),
  };
  const shell = weights.styles + weights.scripts + weights.page;
  t.diagnostic(`shell ${shell} bytes: ${JSON.stringify(weights)}`);
  assert.ok(styles.length > 0 && scripts.length > 1);
  assert.ok(shell <= SHELL, `${shell} bytes: ${JSON.stringify(weights)}`);
});

test(`the apparatus of the longest essay weighs at most ${APPARATUS / 1000} kB`, (t) => {
  const bare = without(html, ['app', 'who', 'src', 'diff', 'flag', 'two', 'contents']);
  const apparatus = zipped(html) - zipped(bare);
  t.diagnostic(`apparatus ${apparatus} bytes`);
  assert.ok(apparatus > 0 && apparatus <= APPARATUS, `${apparatus} bytes`);
});

test(`the faces weigh at most ${FACES / 1000} kB, ${FIRST_FACES / 1000} kB of them for the first view`, () => {
  const weigh = (names: readonly string[]): number =>
    names.reduce((all, name) => all + statSync(join(projectRoot(), 'public/fonts', `${name}.woff2`)).size, 0);
  const first = weigh(['vollkorn-latin-400-normal', 'archivo-latin-500-normal', 'archivo-latin-800-normal']);
  assert.ok(first <= FIRST_FACES, `${first} bytes`);
  assert.ok(first + weigh(['vollkorn-latin-400-italic', 'vollkorn-latin-600-normal']) <= FACES);
});

const sum = (addresses: readonly string[]): number =>
  addresses.reduce((all, address) => all + zipped(fileOf(address)), 0);

/** Scripts with the modules that they import. */
function withImports(addresses: readonly string[]): string[] {
  const known = new Set(addresses);
  for (const address of known)
    for (const [, path = ''] of fileOf(address)
      .toString()
      .matchAll(/(?:from|import)\s*"(\.[^"]+)"/g))
      known.add(posix.join(dirname(address), path));
  return [...known];
}

/** The page without the elements of some classes. */
function without(page: string, classes: readonly string[]): string {
  const document = parse(page);
  cut(document);
  return serialize(document);

  function cut(node: Node): void {
    if (!('childNodes' in node)) return;
    node.childNodes = node.childNodes.filter(
      (child) =>
        !('attrs' in child) ||
        !child.attrs.some(
          ({ name, value }) => name === 'class' && value.split(' ').some((one) => classes.includes(one)),
        ),
    );
    node.childNodes.forEach(cut);
  }
}
