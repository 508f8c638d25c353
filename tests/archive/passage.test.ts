import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { passageAt } from '../../src/archive/citation/passage.ts';
import { assertLinear } from '../cpu-time.ts';

const sentence = (words: number, last = 'end.'): string =>
  `${'Word '.repeat(1)}${'word '.repeat(words - 2)}${last} `;
const around = (text: string, words: string) =>
  passageAt(text, text.indexOf(words), text.indexOf(words) + words.length);
const shown = ({ before, printed, after }: ReturnType<typeof passageAt>): string => before + printed + after;

test('shows whole sentences, about sixty words of them', () => {
  const text = `${sentence(30)}${sentence(20)}It is so (BB No 3). ${sentence(20)}${sentence(30)}`.trim();
  const passage = shown(around(text, '(BB No 3)'));
  assert.ok(passage.split(' ').length <= 60);
  assert.match(passage, /^Word .*[.]$/);
});

test('does not end a sentence inside the citation', () => {
  const text = 'First. It is so (see BB No. 3. 4th May 1990) and more. Last.';
  assert.equal(shown(around(text, '(see BB No. 3. 4th May 1990)')), text);
});

test('cuts a sentence that is too long at whole words, and says so', () => {
  const text = `${sentence(300).trim()} `.replaceAll('.', '').concat('(BB No 3) ', sentence(300));
  const { before, after } = around(text, '(BB No 3)');
  assert.match(before, /^… word/);
  assert.match(after, / …$/);
});

test('never cuts a word and never changes one', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-zé’]{1,9}[.,;]?$/), { minLength: 5, maxLength: 400 }),
      fc.nat(),
      (words, at) => {
        const text = words.join(' ');
        const index = at % words.length;
        const start = words.slice(0, index).join(' ').length + (index === 0 ? 0 : 1);
        const end = start + (words[index]?.length ?? 0);
        const passage = shown(passageAt(text, start, end))
          .replace(/^… /, '')
          .replace(/ …$/, '');
        assert.ok(` ${text} `.includes(` ${passage.trim()} `), passage);
      },
    ),
  );
});

test('a sentence as long as a book, with thousands of citations, is looked at where they stand', () => {
  const readAll = (citations: number) => {
    const text = 'the press stood idle in the spring (BB 1) '.repeat(citations);
    return (): void => {
      for (let at = text.indexOf('('); at >= 0; at = text.indexOf('(', at + 1)) {
        const { before, after } = passageAt(text, at, at + '(BB 1)'.length);
        assert.ok(before.length + after.length < 600);
      }
    };
  };
  readAll(1000)();
  assertLinear(readAll, 1250);
});
