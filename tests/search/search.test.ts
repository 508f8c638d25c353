/** What a query finds, over a made archive of a few sentences. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import type { SearchIndex } from '../../src/search/browser/open-index.ts';
import { readHits } from '../../src/search/browser/read-hits.ts';
import { runQuery } from '../../src/search/browser/run-query.ts';
import { readQuery } from '../../src/search/query/read-query.ts';
import { writeIndex } from '../bench/quality/write-index.ts';
import { type MadeArchive, makeArchive } from '../factories/make-archive.ts';
import { openOnDisk } from './open-on-disk.ts';

const folder = mkdtempSync(join(tmpdir(), 'archive-search-'));
after(() => rmSync(folder, { recursive: true, force: true }));
let archives = 0;

async function indexMade(made: MadeArchive) {
  const site = join(folder, String(++archives));
  await writeIndex(makeArchive(made).archive, site);
  const { index, fetched } = await openOnDisk(site);
  const search = (typed: string, growing = false) =>
    runQuery(readQuery(typed, growing), index, { base: '/', essays: 0, mainSeries: '' }, growing);
  return {
    index,
    fetched,
    search,
    /** Ids of the essays that are found, in order; those that a phrase turns out not to be in are left out. */
    async find(typed: string, growing = false): Promise<string[]> {
      const { outcome, wanted } = await search(typed, growing);
      const read = await Promise.all(outcome.essays.map((essay) => readHits(essay, wanted, index)));
      return read.flatMap((essay) => (essay === null ? [] : [essay.card.path.replace(/\/$/, '')]));
    },
    /** Anchors of the places shown of the first essay, best first. */
    async anchors(typed: string): Promise<string[]> {
      const { outcome, wanted } = await search(typed);
      const [best] = outcome.essays;
      const read = best === undefined ? null : await readHits(best, wanted, index);
      return read?.hits.map(({ anchor }) => anchor) ?? [];
    },
  };
}

const pathOf = async (index: SearchIndex, essay = -1): Promise<string> =>
  (await index.block(essay, 0)).essay.path.replace(/\/$/, '');

const REPEATED = 'Twelve words and some more stand here so that two issues may repeat them exactly.';
const [ROPE, GLUE, MILLS] = ['bulletin/1/on-rope', 'bulletin/2/on-glue', 'bulletin/3/on-mills'] as const;

const made = await indexMade({
  series: { letters: { title: 'Letters', numbered: true } },
  people: { 'bea-novak': { name: 'Bea Novák' } },
  essays: {
    [ROPE]: [
      'title: On rope',
      'date: "1990-05-01"',
      '---',
      'The workers twist hemp. Nothing of co-operation is said.',
      '',
      'A rope’s strength lies in its lay, and the naïve café owner knows it.',
      '',
      REPEATED,
    ].join('\n'),
    [GLUE]: [
      'title: On glue',
      'date: "1992-06-01"',
      'author: [bea-novak]',
      'sources: [{ source: trade-paper }]',
      'cites: [{ series: bulletin, number: 1 }]',
      '---',
      'A worker boils the glue. Cooperation of workers is wanted, as the *Bulletin* (BB No 1) said of rope.',
      '',
      'The strength of glue lies in its age. The ﬁne old mill stands by the weir.',
      '',
      REPEATED,
    ].join('\n'),
    [MILLS]: [
      'title: On mills and rope',
      'date: "1994-07-01"',
      '---',
      'They said of old that the mill grinds hemp. The old mill is old, the mill old.',
      '',
      '> Rope, rope and rope, says the trade.',
      '',
      'Nothing else, on 9/11, of 10,000 in the U.S. of us.',
    ].join('\n'),
  },
});

