/** The judging of searches itself: what a wrong answer is told to be, and that what is wanted is there. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { judgePhrases } from '../bench/quality/judge-phrases.ts';
import { judgeTyped } from '../bench/quality/judge-typed.ts';
import type { TypedSearch } from '../bench/quality/judged-typed.ts';
import { JUDGED_REAL } from '../bench/quality/real/judged-real.ts';
import type { SearchAnswer } from '../bench/quality/search-archive.ts';
import { makeArchive } from '../factories/make-archive.ts';

const NOTHING: SearchAnswer = {
  cards: [],
  essays: [],
  total: 0,
  about: false,
  corrected: null,
  remarks: [],
};
const ROPE: SearchAnswer = {
  ...NOTHING,
  cards: ['people/ann-other/'],
  essays: [{ path: 'bulletin/1/on-rope', anchors: ['p1'] }],
  total: 1,
};

const faultsOf = async (row: Omit<TypedSearch, 'rule' | 'in' | 'typed'>, answer: SearchAnswer) => {
  const search = () => Promise.resolve(answer);
  const [verdict] = await judgeTyped([{ rule: '', in: 'typed', typed: 'rope', ...row }], {
    typed: search,
    sample: search,
  });
  return verdict?.faults.length;
};

const ROWS: readonly (readonly [
  row: Omit<TypedSearch, 'rule' | 'in' | 'typed'>,
  answer: SearchAnswer,
  faults: number,
])[] = [
  [{ only: ['on-rope'] }, ROPE, 0],
  [{ only: ['on-rope'] }, NOTHING, 2],
  [{ only: ['on-tar'] }, ROPE, 2],
  [{ first: 'on-rope#p1' }, ROPE, 0],
  [{ first: 'on-rope#p2' }, ROPE, 1],
  [{ lacks: ['on-rope'] }, ROPE, 1],
  [{ finds: ['on-tar'] }, ROPE, 1],
  [{ before: ['on-tar', 'on-rope'] }, ROPE, 1],
  [{ before: ['on-rope', 'on-tar'] }, ROPE, 0],
  [{ cards: [['sources/x/'], ['people/ann-other/']] }, ROPE, 0],
  [{ cards: [['people/ann-other/', 'bulletin/2/']] }, ROPE, 1],
  [{ noCard: true }, ROPE, 1],
  [{ corrected: 'ropes' }, ROPE, 1],
  [{ corrected: null }, { ...ROPE, corrected: 'ropes' }, 1],
  [{ finds: ['on-tar'], orRemark: /OR/ }, { ...NOTHING, remarks: ['OR is a word here.'] }, 0],
];
for (const [row, answer, faults] of ROWS)
  test(`${JSON.stringify(row)} has ${faults} faults in ${answer.total} essays`, async () =>
    assert.equal(await faultsOf(row, answer), faults));

const { archive } = makeArchive({
  essays: { 'bulletin/1/on-rope': 'A rope is laid of strands.', 'bulletin/2/on-tar': 'Tar keeps water out.' },
});

test('a phrase that is found nowhere, elsewhere or not in each essay is a fault', async () => {
  const faultOf = async (answer: SearchAnswer) => (await judgePhrases(archive, async () => answer))[0]?.fault;
  assert.match((await faultOf(NOTHING)) ?? '', /nothing found/);
  assert.equal(await faultOf({ ...NOTHING, remarks: ['Only common words.'] }), 'Only common words.');
  const elsewhere = { ...ROPE, essays: [{ path: 'bulletin/1/on-rope', anchors: ['p9'] }] };
  assert.match((await faultOf(elsewhere)) ?? '', /where it isn’t/);
});

test('a phrase that is found where it stands is none, and a wrong total is one', async () => {
  const answer = (typed: string): SearchAnswer =>
    typed.includes('rope') || typed.includes('strands')
      ? ROPE
      : { ...ROPE, essays: [{ path: 'bulletin/2/on-tar', anchors: ['p1'] }] };
  const right = await judgePhrases(archive, async (typed) => answer(typed));
  assert.deepEqual(
    right.filter(({ fault }) => fault !== null),
    [],
  );
  const wrong = await judgePhrases(archive, async (typed) => ({ ...answer(typed), total: 7 }));
  assert.ok(wrong.every(({ fault }) => fault?.startsWith('7 essays')));
  const about = await judgePhrases(archive, async (typed) => ({ ...answer(typed), total: 7, about: true }));
  assert.ok(about.every(({ fault }) => fault === null));
});

test('every document that a topic or a question wants is installed', () => {
  const modules = join(import.meta.dirname, '../../node_modules');
  const gone = JUDGED_REAL.flatMap(({ wanted }) => wanted).filter((name) => !existsSync(join(modules, name)));
  assert.deepEqual(gone, []);
});
