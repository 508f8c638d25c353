/** Which pages a query names, from lists as the site serves them. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { openSubjects } from '../../../src/search/browser/subjects.ts';
import { buildEssayBlocks, buildIssueList, buildNameList } from '../../../src/search/names/build-lists.ts';
import { readQuery } from '../../../src/search/query/read-query.ts';
import { SOURCE_KINDS } from '../../../src/views/sources.ts';
import { makeArchive } from '../../factories/make-archive.ts';

const EPSR = {
  title: 'Economic & Philosophic Science Review',
  abbreviation: 'EPSR',
  numberWords: ['No', 'No.', 'issue'],
  centuryFrom: 1979,
  works: [
    { id: 'perspectives-2002', title: 'Perspectives 2002', printed: ['Perspectives for 2002'], issue: 1118 },
    { id: 'handbook', title: 'Handbook', printed: ['Handbook 1990'] },
    { id: 'books-{n}', title: 'Books, volume {n}', printed: ['Books Vol {n}'] },
  ],
};

const { archive } = makeArchive({
  archive: { address: 'https://example.org', base: '/archive/' },
  series: {
    bulletin: EPSR,
    notes: { title: 'Archive Notes', numberWords: ['No'] },
    federalist: { title: 'The Federalist', numberWords: ['No.'] },
  },
  calendar: { 1: '1979-12-04', 1118: '2002-01-08', 1447: '2014-07-08', 1449: '2014-07-22' },
  people: {
    'don-hoskins': { name: 'Don Hoskins', sort: 'Hoskins, Don', printed: ['D. J. Hoskins'] },
    'rose-mill': { name: 'Rose Mill' },
    'jan-van-den-berg': { name: 'Jan van den Berg' },
    'musa-al-sadr': { name: 'Músa al-Sadr' },
    'mao-zedong': { name: 'Mao Zedong', sort: 'Mao Zedong' },
    office: { name: 'Press Office', kind: 'body' },
  },
  sources: {
    guardian: { kind: 'newspaper', title: 'The Guardian', printed: ['Manchester Guardian'] },
    sand: { kind: 'book', title: 'A Line in the Sand: Britain and France', printed: [] },
    'karl-marx': { kind: 'person', title: 'Karl Marx', printed: ['Marx'] },
  },
  essays: {
    'bulletin/1254/the-winter-toll':
      'title: The winter toll\nauthor: [don-hoskins]\ndate: "2004-10-26"\nsources: [{ source: guardian }]\n---\nSee Books Vol 15 and EPSR 1447.',
    'bulletin/1448/one': 'title: One\nauthor: [don-hoskins]\ndate: "2014-07-15"\n---\nWords.',
    'bulletin/1448/two': 'title: Two\ndate: "2014-08-01"\n---\nWords.',
    'bulletin/unnumbered/a-leaflet': 'title: A leaflet\ndate: "2014-07"\n---\nWords.',
    'bulletin/1600/off-the-calendar': 'title: Off\ndate: "1979-02-06"\n---\nWords.',
    'notes/4/on-dates': 'title: On dates\nauthor: [office]\ndate: "2026-11-09"\n---\nWords.',
    'notes/1/first': 'title: First\ndate: "2026-11-02"\n---\nWords.',
    'federalist/1/introduction': 'title: Introduction\ndate: "1787-10-27"\n---\nWords.',
    'federalist/78/the-judiciary': 'title: The judiciary\ndate: "1788-05-28"\n---\nWords.',
  },
});

const files = new Map<string, unknown>([
  [
    'names.json',
    buildNameList(archive, SOURCE_KINDS, [
      ['people/', 'People'],
      ['about/rights/', 'Rights'],
    ]),
  ],
  ['issues.json', buildIssueList(archive)],
  ...[...buildEssayBlocks(archive)].map(([path, block]) => [`essays/${path}.json`, block] as const),
]);
let broken: string | null = null;
const asked: string[] = [];
const server = createServer(({ url = '' }, response) => {
  const name = url.replace('/archive/search/', '');
  asked.push(name);
  const file = name === broken ? undefined : files.get(name);
  response.writeHead(file === undefined ? 404 : 200).end(JSON.stringify(file));
});
await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
after(() => server.close());
const { port } = server.address() as AddressInfo; // a TCP server's address is one
Object.defineProperty(globalThis, 'location', { value: new URL(`http://127.0.0.1:${port}/archive/search/`) });

const find = openSubjects('/archive/');
const namesOf = async (typed: string): Promise<string[]> =>
  (await find(readQuery(typed))).subjects.map(({ kind, name }) => `${kind}: ${name}`);

const WINTER = 'Issue of EPSR: 1254';
const HOSKINS = 'Person: Don Hoskins';
const LIKE_HOSKINS = 'Did you mean this person?: Don Hoskins';

const NAMED: readonly [typed: string, ...cards: string[]][] = [
  ['Don Hoskins', HOSKINS],
  ['don hoskins', HOSKINS],
  ['hoskins', HOSKINS],
  ['Hoskins, Don', HOSKINS],
  ['D. Hoskins', HOSKINS],
  ['Don', HOSKINS],
  ['Hoskin', LIKE_HOSKINS],
  ['hoskyns', LIKE_HOSKINS],
  ['Don Hoskyn', LIKE_HOSKINS],
  ['van den Berg', 'Person: Jan van den Berg'],
  ['Berg', 'Person: Jan van den Berg'],
  ['Musa Sadr', 'Person: Músa al-Sadr'],
  ['al-Sadr', 'Person: Músa al-Sadr'],
  ['Mao', 'Person: Mao Zedong'],
  ['press office', 'Author: Press Office'],
  ['Marx', 'Source: Karl Marx'],
  ['Guardian', 'Source: The Guardian'],
  ['the guardian', 'Source: The Guardian'],
  ['Manchester Guardian', 'Source: The Guardian'],
  ['A line in the sand', 'Source: A Line in the Sand: Britain and France'],
  ['Perspectives 2002', 'Issue of EPSR: 1118'],
  ['perspectives for 2002', 'Issue of EPSR: 1118'],
  ['Handbook 1990', 'Work of EPSR: Handbook'],
  ['Books Vol 15', 'Work of EPSR: Books, volume 15'],
  ['1254', WINTER],
  ['1254.', WINTER],
  ['EPSR 1254', WINTER],
  ['EPSR-1254', WINTER],
  ['epsr no. 1254', WINTER],
  ['No 1254', WINTER],
  ['issue 1254', WINTER],
  ['Economic and Philosophic Science Review 1254', WINTER],
  ['No 1254 26-10-04', WINTER],
  ['EPSR (No 1254 26-10-04)', WINTER],
  ['EPSR 26 October 2004', WINTER],
  ['26-10-04', WINTER],
  ['26 October 2004', WINTER],
  ['2004-10-26', WINTER],
  ['Federalist No. 78', 'Issue of The Federalist: 78'],
  ['The Federalist 78', 'Issue of The Federalist: 78'],
  ['July 2014', 'Date: July 2014'],
  ['july 2014', 'Date: July 2014'],
  ['2014-07', 'Date: July 2014'],
  ['EPSR July 2014', 'Date: July 2014'],
  ['1979', 'Year: 1979'],
  ['2014', 'Year: 2014'],
  ['https://example.org/archive/bulletin/1254/', WINTER],
  ['example.org/archive/people/don-hoskins', HOSKINS],
  ['/archive/sources/guardian/2/', 'Source: The Guardian'],
  ['bulletin/1254/cited-by/2/', WINTER],
  ['/archive/bulletin/1254/index.html', WINTER],
  ['/bulletin/perspectives-2002/', 'Issue of EPSR: 1118'],
  [
    'https://example.org/archive/bulletin/1254/the-winter-toll/?find=toll#p1',
    'Essay, EPSR 1254: The winter toll',
  ],
  [`http://127.0.0.1:${port}/archive/bulletin/1448/two/`, 'Essay, EPSR 1448: Two'],
  ['/archive/bulletin/unnumbered/a-leaflet/', 'Essay, EPSR: A leaflet'],
  ['/archive/bulletin/1254/its-old-name/', WINTER],
  ['https://example.org/archive/years/2014/', 'Year: 2014'],
  ['https://example.org/archive/about/rights/#contact', 'Page of this site: Rights'],
];

for (const [typed, ...cards] of NAMED)
  test(`${JSON.stringify(typed)} names ${cards.join(', ')}`, async () =>
    assert.deepEqual(await namesOf(typed), cards));

const NOT_NAMED = [
  'hosting',
  'Hoskins rope',
  'don',
  'rose',
  'mills',
  'press',
  'guardians',
  'guardian angel',
  'A line',
  'EPSR',
  'Perspectives',
  'in 1254',
  '1255',
  'wages in 2004',
  'EPSR 1254 on rope',
  '27-10-04',
  'May 1850',
  '1850',
  '"1254"',
  '-1254',
  '1254 author:hoskins',
  'and/or',
  '9/11',
  'https://example.com/archive/bulletin/1254/',
  'https://example.org/archive/people/nobody/',
];

for (const typed of NOT_NAMED)
  test(`${JSON.stringify(typed)} names no page`, async () => assert.deepEqual(await namesOf(typed), []));

test('a number of several series names an issue of each, two at most', async () => {
  assert.deepEqual(await namesOf('1'), ['Issue of EPSR: 1', 'Issue of Archive Notes: 1']);
});

test('the card of an issue of one essay leads to the essay, and says what is known of the issue', async () => {
  const [card] = (await find(readQuery('1254'))).subjects;
  assert.equal(card?.path, 'bulletin/1254/the-winter-toll/');
  assert.deepEqual([card?.lead, card?.facts], ['The winter toll.', '26 October 2004, text available.']);
  assert.equal(card?.filter, 'cites:bulletin/1254');
  assert.deepEqual(
    card?.figure?.kind === 'cells' ? card.figure.cells.map(({ name, held }) => [name, held]) : [],
    [
      ['1', false],
      ['1118', false],
      ['1254', true],
      ['1447', false],
      ['1448', true],
    ],
  );
});

test('the card of a missing issue says so, and leads to who cites it', async () => {
  const [card] = (await find(readQuery('1447'))).subjects;
  assert.equal(card?.style, 'outline');
  assert.deepEqual([card?.lead, card?.facts], ['Missing.', '8 July 2014. Cited in 1 essay.']);
  assert.deepEqual(
    card?.links.map(({ path }) => path),
    ['bulletin/1447/#cited-by', 'bulletin/1447/#not-held'],
  );
});

test('an essay’s own date comes before an estimated one', async () => {
  const { date } =
    archive.series
      .values()
      .next()
      .value?.issues.find(({ number }) => number === 1600) ?? {};
  assert.notEqual(date?.kind, 'printed', 'the calendar rejects the date of this essay');
  const [card] = (await find(readQuery('EPSR 1600'))).subjects;
  assert.equal(card?.facts, '6 February 1979, text available.');
});

test('a month has its issues, those with an essay of the month, and essays without a number', async () => {
  const [july] = (await find(readQuery('July 2014'))).subjects;
  assert.equal(july?.facts, '3 issues, 1 with text available. 1 essay without an issue number.');
  assert.deepEqual(july?.figure?.kind === 'cells' ? july.figure.cells.map(({ name }) => name) : [], [
    '1447',
    '1448',
    '1449',
  ]);
  const [august] = (await find(readQuery('August 2014'))).subjects;
  assert.equal(august?.facts, '1 issue, all with text available.');
});

test('a year has its issues by month', async () => {
  const [card] = (await find(readQuery('2014'))).subjects;
  assert.deepEqual(
    card?.figure?.kind === 'bars' ? card.figure.heights : [],
    [0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0],
  );
});

test('a person’s essays are counted and shown by year', async () => {
  const [card] = (await find(readQuery('Hoskins'))).subjects;
  assert.equal(card?.facts, 'Signed 2 essays, 2004–2014.');
  assert.equal(
    card?.figure?.kind === 'bars' ? card.figure.heights.filter((height) => height > 0).length : 0,
    2,
  );
});

test('a number outside the known run of the series that is named is explained', async () => {
  const remarksOn = async (typed: string): Promise<readonly string[]> =>
    (await find(readQuery(typed))).remarks;
  const outside = ['EPSR 9999 lies outside the known run, which goes from 1 to 1600.'];
  assert.deepEqual(await remarksOn('EPSR 9999'), outside);
  assert.deepEqual(await remarksOn('EPSR (No 9999)'), outside);
  assert.deepEqual(await remarksOn('9999'), []);
  assert.deepEqual(await remarksOn('EPSR No 1200 26-10-04'), [
    'EPSR 1200 is not in the known run, which goes from 1 to 1600.',
  ]);
});

test('a number with the date of another names both, with a remark on the dates', async () => {
  const { subjects, remarks } = await find(readQuery('EPSR 1447 22-7-14'));
  assert.deepEqual(
    subjects.map(({ name }) => name),
    ['1447'],
  );
  assert.deepEqual(remarks, []);
  const apart = await find(readQuery('EPSR 1118 22-7-14'));
  assert.deepEqual(
    apart.subjects.map(({ name }) => name),
    ['1118', '1449'],
  );
  assert.deepEqual(apart.remarks, [
    'By the calendar EPSR 1118 is of 8 January 2002; 22 July 2014 would be EPSR 1449.',
  ]);
});

test('words load no issues, and each file is loaded once', async () => {
  asked.length = 0;
  const fresh = openSubjects('/archive/');
  await fresh(readQuery('rope'));
  await fresh(readQuery('Guardian'));
  assert.deepEqual(asked, ['names.json']);
  await fresh(readQuery('1254'));
  await fresh(readQuery('EPSR 1254'));
  assert.deepEqual(asked, ['names.json', 'issues.json', 'essays/bulletin/12.json']);
});

test('a list that fails to load is reported, and loaded again with the next query', async () => {
  const fresh = openSubjects('/archive/');
  broken = 'issues.json';
  assert.match((await fresh(readQuery('1254'))).remarks[0] ?? '', /couldn’t be loaded/);
  broken = 'essays/bulletin/12.json';
  const [card] = (await fresh(readQuery('1254'))).subjects;
  assert.deepEqual([card?.path, card?.lead], ['bulletin/1254/', '']);
  broken = null;
  assert.equal((await fresh(readQuery('1254'))).subjects[0]?.lead, 'The winter toll.');
});