const FOUND: readonly [typed: string, ids: readonly string[], why: string][] = [
  ['hemp', [ROPE, MILLS], 'a word is in two essays'],
  ['worker', [ROPE, GLUE], 'a word is found in all of its forms'],
  ['"worker"', [GLUE], 'a word in quotation marks is that very form'],
  ['hemp glue', [], 'all words must be in one essay'],
  ['strength glue', [GLUE], 'two words in two places of one essay'],
  ['"the old mill"', [MILLS], 'a phrase is found where its words are in a row'],
  ['"old mills"', [], 'in the forms that were typed'],
  ['“fine old mill”', [GLUE], 'curly quotation marks and a ligature make no difference'],
  ['"mill stands by the weir"', [GLUE], 'a phrase with stop words inside'],
  ['"mill stands at the weir"', [], 'whose stop words are those of the text'],
  ['"the mill old"', [MILLS], 'a phrase that begins with a stop word'],
  ['"glue. Cooperation of"', [GLUE], 'and one that ends in one'],
  ['"old mill" "the weir"', [GLUE], 'several phrases'],
  ['"old mill" hemp', [MILLS], 'a phrase and a word'],
  ['"twist hemp" "strength lies"', [ROPE], 'two phrases in two paragraphs'],
  ['"on rope" "twist hemp"', [ROPE], 'two phrases, of which the title has one'],
  ['"of co-operation" "strength lies in its"', [ROPE], 'two phrases with stop words in two paragraphs'],
  ['mill -"at the weir"', [GLUE, MILLS], 'a phrase left out whose stop words are others'],
  ['"the weir twelve words"', [], 'no phrase goes across two paragraphs'],
  ['rope -hemp', [GLUE], 'a word left out'],
  ['mill -"fine old mill"', [MILLS], 'a phrase left out'],
  ['mill -"the weir"', [MILLS], 'a phrase left out that has a stop word'],
  ['cooperation', [ROPE, GLUE], 'a hyphen in print makes no difference'],
  ['co-operation', [ROPE, GLUE], 'nor does one in the query'],
  ['"nothing of co-operation is"', [ROPE], 'a hyphen in a phrase, as printed'],
  ['"co-operation of workers"', [GLUE], 'and where none is printed'],
  ['naive cafe', [ROPE], 'accents make no difference'],
  ['"rope\'s strength"', [ROPE], 'a straight apostrophe finds a curly one'],
  ['9/11', [MILLS], 'a date with a slash is one word'],
  ['10000', [MILLS], 'a comma in thousands makes no difference'],
  ['US', [MILLS], 'capitals are a name'],
  ['ROPE in:title', [ROPE, MILLS], 'in titles only'],
  ['rope mills in:title', [MILLS], 'two words that one title has'],
  ['rope hemp in:title', [], 'two words of which no title has both'],
  ['"mills and rope" in:title', [MILLS], 'a phrase in the title'],
  ['rope -in:title', [GLUE], 'a word that is not in the title'],
  ['rope mill -in:title', [GLUE], 'a title with both words is left out'],
  ['rope hemp -in:title', [ROPE, MILLS], 'a title with only one of two words is not left out'],
  ['rope year:1990..1992', [ROPE, GLUE], 'a range of years'],
  ['rope year:1990,1994', [ROPE, MILLS], 'either of two years'],
  ['rope year:1994 year:1990', [], 'two filters of one name both apply'],
  ['rope -year:..1992', [MILLS], 'a filter left out'],
  ['rope -year:1990,1994', [GLUE], 'neither of two years'],
  ['series:bulletin hemp', [ROPE, MILLS], 'a series by its id'],
  ['series:letters hemp', [], 'another series'],
  ['author:other hemp', [ROPE, MILLS], 'an author by a name'],
  ['author:novak', [GLUE], 'without its accent'],
  ['author:"ann other",novak rope', [ROPE, GLUE, MILLS], 'either of two authors'],
  ['author:nobody,novak', [GLUE], 'one of which is nobody'],
  ['cites:1', [GLUE], 'what cites an issue'],
  ['cites:"BB 1",7', [GLUE], 'what cites an issue, named, or another'],
  ['rope -cites:1', [ROPE, MILLS], 'what doesn’t cite it'],
  ['quotes:trade', [GLUE], 'what quotes a source, by a word of its title'],
  ['quotes:trade-paper', [GLUE], 'what quotes a source, by its id'],
  ['wor*', [ROPE, GLUE], 'the beginning of words'],
  ['"old mill" wei*', [GLUE], 'a beginning beside a phrase'],
  ['hemp -twi*', [MILLS], 'a beginning left out'],
  ['zzyzx', [], 'no word'],
  ['-hemp', [], 'only a word left out asks for nothing'],
  ['the of and', [], 'words that no list has'],
  ['"of the"', [], 'a phrase of such words'],
  ['', [], 'nothing asks for nothing'],
];
describe('finds', () => {
  for (const [typed, ids, why] of FOUND)
    test(`${ids.length} by ${typed || 'an empty query'} (${why})`, async () =>
      assert.deepEqual((await made.find(typed)).sort(), ids));
});

