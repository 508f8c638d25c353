/** Hostile texts, read: nothing of them runs, nothing of them is ours to trust, and time stays linear. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asSeriesId } from '../../src/archive/schema/id.ts';
import { seriesSchema } from '../../src/archive/schema/series.ts';
import { createEssayReader, type EssayRead } from '../../src/site/read-essay.ts';
import { isLong, runs } from '../runs.ts';
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
  folderName: 'content',
});
const read = (text: string): EssayRead => readBytes(Buffer.from(text), 'bulletin/2/received.md');

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

/** Signs of the longer text, and how many times longer it is than the shorter one. */
const LENGTH = runs(24_000, 200_000);
const TIMES = 4;

test('reading takes time in proportion to the text, on texts made to take longer', (t) => {
  const slow: string[] = [];
  for (const { name, make } of LONG) {
    const took = (length: number): number => {
      const text = `---\ntitle: T\nauthor: [a]\ndate: "1990"\n---\n${make(length)}\n`;
      return Math.min(
        ...[1, 2].map(() => {
          const begun = process.cpuUsage();
          read(text);
          const { user, system } = process.cpuUsage(begun);
          return (user + system) / 1000;
        }),
      );
    };
    const short = took(LENGTH / TIMES);
    const long = took(LENGTH);
    // Quadratic would be TIMES² as long; what takes no time at all can't be measured.
    if (long > 400 && long > short * TIMES * 2.5)
      slow.push(`${name}: ${short.toFixed(0)} ms, ${long.toFixed(0)} ms`);
  }
  assert.deepEqual(slow, []);
  t.diagnostic(`texts made to take long: ${LONG.length}, of ${LENGTH} signs`);
});

test('a line of ten megabytes is read', { timeout: isLong ? 600_000 : 60_000 }, () => {
  const length = runs(1_000_000, 10_000_000);
  const result = read(`---\ntitle: T\nauthor: [a]\ndate: "1990"\n---\n${LONG[0]?.make(length)}\n`);
  assert.ok('essay' in result);
  assert.ok((result.essay.text.paragraphs[0]?.text.length ?? 0) >= length - 100);
});
