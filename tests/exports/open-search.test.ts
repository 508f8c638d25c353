import assert from 'node:assert/strict';
import { test } from 'node:test';
import { XMLParser } from 'fast-xml-parser';
import { writeOpenSearch } from '../../src/exports/open-search.ts';
import { makeArchive } from '../factories/make-archive.ts';

test('the OpenSearch description names the archive and the address of a search, under its base', () => {
  const { archive } = makeArchive({
    archive: { title: 'A test archive & more of it', address: 'https://example.org', base: '/archive/' },
  });
  const { OpenSearchDescription: described } = new XMLParser({ ignoreAttributes: false }).parse(
    writeOpenSearch(archive),
  );
  assert.equal(described['@_xmlns'], 'http://a9.com/-/spec/opensearch/1.1/');
  assert.ok(described.ShortName.length <= 16);
  assert.match(described.Description, /A test archive & more of it/);
  assert.equal(described.Url['@_type'], 'text/html');
  assert.equal(
    described.Url['@_template'].replace('{searchTerms}', 'rope'),
    'https://example.org/archive/search/?q=rope',
  );
});
