/** Our writers of citations, read back by citation-js, an independent reader of the same formats: field by field. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { writeBibtex } from '../../src/exports/bibtex.ts';
import { type CitationItem, citationItems } from '../../src/exports/citation-item.ts';
import { writeCslJson } from '../../src/exports/csl-json.ts';
import { type CitedName, partName } from '../../src/exports/part-name.ts';
import { writeRis } from '../../src/exports/ris.ts';
import { makeBibliography } from './made-bibliography.ts';

const items = citationItems(makeBibliography());
plugins.config.get('@bibtex').parse.sentenceCase = 'never';

const read = (text: string): CitationItem[] => new Cite(text).data as CitationItem[]; // CSL-JSON by its own account

/** A name in one line, however its parts were put. */
const nameOf = (name: CitedName): string =>
  'literal' in name
    ? name.literal
    : [name.given, name['dropping-particle'], name['non-dropping-particle'], name.family, name.suffix]
        .filter(Boolean)
        .join(' ');

test('the made bibliography holds what is hard to write down', () => {
  assert.equal(items.length, 10);
  assert.ok(items.some(({ note }) => note !== undefined) && items.some(({ note }) => note === undefined));
});

test('another reader finds every field of our BibTeX as it was', () => {
  const found = read(writeBibtex(items));
  assert.equal(found.length, items.length);
  for (const [index, item] of items.entries()) {
    const other = found[index];
    assert.ok(other);
    assert.equal(other.id, item.id);
    assert.equal(other.title, item.title);
    assert.equal(other['container-title'], item['container-title']);
    assert.equal(other.issue, item.issue);
    assert.equal(other.URL, item.URL);
    assert.equal(other.note, item.note);
    assert.deepEqual(other.issued['date-parts'], item.issued['date-parts']);
    assert.deepEqual(other.author.map(nameOf), item.author.map(nameOf));
  }
});

test('another reader finds every field of our RIS as it was', () => {
  const found = read(writeRis(items));
  assert.equal(found.length, items.length);
  for (const [index, item] of items.entries()) {
    const other = found[index];
    assert.ok(other);
    assert.equal(other.id, item.id);
    assert.equal(other.title, item.title);
    assert.equal(other['container-title'], item['container-title']);
    assert.equal(other.issue, item.issue);
    assert.equal(other.URL, item.URL);
    assert.equal(other.language, item.language);
    assert.equal(other.note, item.note);
    assert.deepEqual(other.issued['date-parts'], item.issued['date-parts']);
    assert.deepEqual(other.author.map(nameOf), item.author.map(nameOf));
  }
});

test('our CSL-JSON says the same to another reader', () => {
  const found = read(writeCslJson(items));
  for (const [index, item] of items.entries()) {
    const { _graph, ...other } = found[index] as CitationItem & { _graph?: unknown }; // citation-js adds it
    assert.deepEqual(JSON.parse(JSON.stringify(other)), item);
  }
});

test('RIS has one field a line, and every line ends in CR LF', () => {
  for (const line of writeRis(items).split('\r\n')) assert.match(line, /^(?:[A-Z][A-Z0-9] {2}- .*|)$/);
});

test('the parts of a name are what its keeper wrote, and nothing is guessed without a comma', () => {
  const part = (sort: string | undefined): CitedName => partName({ name: 'As Shown', sort, kind: 'person' });
  assert.deepEqual(part('Beauvoir, Simone de'), {
    family: 'Beauvoir',
    given: 'Simone',
    'dropping-particle': 'de',
  });
  assert.deepEqual(part('van der Berg, Anna'), {
    family: 'Berg',
    given: 'Anna',
    'non-dropping-particle': 'van der',
  });
  assert.deepEqual(part('King, Martin Luther, Jr.'), {
    family: 'King',
    given: 'Martin Luther',
    suffix: 'Jr.',
  });
  assert.deepEqual(part('Other'), { literal: 'As Shown' });
  assert.deepEqual(part(undefined), { literal: 'As Shown' });
});
