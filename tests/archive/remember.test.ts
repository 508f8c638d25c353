/** What pages share is worked out once, and each page depends on what it was worked out from. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recordDependency, trackingScope } from '../../src/incremental/dependency-scope.ts';
import { memoize } from '../../src/incremental/memoize.ts';
import { trackReads } from '../../src/incremental/track-reads.ts';
import { makeArchive } from '../factories/make-archive.ts';

const { archive } = makeArchive({
  essays: { 'bulletin/1/on-rope': 'Rope.', 'bulletin/2/on-glue': 'See BB No 1.' },
});

function questionsOf(work: (archive: typeof followed.view) => unknown): string[] {
  const page = { paths: new Set<string>(), complete: true };
  trackingScope().run(page, () => work(followed.view));
  return [...page.paths];
}

const followed = trackReads(archive, recordDependency);

test('a question is noted with the way to its answer', () => {
  assert.deepEqual(
    questionsOf(({ graph, title }) => [graph.citationsOf([...archive.essays.keys()][0] ?? failed()), title]),
    ['["title"]', '["graph",{"call":"citationsOf","with":["bulletin/1/on-rope"]}]'],
  );
});

test('who asks second depends on the same as who asked first', () => {
  let times = 0;
  const titleTwice = memoize(({ title }, times_: number) => {
    times++;
    return title.repeat(times_);
  });
  const first = questionsOf((view) => titleTwice(view, 2));
  const second = questionsOf((view) => titleTwice(view, 2));
  assert.deepEqual([first, second, times], [['["title"]'], ['["title"]'], 1]);
});

test('a map is asked entry by entry, and as a whole where it is gone through', () => {
  assert.deepEqual(
    questionsOf(({ people }) => [...people.keys()].map((id) => people.get(id))),
    ['["people",{"of":"keys"}]', '["people",{"get":"ann-other"}]'],
  );
  assert.deepEqual(
    questionsOf(({ sources }) => [...sources]),
    ['["sources",{"of":"all"}]'],
  );
});

test('one object is one view, however often it is asked for', () => {
  const series = [...archive.series.keys()][0] ?? failed();
  assert.equal(followed.view.series.get(series), followed.view.series.get(series));
});

function failed(): never {
  throw new Error('the made archive is empty');
}