const COUNTED: readonly [typed: string, essays: number, isUncertain: boolean][] = [
  ['"the old mill"', 1, false],
  ['"old mills"', 0, false],
  ['"mill stands at the weir"', 0, false],
  ['"the of"', 0, false],
];
for (const [typed, essays, isUncertain] of COUNTED)
  test(`${typed} is counted once its texts are read: ${essays}`, async () => {
    const { outcome } = await made.search(typed);
    assert.deepEqual([outcome.essays.length, outcome.isUncertain], [essays, isUncertain]);
  });

test('a phrase with a stop word is found in whichever of many places it is', async () => {
  const places = Array.from({ length: 9 }, () => 'By that mill is a weir.');
  const { find, anchors } = await indexMade({
    essays: { 'bulletin/1/a': [...places, 'At the mill is a dam.', ...places].join('\n\n') },
  });
  assert.deepEqual(await find('"at the mill"'), ['bulletin/1/a']);
  assert.deepEqual(await anchors('"at the mill"'), ['p10']);
  assert.deepEqual(await find('"of the mill"'), []);
});

test('of many essays that may have a phrase, not all are read, and the count is uncertain', async () => {
  const many = await indexMade({
    essays: Object.fromEntries(
      Array.from({ length: 45 }, (_, at) => [
        `bulletin/${at + 1}/one`,
        at % 9 === 8 ? 'A mill at the weir.' : 'A mill of the weir.',
      ]),
    ),
  });
  const { outcome } = await many.search('"mill of the weir"');
  assert.ok(outcome.isUncertain);
  assert.ok(outcome.essays.length >= 40 && outcome.essays.length < 45, `${outcome.essays.length}`);
  assert.equal((await many.find('"mill of the weir"')).length, 40);
  assert.equal((await many.search('"mill of the weir" year:1850')).outcome.isUncertain, false);
});

test('results are sorted by date, to the precision known', async () => {
  assert.deepEqual(await made.find('rope sort:newest'), [MILLS, GLUE, ROPE]);
  assert.deepEqual(await made.find('rope sort:oldest'), [ROPE, GLUE, MILLS]);
  const { find } = await indexMade({
    essays: {
      'bulletin/1/late': 'date: "1995"\n---\nA lathe.',
      'bulletin/2/early': 'date: "1990-05"\n---\nA lathe.',
      'bulletin/3/day': 'date: "1990-05-02"\n---\nA lathe.',
    },
  });
  const byDate = ['bulletin/2/early', 'bulletin/3/day', 'bulletin/1/late'];
  assert.deepEqual(await find('lathe sort:oldest'), byDate);
  assert.deepEqual(await find('lathe sort:newest'), byDate.toReversed());
});

test('while typing, the last word is taken for a beginning', async () => {
  assert.deepEqual((await made.find('stre', true)).sort(), [ROPE, GLUE]);
  assert.deepEqual(await made.find('stre'), []);
  assert.deepEqual(await made.find('the naiv', true), [ROPE]);
});

test('words are listed by their first letters, with how often each occurs', async () => {
  const { index } = await indexMade({
    essays: {
      'bulletin/1/a': `Working works, work; wo; w. Мир, мира, мир. Îles. ${'x'.repeat(40)}a ${'x'.repeat(40)}b`,
      'bulletin/2/b': 'The work of ex-workers: wry, 9/11, 10,000.',
    },
  });
  const list = async (letters: string) =>
    (await index.words(letters)).map(({ form, times }) => `${form} ${times}`);
  assert.deepEqual(await list('work'), ['work 2', 'workers 1', 'working 1', 'works 1']);
  assert.deepEqual(await list('w'), ['w 1', 'wo 1', 'work 2', 'workers 1', 'working 1', 'works 1', 'wry 1']);
  assert.deepEqual(await list('wz'), []);
  assert.deepEqual(await list('м'), ['мир 2', 'мира 1']);
  assert.deepEqual(await list('il'), ['iles 1']);
  assert.deepEqual(await list('x'), [`${'x'.repeat(40)}a 1`, `${'x'.repeat(40)}b 1`]);
  assert.deepEqual(await list('10'), ['10000 1']);
  assert.deepEqual(await list('th'), [], 'stop words have no list');
});

