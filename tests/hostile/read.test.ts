/** Hostile texts, read: nothing of them runs, nothing of them is ours to trust, and time stays linear. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asSeriesId } from '../../src/archive/schema/id.ts';
import { seriesSchema } from '../../src/archive/schema/series.ts';
import { createEssayReader, type EssayRead } from '../../src/parse/read-essay.ts';
import { cpuTimeOf, growthFault } from '../cpu-time.ts';
import { runs } from '../runs.ts';
import { findDangers } from './find-dangers.ts';
import { HOSTILE } from './hostile-texts.ts';
import { LONG } from './long-texts.ts';

const series = seriesSchema.parse({
  title: "The Binders' Bulletin",
  abbreviation: 'BB',
  numberWords: ['No', 'No.', 'Nos'],
  centuryFrom: 1979,
  relative: true,
  works: [{ id: 'survey-{n}', title: 'Survey {n}', printed: ['Survey {n}'] }],
});
const readBytes = createEssayReader({
  series: new Map([[asSeriesId('bulletin'), series]]),
  base: '/',
  language: 'en',
  folderName: 'content',
});
const read = (text: string): EssayRead => readBytes(Buffer.from(text), 'bulletin/2/received.md');

/** Paragraphs of words, with a citation in each. */
const ORDINARY = (length: number): string =>
  `${'The press stood idle in the spring, and the boards were wet '.repeat(4)}(BB No 1).\n\n`.repeat(
    length / 250,
  );

const LAST = 'The last paragraph stands.';

test('no hostile text yields HTML that could run, load or take a name', (t) => {
  let refused = 0;
  let told = 0;
  const dangers: string[] = [];
  for (const { name, text } of HOSTILE) {
    const result = read(text);
    if ('problems' in result) {
      refused++;
      assert.ok(result.problems.length > 0, name);
      for (const { file, line, message, hint } of result.problems)
        assert.ok(file !== '' && line >= 1 && message !== '' && hint !== '', name);
      continue;
    }
    for (const danger of findDangers(result.html)) dangers.push(`${danger} in ${name}`);
    // What is swallowed is told of; nothing goes without a word.
    const { lost } = result.essay.text;
    if (lost !== undefined) told++;
    else if (text.includes(LAST)) assert.ok(result.html.includes(LAST), name);
    const { paragraphs } = result.essay.text;
    assert.match(paragraphs[0]?.text ?? '', /^It stands in print \(BB 1\)\./, name);
    assert.equal(new Set(paragraphs.map(({ anchor }) => anchor)).size, paragraphs.length, name);
  }
  assert.deepEqual(dangers, []);
  assert.equal(Reflect.get({}, 'polluted'), undefined);
  assert.ok(HOSTILE.length >= 300, `${HOSTILE.length} texts`);
  t.diagnostic(
    `hostile texts read: ${HOSTILE.length}, of them refused with a reason: ${refused}, told of for words that don’t reach the page: ${told}`,
  );
});

test('what is safe in a hostile text stays: its words are not dropped with the script', () => {
  const html = (body: string): string => {
    const result = read(`---\ntitle: T\nauthor: [a]\ndate: "1990"\n---\n${body}\n`);
    assert.ok('essay' in result);
    return result.html;
  };
  assert.match(html('<p onclick="x()">The press stood idle.</p>'), /The press stood idle\./);
  assert.match(html('<a href="javascript:x()">The press</a>'), /The press/);
  assert.match(html('<form>The press</form><center>stood</center>'), /The press[\s\S]*stood/);
});

/** Characters of the shorter text; the longer one has four times as many. */
const LENGTH = runs(6000, 50_000);

test('reading takes time in proportion to the text, on texts made to take longer', (t) => {
  const essay = (make: (length: number) => string) => (length: number) => {
    const text = `---\ntitle: T\nauthor: [a]\ndate: "1990"\n---\n${make(length)}\n`;
    return (): void => void read(text);
  };
  // Five times an ordinary text is no danger, and what takes less is noise for a good part.
  const ordinary = 5 * cpuTimeOf(essay(ORDINARY)(4 * LENGTH));
  const slow = LONG.flatMap(({ name, make }) => {
    const fault = growthFault(essay(make), LENGTH, ordinary);
    return fault === null ? [] : [`${name}: ${fault}`];
  });
  assert.deepEqual(slow, []);
  t.diagnostic(`texts made to take long: ${LONG.length}, of ${4 * LENGTH} characters`);
});

test('a line of ten megabytes is read', () => {
  const length = runs(1_000_000, 10_000_000);
  const result = read(`---\ntitle: T\nauthor: [a]\ndate: "1990"\n---\n${LONG[0]?.make(length)}\n`);
  assert.ok('essay' in result);
  assert.ok((result.essay.text.paragraphs[0]?.text.length ?? 0) >= length - 100);
});
