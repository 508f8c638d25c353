import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normalBase, parseRequestPath } from '../../scripts/serve/resolve-file.ts';

const file = (...names: string[]) => ({ names, folder: false, query: '' });
const folder = (...names: string[]) => ({ names, folder: true, query: '' });

for (const [url, base, address] of [
  ['/', '/', folder()],
  ['/epsr/1254/', '/', folder('epsr', '1254')],
  ['/epsr/1254', '/', file('epsr', '1254')],
  ['/a%20b/%C3%BC.html', '/', file('a b', 'ü.html')],
  ['/search/?q=a/../b', '/', { ...folder('search'), query: '?q=a/../b' }],
  ['/archive/', '/archive/', folder()],
  ['/archive', '/archive/', file()],
  ['/archive/epsr/', '/archive/', folder('epsr')],
  ['/...', '/', file('...')],
] as const) {
  test(`reads ${url} below ${base}`, () => assert.deepEqual(parseRequestPath(url, base), address));
}

for (const [url, base] of [
  ['/..', '/'],
  ['/epsr/../x', '/'],
  ['/%2e%2e/x', '/'],
  ['/.', '/'],
  ['/a%2fb', '/'],
  ['/a%5cb', '/'],
  ['/a%00', '/'],
  ['//', '/'],
  ['//host/', '/'],
  ['/a//b', '/'],
  ['/%', '/'],
  ['/%ff', '/'],
  ['http://host/', '/'],
  ['*', '/'],
  ['/', '/archive/'],
  ['/archived/', '/archive/'],
  ['/archive//', '/archive/'],
] as const) {
  test(`finds no meaning in '${url}' below ${base}`, () => assert.equal(parseRequestPath(url, base), null));
}

test('gives a base its slashes', () => {
  for (const base of ['archive', '/archive', 'archive/', '/archive/', '//archive//']) {
    assert.equal(normalBase(base), '/archive/', base);
  }
  for (const base of ['', '/']) assert.equal(normalBase(base), '/');
  assert.equal(normalBase('/a/b'), '/a/b/');
});
