/** The linter, the type checker and the preview's watcher leave out every file that `.gitignore` names. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import ts from 'typescript';
import config from '../../astro.config.ts';

const root = resolve(import.meta.dirname, '../..');
const copy = mkdtempSync(join(tmpdir(), 'archive-ignored-'));
const BIOME = [
  join(root, 'node_modules/@biomejs/biome/bin/biome'),
  'ci',
  '--config-path=scripts/biome-settings.json',
  '--colors=off',
];
/** An error for the linter, for the formatter and for the compiler. */
const FAULTY = 'var  x : number = "no" as any\n';

/** One TypeScript file for each folder of `.gitignore`. */
const ignored = readFileSync(join(root, '.gitignore'), 'utf8')
  .split('\n')
  .filter((line) => line.endsWith('/') && line !== 'node_modules/')
  .map((line) => `${line.replaceAll('*', 'any')}faulty.ts`);

before(() => {
  for (const path of ['.gitignore', 'tsconfig.json', 'scripts/biome-settings.json'])
    cpSync(join(root, path), join(copy, path));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  for (const path of [...ignored, 'src/index.ts']) put(path, FAULTY);
});
after(() => rmSync(copy, { recursive: true, force: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(copy, path)), { recursive: true });
  writeFileSync(join(copy, path), text);
}

/** The exit code and the report of the linter. */
function lint(): { status: number | null; report: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, BIOME, { cwd: copy, encoding: 'utf8' });
  return { status, report: stdout + stderr };
}

test('.gitignore names the built site and its siblings', () => {
  for (const folder of ['dist/', '.dist-any/']) assert.ok(ignored.includes(`${folder}faulty.ts`), folder);
});

test('the linter reads no file that .gitignore names', () => {
  const faulty = lint();
  assert.notEqual(faulty.status, 0);
  assert.match(faulty.report, /^src\/index\.ts/m);
  put('src/index.ts', 'export {};\n');
  const clean = lint();
  assert.equal(clean.status, 0, clean.report);
});

test('the type checker reads no file that .gitignore names', () => {
  const { config: read } = ts.readConfigFile(join(copy, 'tsconfig.json'), ts.sys.readFile);
  const { fileNames } = ts.parseJsonConfigFileContent(read, ts.sys, copy);
  assert.deepEqual(
    fileNames.map((path) => path.slice(copy.length + 1)),
    ['src/index.ts'],
  );
});

test('the watcher of the preview watches no built site', () => {
  const patterns = config.vite?.server?.watch?.ignored;
  assert.ok(Array.isArray(patterns));
  const isIgnored = (path: string): boolean =>
    patterns.some((pattern) => typeof pattern === 'function' && pattern(join(root, path)));
  for (const path of ['dist', 'dist/index.html', '.dist-last', '.dist-last/x/index.html'])
    assert.ok(isIgnored(path), path);
  for (const path of ['src/pages/index.astro', 'content/essays/x.md', 'distant/a.ts', 'src/dist/a.ts'])
    assert.ok(!isIgnored(path), path);
});
