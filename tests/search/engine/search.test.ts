/** What a query finds, over a made archive of a few sentences. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indexMade } from '../index-made.ts';

const REPEATED = 'Twelve words and some more stand here so that two issues may repeat them exactly.';

const made = await indexMade({
  series: { letters: { title: 'Letters', numbered: true } },
  essays: {
    'bulletin/1/on-rope': [
      'title: On rope',
      'date: "1990-05-01"',
      '---',
      'The workers twist hemp. Nothing of co-operation is said.',
      '',
      'A rope’s strength lies in its lay, and the naïve café owner knows it.',
      '',
      REPEATED,
    ].join('\n'),
    'bulletin/2/on-glue': [
      'title: On glue',
      'date: "1992-06-01"',
      'sources: [{ source: trade-paper }]',
      'cites: [{ series: bulletin, number: 1 }]',
      '---',
      'A worker boils the glue. Cooperation of workers is wanted, as the *Bulletin* (BB No 1) said of rope.',
      '',
      'The strength of glue lies in its age. The ﬁne old mill stands by the weir.',
      '',
      REPEATED,
    ].join('\n'),
    'bulletin/3/on-mills': [
      'title: On mills and rope',
      'date: "1994-07-01"',
      '---',
      'They said of old that the mill grinds hemp. The old mill is old, the mill old.',
      '',
      '> Rope, rope and rope, says the trade.',
      '',
      'Nothing else.',
    ].join('\n'),
  },
});

const FOUND: readonly [typed: string, ids: readonly string[], why: string][] = [
  ['hemp', ['bulletin/1/on-rope', 'bulletin/3/on-mills'], 'a word stands in two essays'],
  ['worker', ['bulletin/1/on-rope', 'bulletin/2/on-glue'], 'a word is found in all of its forms'],
  ['"worker"', ['bulletin/2/on-glue'], 'a word in quotation marks is that very form'],
  ['hemp glue', [], 'all words must stand in one essay'],
  ['strength glue', ['bulletin/2/on-glue'], 'two words in two places of one essay'],
  ['"the old mill"', ['bulletin/3/on-mills'], 'a phrase is found where its words stand in a row'],
  [
    '“fine old mill”',
    ['bulletin/2/on-glue'],
    'curly quotation marks and a ligature in print make no difference',
  ],
  ['"old mill" "the weir"', ['bulletin/2/on-glue'], 'several phrases'],
  ['"old mill" hemp', ['bulletin/3/on-mills'], 'a phrase and a word'],
  ['rope -hemp', ['bulletin/2/on-glue'], 'a word left out'],
  ['mill -"fine old mill"', ['bulletin/3/on-mills'], 'a phrase left out'],
  ['cooperation', ['bulletin/2/on-glue', 'bulletin/1/on-rope'], 'a hyphen in print makes no difference'],
  ['co-operation', ['bulletin/2/on-glue', 'bulletin/1/on-rope'], 'nor does one in the query'],
  ['"cooperation is said"', ['bulletin/1/on-rope'], 'nor in a phrase'],
  ['"of cooperation is"', ['bulletin/1/on-rope'], 'nor in the middle of a phrase'],
  ['"nothing of cooperation is"', ['bulletin/1/on-rope'], 'nor before the last word of a longer one'],
  [
    '"twist hemp nothing of cooperation is said"',
    ['bulletin/1/on-rope'],
    'nor in the middle of a long one, with words on both sides',
  ],
  ['"hemp of cooperation is said"', [], 'but all of the other words stand where they should'],
  ['"of cooperation is said"', ['bulletin/1/on-rope'], 'nor after the first'],
  ['naive cafe', ['bulletin/1/on-rope'], 'accents make no difference'],
  ['"rope\'s strength"', ['bulletin/1/on-rope'], 'a straight apostrophe finds a curly one'],
  ['ROPE in:title', ['bulletin/3/on-mills', 'bulletin/1/on-rope'], 'in titles only'],
  ['rope mills in:title', ['bulletin/3/on-mills'], 'two words that one title has'],
  ['rope hemp in:title', [], 'two words of which no title has both'],
  ['rope -in:title', ['bulletin/2/on-glue'], 'a word that is not in the title'],
  ['rope mill -in:title', ['bulletin/2/on-glue'], 'a title with both words is left out'],
  [
    'rope hemp -in:title',
    ['bulletin/1/on-rope', 'bulletin/3/on-mills'],
    'a title with only one of two words is not left out',
  ],
  ['rope year:1990..1992', ['bulletin/1/on-rope', 'bulletin/2/on-glue'], 'a range of years'],
  ['rope year:1994', ['bulletin/3/on-mills'], 'a year'],
  ['rope -year:..1992', ['bulletin/3/on-mills'], 'a filter left out'],
  ['series:bulletin hemp', ['bulletin/1/on-rope', 'bulletin/3/on-mills'], 'a series by its id'],
  ['series:letters hemp', [], 'another series'],
  ['author:other hemp', ['bulletin/1/on-rope', 'bulletin/3/on-mills'], 'an author by a name'],
  ['author:"ann other" hemp -rope', [], 'a word left out everywhere leaves nothing'],
  ['cites:1', ['bulletin/2/on-glue'], 'what cites an issue'],
  ['cites:"BB 1"', ['bulletin/2/on-glue'], 'what cites an issue, named'],
  ['quotes:trade', ['bulletin/2/on-glue'], 'what quotes a source, by a word of its title'],
  ['quotes:trade-paper', ['bulletin/2/on-glue'], 'what quotes a source, by its id'],
  ['hemp sort:newest', ['bulletin/3/on-mills', 'bulletin/1/on-rope'], 'in the order of dates'],
  ['zzyzx', [], 'no word'],
  ['-hemp', [], 'only a word left out asks for nothing'],
  ['', [], 'nothing asks for nothing'],
];

for (const [typed, ids, why] of FOUND)
  test(`${typed === '' ? 'an empty query' : typed} finds ${ids.length} (${why})`, async () => {
    const found = await made.find(typed);
    assert.deepEqual(
      typed.includes('sort:') ? found : found.toSorted(),
      typed.includes('sort:') ? ids : ids.toSorted(),
    );
  });

test('while typing, the last word is taken for a beginning', async () => {
  assert.deepEqual((await made.find('stre', true)).sort(), ['bulletin/1/on-rope', 'bulletin/2/on-glue']);
  assert.deepEqual(await made.find('stre'), []);
  assert.deepEqual(await made.find('the naiv', true), ['bulletin/1/on-rope']);
});

test('a title counts more than the body, and own words more than quoted ones', async () => {
  const [first] = await made.find('rope');
  assert.ok(first === 'bulletin/1/on-rope' || first === 'bulletin/3/on-mills');
  const ranked = await indexMade({
    essays: {
      'bulletin/1/quoting': 'Before it.\n\n> The lathe turns.\n\nAfter it.',
      'bulletin/2/own': 'Before it.\n\nThe lathe turns.\n\nAfter it.',
      'bulletin/3/titled': 'title: The lathe\n---\nBefore it.\n\nIt turns.\n\nAfter it.',
    },
  });
  assert.deepEqual(await ranked.find('lathe'), ['bulletin/3/titled', 'bulletin/2/own', 'bulletin/1/quoting']);
});

test('words that stand in one paragraph rank over words that are strewn', async () => {
  const ranked = await indexMade({
    essays: {
      'bulletin/1/strewn': 'The lathe turns.\n\nNothing here.\n\nA chisel cuts.',
      'bulletin/2/near': 'The lathe has a chisel.\n\nNothing here.\n\nNor here.',
    },
  });
  assert.deepEqual(await ranked.find('lathe chisel'), ['bulletin/2/near', 'bulletin/1/strewn']);
});

test('words side by side rank over words in one paragraph, and these over words in neighbouring ones', async () => {
  const ranked = await indexMade({
    essays: {
      'bulletin/1/strewn': 'The lathe turns.\n\nNothing here.\n\nA chisel cuts.',
      'bulletin/2/neighbours': 'The lathe turns.\n\nA chisel cuts.\n\nNothing here.',
      'bulletin/3/one': 'A chisel and the lathe.\n\nNothing here.\n\nNor here.',
      'bulletin/4/beside': 'A lathe chisel cuts.\n\nNothing here.\n\nNor here.',
    },
  });
  assert.deepEqual(await ranked.find('lathe chisel'), [
    'bulletin/4/beside',
    'bulletin/3/one',
    'bulletin/2/neighbours',
    'bulletin/1/strewn',
  ]);
  assert.deepEqual(
    (await ranked.find('chisel lathe')).slice(-2),
    ['bulletin/2/neighbours', 'bulletin/1/strewn'],
    'the order of typing counts where they stand side by side, and nowhere else',
  );
});

test('a quoted paragraph is the neighbour of those that it stands between', async () => {
  const ranked = await indexMade({
    essays: {
      'bulletin/1/strewn': 'The lathe turns.\n\nNothing here.\n\n> A chisel cuts.\n\nNor here.',
      'bulletin/2/neighbours': 'Nothing here.\n\nThe lathe turns.\n\n> A chisel cuts.\n\nNor here.',
    },
  });
  assert.deepEqual(await ranked.find('lathe chisel'), ['bulletin/2/neighbours', 'bulletin/1/strewn']);
});

test('among the places of an essay, a word of its title counts less than another', async () => {
  const { anchors } = await indexMade({
    essays: {
      'bulletin/1/lathes':
        'title: Lathes\n---\nOf lathes much is said.\n\nA chisel cuts.\n\nThe chisel is old.\n\nThe end.',
    },
  });
  assert.deepEqual(await anchors('lathe chisel'), ['p2', 'p1', 'p3']);
});

test('the places of an essay are its paragraphs with the words, best first', async () => {
  assert.deepEqual(await made.anchors('old mill'), ['p1']);
  assert.deepEqual(await made.anchors('cites:1 strength'), ['p1', 'p2']);
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
    const { essays, namesOnly } = await search(typed);
    return essays.map(({ essay }) => namesOnly(essay));
  };
  assert.deepEqual(await named('quotes:1'), [false]);
  assert.deepEqual(await named('quotes:trade'), [true]);
  assert.deepEqual(await named('rope -quotes:trade'), [false]);
});

test('a place that other essays repeat says where', async () => {
  const [best] = (await made.search('"issues may repeat"')).essays;
  const block = await made.index.texts.block(best?.essay ?? -1, 0);
  const repeated = block.places.find(([, text]) => text === REPEATED);
  assert.equal(repeated?.[2]?.others, 1);
});

test('an empty search says which word is unknown, and what fewer words would find', async () => {
  const { nothing } = await made.search('hemp zzyzx');
  assert.deepEqual(
    nothing?.unknown.map(({ shown }) => shown),
    ['zzyzx'],
  );
  assert.deepEqual(
    nothing?.without.map(({ term, essays }) => [term.shown, essays]),
    [['zzyzx', 2]],
  );
  assert.equal((await made.search('hemp year:1850')).nothing?.unfiltered, 2);
});

test('an empty search says how many essays a minus has taken away', async () => {
  assert.equal((await made.search('hemp -hemp')).nothing?.leftOut, 2);
  assert.equal((await made.search('hemp -hemp year:1850')).nothing?.leftOut, 0);
  assert.equal((await made.search('zzyzx')).nothing?.leftOut, 0);
});

test('where no essay has all of the words, those come nearest that have the words that say most', async () => {
  const { nothing } = await made.search('hemp weir zzyzx');
  const [first] = nothing?.nearest ?? [];
  assert.equal(first?.essay, 1, 'only one essay has ‘weir’, and two have ‘hemp’');
  assert.deepEqual(
    nothing?.missing(1).map(({ shown }) => shown),
    ['hemp', 'zzyzx'],
  );
  assert.deepEqual((await made.search('zzyzx')).nothing?.nearest, []);
});

test('a word in the title is counted beside words anywhere', async () => {
  const [anywhere, titled] = [await made.search('rope'), await made.search('rope in:title')];
  assert.equal(anywhere.essays.length, 3);
  assert.equal(anywhere.inTitle().length, 2);
  assert.equal(titled.essays.length, 2);
  assert.equal(titled.apartFrom('in').length, 3);
  assert.equal((await made.search('hemp in:title')).nothing?.unfiltered, 2);
});

test('filters count what could be chosen in their place', async () => {
  const { apartFrom } = await made.search('rope year:1990');
  assert.equal(apartFrom('year').length, 3);
  assert.equal(apartFrom('author').length, 1);
});

test('no text is read to decide a match', async () => {
  made.asked.length = 0;
  await made.find('"the old mill" rope -glue');
  assert.deepEqual(
    made.asked.filter((name) => name.startsWith('texts')),
    [],
  );
});

test('a line that every issue repeats is counted, and the first six of its places are listed', async () => {
  const numbers = Array.from({ length: 20 }, (_, at) => at + 1);
  const { index, search } = await indexMade({
    essays: Object.fromEntries(numbers.map((number) => [`bulletin/${number}/one`, REPEATED])),
  });
  const [best] = (await search('repeat')).essays;
  const block = await index.texts.block(best?.essay ?? -1, 0);
  const repeat = block.places.find(([, text]) => text === REPEATED)?.[2];
  assert.equal(repeat?.others, 19);
  assert.equal(repeat?.also.length, 6);
});
