import assert from 'node:assert/strict';
import { test } from 'node:test';
import { passageOf } from '../../src/archive/citation/cited-by.ts';
import { allPassages, primePassageCache } from '../../src/archive/citation/passage-cache.ts';
import { asEssayId } from '../../src/archive/schema/id.ts';
import { makeArchive } from '../factories/make-archive.ts';

const GLUE = 'Glue holds. It held before (BB Nos 1, 3 and 4). Then it was sold (BB No 1). It holds still.';

/** The archive of one essay that cites, and that essay; each time with paragraphs of its own. */
function read() {
  const { archive } = makeArchive({
    calendar: { 1: '1990-01-02' },
    essays: { 'bulletin/2/on-glue': `${GLUE}\n\nNothing is cited here.\n\n${GLUE}` },
  });
  const essay = archive.essays.get(asEssayId('bulletin/2/on-glue'));
  assert.ok(essay);
  return { archive, essay };
}

test('numbers that are written together have one passage', () => {
  const { essay } = read();
  assert.deepEqual(
    allPassages(essay.text, 'en').map((passages) => passages.map(({ printed }) => printed)),
    [
      ['(BB Nos 1, 3 and 4)', '(BB No 1)'],
      ['(BB Nos 1, 3 and 4)', '(BB No 1)'],
    ],
  );
});

test('passages that went through the cache are those that would be cut', () => {
  const [cut, kept] = [read(), read()];
  const stored: unknown = JSON.parse(JSON.stringify(allPassages(cut.essay.text, 'en')));
  primePassageCache(kept.essay.text, 'en', stored as ReturnType<typeof allPassages>); // as the cache does
  for (const citation of kept.archive.graph.citationsOf(kept.essay.id))
    assert.deepEqual(passageOf(kept.essay, citation), passageOf(cut.essay, citation));
});

test('passages are taken from the cache, and only for the language that they were cut by', () => {
  const { archive, essay } = read();
  const marked = allPassages(read().essay.text, 'en').map((passages) =>
    passages.map((passage) => ({ ...passage, before: 'from the cache ' })),
  );
  primePassageCache(essay.text, 'fr', marked);
  const shown = (): (string | undefined)[] =>
    archive.graph.citationsOf(essay.id).map((citation) => passageOf(essay, citation)?.before);
  assert.ok(!shown().includes('from the cache '));
  const again = read();
  primePassageCache(again.essay.text, 'en', marked);
  const kept = again.archive.graph.citationsOf(again.essay.id);
  assert.ok(kept.every((citation) => passageOf(again.essay, citation)?.before === 'from the cache '));
});
