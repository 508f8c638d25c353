import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildGrammar } from '../../src/archive/citation/grammar.ts';
import { parseCitations } from '../../src/archive/citation/parse.ts';
import { citeAs, isUnchecked } from '../../src/archive/cite-as.ts';
import { locatorSuffix, splitAtUrl } from '../../src/archive/format/places.ts';
import { makeArchive } from '../factories/make-archive.ts';

const REVIEW = { title: 'The Review', abbreviation: 'TR', numberWords: ['No'], centuryFrom: 1979 };

const cite = (id: string, date: string, settings: Record<string, unknown> = {}): string => {
  const { archive } = makeArchive({
    series: { review: { ...REVIEW, ...settings } },
    essays: { [id]: `date: "${date}"\n---\nWords.` },
  });
  const [essay] = archive.essays.values();
  assert.ok(essay);
  return citeAs(archive, essay);
};

test('an essay is cited in the form that its series uses of itself', () => {
  assert.equal(cite('review/1254/on-rope', '2004-10-26'), '(TR No 1254 26-10-04)');
});

test('the date of a citation stands in the order of the series', () => {
  assert.equal(cite('review/7/on-rope', '2004-10-26', { dateOrder: 'mdy' }), '(TR No 7 10-26-04)');
  assert.equal(cite('review/7/on-rope', '2004-10-26', { dateOrder: 'ymd' }), '(TR No 7 04-10-26)');
});

test('a date that isn’t known to the day is cited as far as it is known', () => {
  assert.equal(cite('review/7/on-rope', '2004-10'), '(TR No 7 October 2004)');
  assert.equal(cite('review/7/on-rope', '2004'), '(TR No 7 2004)');
});

test('a series without a word for number, or without a short name, is cited without it', () => {
  assert.equal(cite('review/7/on-rope', '2004-10-26', { numberWords: [] }), '(TR 7 26-10-04)');
  assert.equal(
    cite('review/7/on-rope', '2004-10-26', { abbreviation: undefined }),
    '(The Review No 7 26-10-04)',
  );
});

test('where the issue doesn’t say which essay is meant, its title does', () => {
  assert.equal(cite('review/unnumbered/on-rope', '2004-10-26'), '(TR 26-10-04, ‘A made essay’)');
  const { archive } = makeArchive({
    essays: {
      'bulletin/3/on-rope': 'title: On rope\n---\nWords.',
      'bulletin/3/on-glue': 'title: On glue\n---\nWords.',
    },
  });
  assert.deepEqual(
    [...archive.essays.values()].map((essay) => citeAs(archive, essay)),
    ['(BB No 3 01-05-90, ‘On glue’)', '(BB No 3 01-05-90, ‘On rope’)'],
  );
});

test('the form in which an essay is cited is read back as a citation of its issue', () => {
  const { archive } = makeArchive({ essays: { 'bulletin/3/on-rope': 'Words.' } });
  const [essay] = archive.essays.values();
  assert.ok(essay);
  const grammar = buildGrammar(new Map([...archive.series].map(([id, { record }]) => [id, record])));
  const [read] = parseCitations(citeAs(archive, essay), grammar, { series: essay.series, number: 9 });
  assert.deepEqual(
    { form: read?.form, series: read?.series, number: read?.number, date: read?.date },
    { form: 'number-date', series: 'bulletin', number: 3, date: '1990-05-01' },
  );
});

test('a text that came from print is unchecked until somebody has compared it', () => {
  const provenance = `provenance: { file: a.txt, sha256: ${'a'.repeat(64)}, imported: "2026-11-01" }`;
  const unchecked = (fields: string): boolean => {
    const [essay] = makeArchive({ essays: { 'bulletin/3/on-rope': `${fields}\n---\nWords.` } }).essays;
    assert.ok(essay);
    return isUnchecked(essay.record);
  };
  assert.equal(unchecked(provenance), true);
  assert.equal(unchecked(`${provenance}\nchecked: { date: "2026-11-02", by: A. B., against: print }`), false);
  assert.equal(unchecked('lang: en'), false);
});

test('a paragraph is named after the address of a citation, or at its end', () => {
  const address = 'https://example.org/review/7/on-rope/';
  assert.deepEqual(splitAtUrl(`Other, A. ${address}.`, address), {
    before: `Other, A. ${address}`,
    after: '.',
  });
  assert.deepEqual(splitAtUrl('(TR No 7)', address), { before: '(TR No 7)', after: '' });
  assert.equal(locatorSuffix('p14a', '14a', true), '#p14a, ¶\u00A014a');
  assert.equal(locatorSuffix('p14', '14', false), ' ¶\u00A014');
});
