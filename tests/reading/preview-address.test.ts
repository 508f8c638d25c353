import assert from 'node:assert/strict';
import { test } from 'node:test';
import { previewAddresses } from '../../src/browser/previews/fetch-preview.ts';

test('a link to an issue, an essay or a work leads to the preview of the issue or the work', () => {
  assert.deepEqual(previewAddresses('/epsr/1254/', '/'), ['/previews/epsr/1254.json']);
  assert.deepEqual(previewAddresses('/archive/epsr/1254/on-rope/', '/archive/'), [
    '/archive/previews/epsr/1254.json',
  ]);
  assert.deepEqual(previewAddresses('/epsr/books-15/', '/'), ['/previews/epsr/books-15.json']);
});

test('a link to a paragraph leads to its preview, and failing that to the issue’s', () => {
  assert.deepEqual(previewAddresses('/epsr/1254/on-rope/#p14a', '/'), [
    '/previews/epsr/1254/on-rope/p14a.json',
    '/previews/epsr/1254.json',
  ]);
  assert.deepEqual(previewAddresses('/epsr/1254/on-rope/#h-knots', '/'), ['/previews/epsr/1254.json']);
});

test('a link elsewhere has no preview', () => {
  assert.deepEqual(previewAddresses('/', '/'), []);
  assert.deepEqual(previewAddresses('/epsr/', '/'), []);
  assert.deepEqual(previewAddresses('/epsr/1254/cited-by/2/', '/'), []);
  assert.deepEqual(previewAddresses('/elsewhere/1/', '/archive/'), []);
});
