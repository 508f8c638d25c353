/** The addresses of the pages of `cited-by/`, and of one citing essay on them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asSeriesId, essayId } from '../../src/archive/schema/id.ts';
import { citingAnchor, createUrls } from '../../src/archive/urls.ts';

const glue = essayId(asSeriesId('bulletin'), 9, 'on-glue');

test('the fragment of a citing essay is its id with a hyphen for every slash', () => {
  assert.equal(citingAnchor(glue), 'by-bulletin-9-on-glue');
  assert.match(citingAnchor(glue), /^[a-z][a-z0-9-]*$/);
});

type Asked = [base: string, cited: string, page: number | undefined, citing: typeof glue | undefined];
const ADDRESSES: readonly [asked: Asked, address: string][] = [
  [['/', 'epsr/1254', undefined, undefined], '/epsr/1254/cited-by/'],
  [['/', 'epsr/1254', 1, undefined], '/epsr/1254/cited-by/'],
  [['/', 'epsr/1254', 2, undefined], '/epsr/1254/cited-by/2/'],
  [['/', 'epsr/1254', 1, glue], '/epsr/1254/cited-by/#by-bulletin-9-on-glue'],
  [['/', 'epsr/1254', 2, glue], '/epsr/1254/cited-by/2/#by-bulletin-9-on-glue'],
  [['/archive/', 'epsr/books-15', 12, glue], '/archive/epsr/books-15/cited-by/12/#by-bulletin-9-on-glue'],
];

for (const [[base, cited, page, citing], address] of ADDRESSES)
  test(`page ${page ?? 'none'} of what cites ${cited}${citing === undefined ? '' : `, at ${citing},`} is ${address}`, () =>
    assert.equal(createUrls(base).citedBy(cited, page, citing), address));

test('an essay is addressed with the anchor of a paragraph, or whole', () => {
  const urls = createUrls('/archive/');
  assert.equal(urls.essay(glue), '/archive/bulletin/9/on-glue/');
  assert.equal(urls.essay(glue, 'p14aa'), '/archive/bulletin/9/on-glue/#p14aa');
});
