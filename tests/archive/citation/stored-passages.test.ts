/** The passages around citations are part of an essay's text. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { passageOf } from '../../../src/archive/citation/cited-by.ts';
import { passageAt } from '../../../src/archive/citation/passage.ts';
import { asEssayId } from '../../../src/archive/schema/id.ts';
import type { Essay } from '../../../src/archive/types.ts';
import { makeArchive } from '../../factories/make-archive.ts';

const GLUE = 'Glue holds. It held before (BB Nos 1, 3 and 4). Then it was sold (BB No 1). It holds still.';

function read(body: string, language = 'en') {
  const { archive } = makeArchive({
    archive: { language },
    calendar: { 1: '1990-01-02' },
    essays: { 'bulletin/2/on-glue': body },
  });
  const essay = archive.essays.get(asEssayId('bulletin/2/on-glue'));
  assert.ok(essay);
  return { archive, essay };
}

const printed = ({ text }: Essay): string[][] =>
  [...text.paragraphs, ...text.asides].map(({ passages = [] }) => passages.map((one) => one.printed));

test('numbers that are written together have one passage', () => {
  const { essay } = read(`standfirst: See BB No 1.\n---\n${GLUE}\n\nNothing is cited here.\n\n${GLUE}`);
  const own = ['(BB Nos 1, 3 and 4)', '(BB No 1)'];
  assert.deepEqual(printed(essay), [own, [], own, ['BB No 1']]);
});

test('every citation has the passage around it', () => {
  const { archive, essay } = read(`${GLUE}\n\n${GLUE}`);
  const citations = archive.graph.citationsOf(essay.id);
  assert.equal(citations.length, 8);
  for (const citation of citations) {
    assert.ok(citation.printed !== null);
    const { start, end } = citation.printed;
    assert.deepEqual(passageOf(essay, citation), { start, end, ...passageAt(GLUE, start, end) });
  }
});

test('sentences are those of the essay’s language, or else of the archive’s', () => {
  // In Greek a semicolon ends a sentence; both together are longer than a passage.
  const words = (count: number): string => 'glue '.repeat(count).trim();
  const body = `${words(40)}; ${words(40)} (BB No 1).`;
  const lengthOf = ({ essay }: ReturnType<typeof read>): number | undefined =>
    essay.text.paragraphs[0]?.passages?.[0]?.before.split(' ').length;
  const [english, greek] = [lengthOf(read(body)), lengthOf(read(body, 'el'))];
  assert.notEqual(english, greek);
  assert.equal(lengthOf(read(`lang: el\n---\n${body}`)), greek);
  assert.equal(lengthOf(read(`lang: en\n---\n${body}`, 'el')), english);
});
