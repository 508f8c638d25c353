/** Results that are cached by one build never change those of the next. */
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, it } from 'node:test';
import { matchEssays } from '../../src/archive/quotation/build-quotations.ts';
import { type PreparedEssay, prepareEssay } from '../../src/archive/quotation/prepare-essay.ts';
import type { ReadEssay } from '../../src/archive/records.ts';
import { cacheOf } from '../../src/incremental/paths.ts';
import { type ComparisonState, updateComparison } from '../../src/load/compare-essays.ts';
import { makeArchive } from '../factories/make-archive.ts';

const content = join(tmpdir(), `compared-${process.pid}`);
afterEach(() => rmSync(cacheOf(content), { recursive: true, force: true }));

const ROPE = 'A good rope is made of hemp that was cut late and dried slowly by people who know each other.';
const GLUE = 'Glue keeps for a year at most in a dry shed, and for two where nobody opens the door of it.';
const ESSAYS = {
  'bulletin/1/on-rope': `${ROPE} And so on.`,
  'bulletin/2/on-glue': `${GLUE} And so on.`,
  'bulletin/3/on-both': `As was said:\n\n> ${ROPE}\n\nAnd again:\n\n> ${GLUE}`,
  'bulletin/4/on-one': `As was said:\n\n> ${GLUE}`,
};

function readEssays(changes: Record<string, string | null> = {}): readonly ReadEssay[] {
  const essays = Object.entries({ ...ESSAYS, ...changes }).filter(
    (entry): entry is [string, string] => entry[1] !== null,
  );
  return makeArchive({ essays: Object.fromEntries(essays) }).essays;
}

const seen = new Map<string, PreparedEssay>();

function compare(essays: readonly ReadEssay[], before?: ComparisonState, code = 'code') {
  const keyed = essays.map((essay) => ({ key: essay.digest, prepared: prepareEssay(essay) }));
  for (const { key, prepared } of keyed) seen.set(key, prepared);
  const previousVersion = (key: string): PreparedEssay | null => seen.get(key) ?? null;
  const compared = updateComparison({ content, code, essays: keyed, previousVersion, before });
  const reuses = compared.reuses([...compared.prepared.values()]);
  compared.save();
  return { ...compared, reused: Object.fromEntries(reuses) };
}

const CHANGES: readonly (readonly [string, Record<string, string | null>])[] = [
  ['a quoting essay changes', { 'bulletin/4/on-one': `As was said:\n\n> ${ROPE}` }],
  ['a quoted essay changes', { 'bulletin/2/on-glue': `${GLUE.replace('at most', 'at least')} And so on.` }],
  ['an essay is added', { 'bulletin/5/new': `${ROPE}\n\nAs was said:\n\n> ${GLUE}` }],
  ['an essay is deleted', { 'bulletin/1/on-rope': null }],
];

describe('the next build', () => {
  for (const [what, changes] of CHANGES)
    it(`finds the same as a full search if ${what}`, () => {
      compare(readEssays());
      const essays = readEssays(changes);
      const { matches, reused } = compare(essays);
      const whole = matchEssays(essays);
      assert.deepEqual(Object.fromEntries(matches), Object.fromEntries(whole.matches));
      const all = whole.reuses([...whole.prepared.values()]);
      assert.deepEqual(reused, Object.fromEntries(all));
    });

  it('compares only what changed', () => {
    assert.equal(compare(readEssays()).reparsed, 4);
    assert.equal(compare(readEssays()).reparsed, 0);
    assert.equal(compare(readEssays({ 'bulletin/2/on-glue': 'Nothing.' })).reparsed, 1);
  });

  it('reads no results of other code', () => {
    compare(readEssays());
    assert.equal(compare(readEssays(), undefined, 'other code').reparsed, 4);
  });
});