const SPELT: readonly [text: string, typed: string, to: string | undefined][] = [
  ['The weaver, a weaver; a wearer, a wearer.', 'weavver', 'weaver'],
  ['A calendar, and the ordinary calendars.', 'kalendar', 'calendar'],
  ['A native has a native name, and a nine, a nine.', 'natvie', 'native'],
  ['The committee; another committee; a comittee.', 'comitte', 'committee'],
  ['The committee; another committee; a comittee.', 'comittee', undefined],
  ['A mill and a mill.', 'mlil', 'mill'],
  ['A mill and a mill.', 'mil', undefined],
  ['A mill of 1254 and 1254.', '1253', undefined],
  ['A lathe, a lathe.', 'lahte chisel', undefined],
  ['A lathe, a lathe has a chisel, a chisel.', 'lahte chisle', 'lathe chisel'],
  ['A lathe, a lathe.', '"lahte"', undefined],
  ['A lathe, a lathe.', 'zzzzzz', undefined],
];
for (const [text, typed, to] of SPELT)
  test(`where the text is “${text}”, ${typed} is ${to === undefined ? 'not corrected' : `corrected to ${to}`}`, async () => {
    const { search } = await indexMade({ essays: { 'bulletin/1/a': text } });
    const { outcome } = await search(typed);
    assert.equal(outcome.corrected?.to, to);
    if (to === undefined) return;
    assert.equal(outcome.essays.length, 1);
    const instead = await search(outcome.corrected?.typedInstead ?? '');
    assert.deepEqual([instead.outcome.corrected, instead.outcome.essays.length], [undefined, 0]);
    assert.equal((await search(typed, true)).outcome.corrected, undefined, 'not while it is typed');
  });

describe('ranks', () => {
  const RANKED: readonly [name: string, typed: string, essays: readonly string[]][] = [
    [
      'a title over the body, and own words over quoted ones',
      'lathe',
      [
        'title: The lathe\n---\nBefore it.\n\nIt turns.\n\nAfter it.',
        'Before it.\n\nThe lathe turns.\n\nAfter it.',
        'Before it.\n\n> The lathe turns.\n\nAfter it.',
      ],
    ],
    [
      'words side by side over words in one paragraph, and these over words that are far apart',
      'lathe chisel',
      [
        'A lathe chisel cuts.\n\nNothing here.\n\nNor here.',
        'A chisel and the lathe.\n\nNothing here.\n\nNor here.',
        `The lathe turns.\n\n${'Nothing here. '.repeat(80)}\n\nA chisel cuts.`,
      ],
    ],
    [
      'the form that was typed over other words of its stem',
      'university',
      ['A university opens.', 'The universal opens. It is universal.'],
    ],
    ['the rarer word over the commoner', 'lathe mill zzyzx', ['A lathe.', 'A mill.', 'A mill too.']],
  ];
  for (const [name, typed, essays] of RANKED)
    test(name, async () => {
      // The best is the oldest, so that the order of dates doesn't make it the first.
      const { search, index } = await indexMade({
        essays: Object.fromEntries(
          essays.map((text, at) => [
            `bulletin/${at + 1}/e${at}`,
            text.includes('\n---\n')
              ? `date: "199${at}-05-01"\n${text}`
              : `date: "199${at}-05-01"\n---\n${text}`,
          ]),
        ),
      });
      const { listed } = await search(typed);
      const paths = await Promise.all(listed.map(({ essay }) => pathOf(index, essay)));
      const wanted = essays.map((_, at) => `bulletin/${at + 1}/e${at}`);
      // Of those that come nearest only the best are listed.
      assert.ok(paths.length > 0);
      assert.deepEqual(paths, wanted.slice(0, paths.length));
    });
});

