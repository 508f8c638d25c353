/**
 * Astro's own commands: `npx astro build` gives the site of `npm run build`, `npx astro dev` its preview; and what we read
 * of Astro's private state is still there. An upgrade of Astro that changes one of these fails here.
 */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { AstroPrerenderer } from 'astro';
import { readRecord } from '../../src/incremental/build-record.ts';
import { openCache } from '../../src/incremental/cache.ts';
import { cacheOf } from '../../src/incremental/paths.ts';
import { buildSite } from '../../src/integration/build-site.ts';
import { propsDigest } from '../../src/integration/props-digest.ts';
import { freePort } from '../free-port.ts';
import { fillBindery } from './made-bindery.ts';

const folder = mkdtempSync(join(tmpdir(), 'archive-astro-'));
const content = join(folder, 'content');
const site = join(folder, 'site');
const essay = join(content, 'essays/bulletin/1/on-glue.md');
const ASTRO = resolve(import.meta.dirname, '../../node_modules/astro/bin/astro.mjs');
const manifestOf = (dir: string): string => readFileSync(join(dir, 'manifest.txt'), 'utf8');

before(async () => {
  fillBindery(content);
  const { ok } = await buildSite({ content, outDir: site, quiet: true, write: () => {} });
  assert.ok(ok);
});
after(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(cacheOf(content), { recursive: true, force: true });
});

function astro(...args: string[]): ChildProcess & { printed: () => string } {
  // The build above has set NODE_ENV, and a preview in production watches no file.
  const env = { ...process.env, NODE_ENV: undefined, ARCHIVE_CONTENT: content, ASTRO_DEV_BACKGROUND: '0' };
  const child = spawn(process.execPath, [ASTRO, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => (printed += bytes));
  return Object.assign(child, { printed: () => printed });
}

test('npx astro build gives the files of npm run build', async () => {
  const other = join(folder, 'of-astro');
  const child = astro('build', '--outDir', other);
  const code = await new Promise((done) => child.once('close', done));
  assert.equal(code, 0, child.printed());
  assert.equal(manifestOf(other), manifestOf(site));
});

test('npx astro build refuses a content folder with errors, and the site stays as it was', async () => {
  const text = readFileSync(essay, 'utf8');
  const manifest = manifestOf(site);
  writeFileSync(essay, text.replace('ann-other', 'nobody'));
  const child = astro('build', '--outDir', site);
  const code = await new Promise((done) => child.once('close', done));
  writeFileSync(essay, text);
  assert.notEqual(code, 0);
  assert.match(child.printed(), /one error in the content folder; nothing was built/);
  assert.equal(manifestOf(site), manifest);
});

test('npx astro dev serves a page, and serves it again after its frontmatter and its text changed', async () => {
  const port = await freePort();
  const child = astro('dev', '--port', String(port), '--host', '127.0.0.1');
  const page = `http://127.0.0.1:${port}/bulletin/1/on-glue/`;
  const isServed = (words: string) => waitFor(page, words, child.printed);
  try {
    await isServed('It holds');
    await isServed('On glue</h1>');
    writeFileSync(
      essay,
      readFileSync(essay, 'utf8').replace('It holds', 'It held').replace('On glue', 'On paste'),
    );
    await isServed('It held');
    await isServed('On paste</h1>');
  } finally {
    child.kill('SIGTERM');
    await new Promise((done) => child.once('close', done));
  }
});

async function waitFor(page: string, words: string, printed: () => string): Promise<void> {
  let last = '';
  for (let attempt = 0; attempt < 300; attempt++) {
    const response = await fetch(page).catch(() => null);
    last = (await response?.text()) ?? '';
    if (last.includes(words)) return;
    await wait(100);
  }
  assert.fail(`no '${words}' in ${page}: ${last.slice(0, 2000)}\n${printed()}`);
}

test('the props of every page with a route parameter are found in Astro’s route cache', () => {
  const record = readRecord(openCache(join(cacheOf(content), 'built')), site);
  const withProps = record?.pages.filter(({ id }) => id.includes('[')) ?? [];
  assert.ok(
    withProps.length > 40,
    `${withProps.length} pages. This version of Astro keeps the results of getStaticPaths() elsewhere, so every page ` +
      'is rendered at every build: see getByPath() in src/integration/props-digest.ts',
  );
});

test('a page whose props are not found has no digest, and so is always rendered', () => {
  const path = { pathname: '/people/ann-other/', route: {} };
  const pathOf = (): undefined => undefined;
  const prerenderer: AstroPrerenderer = {
    name: 'of another version',
    getStaticPaths: () => Promise.resolve([]),
    render: () => Promise.resolve(new Response()),
  };
  assert.equal(propsDigest(prerenderer, path, pathOf), null);
  const routeCache = new Map([[path.route, { staticPaths: { keyed: new Map() } }]]);
  assert.equal(propsDigest(Object.assign(prerenderer, { app: { routeCache } }), path, pathOf), null);
});
