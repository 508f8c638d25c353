/** What of an index is built: nothing, an index of changes, or a new base. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { digestEssay } from '../../../src/search/build/build-index.ts';
import type { DescribedArchive, DescribedEssay } from '../../../src/search/build/describe-essays.ts';
import { type IndexState, type PlanOptions, planIndex } from '../../../src/search/build/plan-index.ts';
import { findRepeats } from '../../../src/search/build/repeats.ts';

/** An essay of two places. Its words have the fingerprint of its second place. */
const essay = (id: string, words = id): DescribedEssay => ({
  id,
  key: `key of ${words}`,
  words,
  card: { title: id, path: `${id}/`, label: 'B', number: id, date: '1990', authors: '', minutes: 1 },
  filters: { author: [], series: [], year: [] },
  cites: new Map(),
  quotes: new Map(),
  sources: new Map(),
  anchors: [null, 'p1'],
  bodyPlace: 1,
});
const fingerprint = ({ words }: DescribedEssay): number[] => [
  0,
  Number.parseInt(/passage (\d+)/.exec(words)?.[1] ?? '0', 10),
];
const ids = (count: number): string[] => Array.from({ length: count }, (_, at) => `e${at}`);
const archive = (essays: readonly DescribedEssay[]): DescribedArchive => ({
  ...{ essays, dated: essays.length, language: 'en', series: [], people: [], quoted: new Map() },
});

function stateOf(essays: readonly DescribedEssay[]): IndexState {
  const repeats = findRepeats(essays, essays.map(fingerprint));
  return {
    code: 'code',
    files: [],
    table: {
      ...{ version: '', meta: '', dated: 0, slots: [], lengths: [], titles: [], heads: [] },
      ...{ years: [], words: {} },
    },
    base: essays.map((one, at) => [one.id, digestEssay(one, repeats[at])]),
    fingerprints: Object.fromEntries(essays.map((one) => [one.words, fingerprint(one)])),
  };
}

/** `whole`, or ids of changed essays with the ordinal each is before; then the ordinals replaced. */
function plan(
  before: readonly DescribedEssay[],
  now: readonly DescribedEssay[],
  given: Partial<PlanOptions> = {},
) {
  const made = planIndex(archive(now), {
    ...{ state: stateOf(before), code: 'code', allowsChanges: true, fingerprint },
    ...given,
  });
  return made.kind === 'whole'
    ? 'whole'
    : [made.changed.map(({ id }, at) => `${id}<${made.before[at]}`).join(' '), made.replaced.join(' ')];
}

const FEW = ids(5).map((id) => essay(id));
const replaceAt = (at: number, ...essays: readonly DescribedEssay[]): DescribedEssay[] => [
  ...FEW.slice(0, at),
  ...essays,
  ...FEW.slice(at + 1),
];

const PLANS: readonly [name: string, now: readonly DescribedEssay[], wanted: readonly [string, string]][] = [
  ['nothing where nothing changed', FEW, ['', '']],
  ['an edit', replaceAt(2, essay('e2', 'other')), ['e2<3', '2']],
  ['an edit of the last', replaceAt(4, essay('e4', 'other')), ['e4<5', '4']],
  [
    'edits of neighbours',
    [...FEW.slice(0, 1), essay('e1', 'x'), essay('e2', 'y'), ...FEW.slice(3)],
    ['e1<3 e2<3', '1 2'],
  ],
  ['an addition', [...FEW.slice(0, 1), essay('new'), ...FEW.slice(1)], ['new<1', '']],
  ['a deletion', replaceAt(3), ['', '3']],
  ['a renaming', replaceAt(0, essay('renamed', 'e0')), ['renamed<1', '0']],
  ['an edit that moves its date', [essay('e3', 'x'), ...replaceAt(3)], ['e3<0', '3']],
  ['another card with the same words', replaceAt(1, { ...essay('e1'), key: 'another' }), ['e1<2', '1']],
  ['a passage that comes to be shared', replaceAt(1, essay('e1', 'passage 7')), ['e1<2', '1']],
];
describe('the index of changes has', () => {
  for (const [name, now, wanted] of PLANS) test(name, () => assert.deepEqual(plan(FEW, now), wanted));

  test('essays whose words are as they were, where others share a passage with them no longer', () => {
    const shared = [essay('a', 'passage 7'), essay('b'), essay('c', 'second passage 7')];
    assert.deepEqual(plan(shared, shared), ['', '']);
    assert.deepEqual(plan(shared, [essay('a', 'other'), ...shared.slice(1)]), ['a<1 c<3', '0 2']);
    assert.deepEqual(plan(shared, shared.slice(0, 2)), ['a<1', '0 2']);
  });
});

const edited = (essays: readonly DescribedEssay[], count: number): DescribedEssay[] =>
  essays.map((one, at) => (at < count ? essay(one.id, `edited ${one.id}`) : one));

const MANY = ids(100).map((id) => essay(id));
const LARGE = ids(1_000).map((id) => essay(id));
describe('a new base is built', () => {
  for (const [name, given] of [
    ['without a state', { state: null }],
    ['by other code', { code: 'other' }],
  ] as const)
    test(name, () => assert.equal(plan(FEW, FEW, given), 'whole'));

  test('where changes aren’t allowed and there are some', () => {
    assert.deepEqual(plan(FEW, FEW, { allowsChanges: false }), ['', '']);
    for (const now of [replaceAt(2, essay('e2', 'other')), replaceAt(3), [...FEW, essay('new')]])
      assert.equal(plan(FEW, now, { allowsChanges: false }), 'whole');
  });

  test('where essays that are as they were come in another order', () =>
    assert.equal(plan(FEW, [...FEW].reverse()), 'whole'));

  // Each edited essay counts as one that is new and one that is replaced.
  for (const [name, essays, most] of [
    ['forty changes', MANY, 20],
    ['a twentieth of a large archive', LARGE, 25],
  ] as const)
    test(`past ${name}`, () => {
      assert.notEqual(plan(essays, edited(essays, most)), 'whole');
      assert.equal(plan(essays, edited(essays, most + 1)), 'whole');
    });

  test('past forty deletions', () => {
    assert.notEqual(plan(MANY, MANY.slice(40)), 'whole');
    assert.equal(plan(MANY, MANY.slice(41)), 'whole');
  });
});

test('fingerprints are computed of words that the state has not', () => {
  const computed: string[] = [];
  const now = [...replaceAt(2, essay('e2', 'other')), essay('copy', 'e0')];
  const made = planIndex(archive(now), {
    ...{ state: stateOf(FEW), code: 'code', allowsChanges: true },
    fingerprint(one) {
      computed.push(one.words);
      return fingerprint(one);
    },
  });
  assert.deepEqual(computed, ['other']);
  assert.ok(made.kind === 'kept');
  assert.deepEqual(Object.keys(made.fingerprints).sort(), ['e0', 'e1', 'e3', 'e4', 'other']);
});