test('the places of an essay are its paragraphs with the words, best first', async () => {
  assert.deepEqual(await made.anchors('old mill'), ['p1']);
  assert.deepEqual((await made.anchors('cites:1 strength'))[0], 'p1');
  assert.deepEqual(await made.anchors('"stands by the weir"'), ['p2']);
  const { anchors } = await indexMade({
    essays: {
      'bulletin/1/lathes':
        'title: Lathes\n---\nOf lathes much is said.\n\nA chisel cuts.\n\nNothing.\n\nNor here.\n\nThe end.',
    },
  });
  assert.equal((await anchors('lathe chisel'))[0], 'p2', 'a word of the title says less than another');
});

test('what quotes an issue is found at the quotation, and what only names a source is told apart', async () => {
  const words =
    'A rope that was twisted by hand holds longer than one which the mill has twisted for its owners.';
  const { search, anchors } = await indexMade({
    essays: {
      'bulletin/1/rope': `date: "1990-05-01"\n---\n${words}`,
      'bulletin/2/quoting': `date: "1992-05-01"\nsources: [{ source: trade-paper }]\n---\nIt is not so.\n\nThe *Bulletin* (BB No 1) said:\n\n> ${words}`,
    },
  });
  assert.deepEqual(await anchors('quotes:1'), ['p3']);
  const named = async (typed: string): Promise<boolean[]> => {
    const { outcome } = await search(typed);
    return outcome.essays.map(({ essay }) => outcome.namesOnly(essay));
  };
  assert.deepEqual(await named('quotes:1'), [false]);
  assert.deepEqual(await named('quotes:trade'), [true]);
  assert.deepEqual(await named('rope -quotes:trade'), [false]);
});

test('a place that other essays repeat says where', async () => {
  const { outcome, wanted } = await made.search('"issues may repeat"');
  const [best] = outcome.essays;
  assert.ok(best !== undefined);
  const read = await readHits(best, wanted, made.index);
  const [hit] = read?.hits ?? [];
  assert.equal(hit?.text, REPEATED);
  assert.equal(hit?.repeat?.others, 1);
  assert.equal(hit?.repeat?.also.length, 1);
});

test('an empty search says which word is unknown, and what fewer words would find', async () => {
  const { nothing } = (await made.search('hemp zzyzx')).outcome;
  assert.deepEqual(
    nothing?.unknown.map(({ shown }) => shown),
    ['zzyzx'],
  );
  assert.deepEqual(
    nothing?.without.map(({ term, essays }) => [term.shown, essays]),
    [['zzyzx', 2]],
  );
  assert.equal((await made.search('hemp year:1850')).outcome.nothing?.unfiltered, 2);
  assert.deepEqual(
    (await made.search('hemp year:1850 author:other')).outcome.nothing?.closed.map(({ name }) => name),
    ['year'],
  );
  assert.equal((await made.search('the of and')).outcome.nothing?.onlyStopWords, true);
  assert.equal((await made.search('"of the"')).outcome.nothing?.onlyStopWords, true);
  assert.equal((await made.search('zzyzx')).outcome.nothing?.onlyStopWords, false);
});

test('an empty search says how many essays a minus has taken away', async () => {
  const leftOut = async (typed: string) => (await made.search(typed)).outcome.nothing?.leftOut;
  assert.equal(await leftOut('hemp -hemp'), 2);
  assert.equal(await leftOut('hemp -hemp year:1850'), 0);
  assert.equal(await leftOut('zzyzx'), 0);
});

test('a word in the title is counted beside words anywhere', async () => {
  const { outcome: anywhere } = await made.search('rope');
  const { outcome: titled } = await made.search('rope in:title');
  assert.deepEqual([anywhere.essays.length, anywhere.inTitle().length], [3, 2]);
  assert.deepEqual([titled.essays.length, titled.apartFrom('in').length], [2, 3]);
  assert.equal((await made.search('hemp in:title')).outcome.nothing?.unfiltered, 2);
});

test('filters count what could be chosen in their place', async () => {
  const { apartFrom } = (await made.search('rope year:1990')).outcome;
  assert.deepEqual([apartFrom('year').length, apartFrom('author').length], [3, 1]);
});

test('no text is read to decide which essays have words', async () => {
  const before = made.fetched.length;
  await made.search('workers strength -glue year:1990');
  assert.deepEqual(
    made.fetched.slice(before).filter(({ file }) => file.includes('/texts/')),
    [],
  );
});
