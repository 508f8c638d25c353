/** Dots in a quotation and in its source: which mark a cut, and which the source has itself. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { makeArchive } from '../../factories/make-archive.ts';

const [ONE, TWO, THREE] = [
  'A good rope is made of hemp that was cut late and dried slowly',
  'it is laid by two people who know each other well',
  'the strands must be drawn with one strength on a dry day',
];

/** The verdict on a quotation, and what it has otherwise than its source. */
function compareTexts(quoted: string, source: string): [verdict: string, ...changes: string[]] {
  const { archive } = makeArchive({
    essays: {
      'bulletin/1/on-rope': `date: "1990-01-05"\n---\nWords before.\n\n${source}.`,
      'bulletin/9/citing': `date: "1990-09-05"\n---\nAs was said (BB No 1):\n\n> ${quoted}.`,
    },
    calendar: { 1: '1990-01-05', 30: '1992-06-05' },
  });
  const [found, ...more] = archive.quotations.all;
  assert.ok(found !== undefined && more.length === 0);
  return [
    found.verdict,
    ...found.changes.map(({ kind, printed, source: was }) => `${kind}: ${printed} | ${was}`),
  ];
}

type Case = readonly [says: string, quoted: string, source: string, result: readonly string[]];

const DOTS: readonly Case[] = [
  [
    'mark a cut where the source has none',
    `${ONE} ... ${THREE}`,
    `${ONE} ${TWO} ${THREE}`,
    ['exact', `cut: ... | ${TWO}`],
  ],
  [
    'mark a cut in brackets too',
    `${ONE} [ ... ] ${THREE}`,
    `${ONE} ${TWO} ${THREE}`,
    ['exact', `cut: [ ... ] | ${TWO}`],
  ],
  [
    'mark nothing where the source has them itself, and words after them were left out',
    `${ONE} ... ${THREE}`,
    `${ONE} ... ${TWO} ${THREE}`,
    ['altered', `left-out:  | ${TWO}`],
  ],
  [
    'mark nothing where the source has them in another form',
    `${ONE} [...] ${THREE}`,
    `${ONE} … ${TWO} ${THREE}`,
    ['altered', `left-out:  | ${TWO}`],
  ],
  [
    'mark a cut of words before the dots of the source',
    `${ONE} ... ${THREE}`,
    `${ONE} ${TWO} ... ${THREE}`,
    ['exact', `cut: ... | ${TWO}`],
  ],
  ['are no change where the source has them too', `${ONE} ... ${TWO}`, `${ONE} ... ${TWO}`, ['exact']],
  ['are no change where nothing was cut at them', `${ONE} ... ${TWO}`, `${ONE} ${TWO}`, ['exact']],
  ['of the source may be left out where nothing else is', `${ONE} ${TWO}`, `${ONE} ... ${TWO}`, ['exact']],
  [
    'that were left out hide no words that were left out with them',
    `${ONE} ${THREE}`,
    `${ONE} ... ${TWO} ${THREE}`,
    ['altered', `left-out:  | ${TWO}`],
  ],
  [
    'mark one cut, and leave another unmarked',
    `${ONE} ... ${TWO} ${ONE}`,
    `${ONE} ${THREE} ${TWO} and so on for hours ${ONE}`,
    ['altered', `cut: ... | ${THREE}`, 'left-out:  | and so on for hours'],
  ],
  [
    'are three and more: two mark nothing',
    `${ONE} .. ${THREE}`,
    `${ONE} ${TWO} ${THREE}`,
    ['altered', `left-out:  | ${TWO}`],
  ],
  [
    'are four where a sentence ends before them',
    `${ONE}.... ${THREE}`,
    `${ONE}. ${TWO} ${THREE}`,
    ['exact', `cut: .... | ${TWO}`],
  ],
];

describe('dots', () => {
  for (const [says, quoted, source, result] of DOTS)
    test(says, () => assert.deepEqual(compareTexts(quoted, source), result));
});

/** Where the source repeats itself, the cut can be laid out in two ways: only its kind is certain. */
const REPEATED: readonly (readonly [says: string, quoted: string, verdict: string, kind: string])[] = [
  ['after them', `${ONE} ... by night ${THREE}`, 'exact', 'cut'],
  ['before them', `${ONE} by night ... ${THREE}`, 'exact', 'cut'],
  ['where no dots stand', `${ONE} by night ${THREE}`, 'altered', 'left-out'],
];

describe('words that the source repeats make a cut, or words left out,', () => {
  for (const [says, quoted, verdict, kind] of REPEATED)
    test(says, () => {
      const [found, change, ...more] = compareTexts(quoted, `${ONE} by night ${TWO} by night ${THREE}`);
      assert.deepEqual([found, change?.split(':')[0], more.length], [verdict, kind, 0]);
    });
});

const ENDS: readonly Case[] = [
  [
    'with one other word at its end is changed there',
    `${ONE} flax`,
    `${ONE} hemp and more`,
    ['altered', 'changed: flax | hemp'],
  ],
  [
    'with two other words at its end is changed there',
    `${ONE} raw flax`,
    `${ONE} fine hemp and more`,
    ['altered', 'changed: raw flax | fine hemp'],
  ],
  [
    'with three other words at its end has them put in',
    `${ONE} very raw flax`,
    `${ONE} of fine hemp and more`,
    ['altered', 'put-in: very raw flax | '],
  ],
  [
    'with one other word at its beginning is changed there',
    `flax ${ONE}`,
    `and hemp ${ONE}`,
    ['altered', 'changed: flax | hemp'],
  ],
  [
    'with two other words at its beginning is changed there',
    `raw flax ${ONE}`,
    `and fine hemp ${ONE}`,
    ['altered', 'changed: raw flax | fine hemp'],
  ],
  [
    'with three other words at its beginning has them put in',
    `very raw flax ${ONE}`,
    `and of fine hemp ${ONE}`,
    ['altered', 'put-in: very raw flax | '],
  ],
];

describe('a quotation', () => {
  for (const [says, quoted, source, result] of ENDS)
    test(says, () => assert.deepEqual(compareTexts(quoted, source), result));
});
