/** The list of dependencies says of each why it is here; the lock holds what they are; none runs a script. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Manifest {
  readonly allowScripts?: Readonly<Record<string, boolean>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
}
interface Locked {
  readonly integrity?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  readonly optional?: boolean;
  readonly license?: string;
}

const manifest = JSON.parse(read('package.json')) as Manifest;
const lock = JSON.parse(read('package-lock.json')) as { packages: Readonly<Record<string, Locked>> };
const rows = [...read('scripts/dependencies.md').matchAll(/^\| (\S+) \| (.+) \| ([^|]+) \|$/gm)]
  .map(([, name = '', why = '', licence = '']) => ({ name, why, licence }))
  .filter(({ name }) => name !== 'package' && !name.startsWith('---'));

test('every dependency has its reason and its licence in one list, and the list names no other', () => {
  const named = [manifest.dependencies, manifest.devDependencies, manifest.optionalDependencies].flatMap(
    Object.keys,
  );
  assert.deepEqual(rows.map(({ name }) => name).sort(), named.sort());
  for (const { name, why, licence } of rows) {
    assert.ok(why.length > 10, name);
    assert.equal(lock.packages[`node_modules/${name}`]?.license, licence, name);
  }
});

test('the lock holds the integrity of every package, and each has a licence', () => {
  const packages = Object.entries(lock.packages).filter(([path, { link }]) => path !== '' && link !== true);
  assert.ok(packages.length > 100);
  const faulty = packages
    .filter(([, { integrity }]) => !/^sha512-/.test(integrity ?? ''))
    .map(([path]) => path);
  assert.deepEqual(faulty, []);
  const unlicensed = packages.filter(([, { license }]) => license === undefined).map(([path]) => path);
  assert.deepEqual(unlicensed, []);
});

test('a package that wants to run a script when it is installed is named, allowed or not', () => {
  const wanting = Object.entries(lock.packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript === true)
    .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length));
  assert.deepEqual([...new Set(wanting)].sort(), Object.keys(manifest.allowScripts ?? {}).sort());
  assert.deepEqual(Object.values(manifest.allowScripts ?? {}).filter(Boolean), [], 'none needs to');
});
