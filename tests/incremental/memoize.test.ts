/** Pages share memoized values, and each page depends on what the value was computed from. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  createDependencySet,
  recordDependency,
  trackingScope,
} from '../../src/incremental/dependency-scope.ts';
import { memoize } from '../../src/incremental/memoize.ts';
import { trackReads } from '../../src/incremental/track-reads.ts';
import { makeArchive } from '../factories/make-archive.ts';

const { archive } = makeArchive({
  essays: { 'bulletin/1/on-rope': 'Rope.', 'bulletin/2/on-glue': 'See BB No 1.' },
});
const tracked = trackReads(archive, recordDependency);
type View = typeof tracked.view;

function dependenciesOf(work: (archive: View) => unknown): string[] {
  const dependencies = createDependencySet();
  trackingScope.run(dependencies, () => work(tracked.view));
  return [...dependencies.paths];
}

test('a read is recorded as a path from the root', () => {
  assert.deepEqual(
    dependenciesOf(({ graph, title }) => [
      graph.citationsOf([...archive.essays.keys()][0] ?? failed()),
      title,
    ]),
    ['["title"]', '["graph",{"call":"citationsOf","with":["bulletin/1/on-rope"]}]'],
  );
});

test('the second caller has the dependencies of the first', () => {
  let times = 0;
  const titleTwice = memoize(({ title }: View, count: number) => {
    times++;
    return title.repeat(count);
  });
  const first = dependenciesOf((view) => titleTwice(view, 2));
  const second = dependenciesOf((view) => titleTwice(view, 2));
  assert.deepEqual([first, second, times], [['["title"]'], ['["title"]'], 1]);
});

test('a caller of a value with a read that can’t be repeated is incomplete, also if it is the second', () => {
  const byObject = memoize((view: View, _: null) => (view.people as ReadonlyMap<unknown, unknown>).has({}));
  for (const caller of ['first', 'second']) {
    const dependencies = createDependencySet();
    trackingScope.run(dependencies, () => byObject(tracked.view, null));
    assert.equal(dependencies.complete, false, caller);
  }
});

test('a map is tracked entry by entry, and as a whole if it is iterated', () => {
  assert.deepEqual(
    dependenciesOf(({ people }) => [...people.keys()].map((id) => people.get(id))),
    ['["people",{"of":"keys"}]', '["people",{"get":"ann-other"}]'],
  );
  assert.deepEqual(
    dependenciesOf(({ sources }) => [...sources]),
    ['["sources",{"of":"all"}]'],
  );
});

test('an object has one view, however often it is read', () => {
  const series = [...archive.series.keys()][0] ?? failed();
  assert.equal(tracked.view.series.get(series), tracked.view.series.get(series));
});

function failed(): never {
  throw new Error('the test archive is empty');
}
