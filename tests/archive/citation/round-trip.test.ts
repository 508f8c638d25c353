/** Properties: what our formatter writes is read back, and no text makes the readers throw or lie about spans. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { buildGrammar } from '../../../src/archive/citation/grammar.ts';
import { parseCitations } from '../../../src/archive/citation/parse.ts';
import type { PrintedCitation } from '../../../src/archive/essay-text.ts';
import { runs } from '../../runs.ts';
import { EPSR, epsr } from './epsr.ts';
import { foreign } from './foreign.ts';
import { type Citable, type CitationStyle, formatCitation } from './format-citation.ts';

const grammar = buildGrammar(new Map([[EPSR, epsr], ...foreign]));
/** Above all that is made, so that no citation alone on its line is taken for the text's own masthead. */
const CITING = { series: EPSR, number: 2500 };
const RUNS = { numRuns: runs(1000, 20_000) };

const number = fc.integer({ min: 100, max: 1899 });
const two = (value: number): string => String(value).padStart(2, '0');
const month = fc
  .record({ year: fc.integer({ min: 1979, max: 2078 }), month: fc.integer({ min: 1, max: 12 }) })
  .map((date) => `${date.year}-${two(date.month)}`);
const day = fc.tuple(month, fc.integer({ min: 1, max: 28 })).map(([start, last]) => `${start}-${two(last)}`);
const months = fc
  .uniqueArray(month, { minLength: 2, maxLength: 2 })
  .map((ends) => [...ends].sort().join('/'));

/** Numbers of one length, so that a list of them is one. */
const numbers = fc.uniqueArray(fc.integer({ min: 1000, max: 1899 }), { minLength: 1, maxLength: 5 });
const range = fc
  .tuple(number, fc.integer({ min: 1, max: 60 }))
  .map(([from, more]) => ({ from, to: from + more }));

const cited: fc.Arbitrary<Citable> = fc.oneof(
  numbers.map((all): Citable => ({ form: 'number', numbers: all })),
  range.map((ends): Citable => ({ form: 'number', ...ends })),
  fc.record({ form: fc.constant('number-date' as const), number, date: fc.oneof(day, month) }),
  fc.record({ form: fc.constant('date' as const), date: fc.oneof(day, month) }),
  fc.record({ form: fc.constant('months' as const), date: months }),
  fc.record({ form: fc.constant('relative' as const), count: fc.integer({ min: 1, max: 12 }) }),
  fc.record({
    form: fc.constant('work' as const),
    work: fc.constantFrom(
      'perspectives-2001',
      'perspectives-2002',
      'perspectives-2003',
      'books-1',
      'books-15',
      'books-21',
    ),
  }),
);

const style: fc.Arbitrary<CitationStyle> = fc
  .record({
    name: fc.constantFrom(
      null,
      'Economic & Philosophic Science Review',
      'Economic and Philosophic Science Review',
      'ILWP Bulletin',
    ),
    place: fc.constantFrom('before' as const, 'outside' as const, 'after' as const),
    word: fc.constantFrom('', 'No', 'No.', 'no', 'Nos', 'issue', 'issues', 'Issue No', '#'),
    joint: fc.constantFrom(' ', '', '-', '\u00a0', '\n'),
    comma: fc.constantFrom(' ', ', ', '\n', ' – '),
    dash: fc.constantFrom('-', '–', '‑', ' to '),
    bracket: fc.constantFrom('none' as const, 'round' as const, 'square' as const),
    lead: fc.constantFrom('', 'see', 'see also', 'e.g.', 'cf.'),
    order: fc.constantFrom('figures' as const, 'day-month' as const, 'month-day' as const),
    separator: fc.constantFrom('-', '‑', '–', '/', '.'),
    shortYear: fc.boolean(),
    ordinal: fc.boolean(),
    shortMonth: fc.boolean(),
  })
  // A word of letters needs something between it and the next; before the name a number needs a word.
  .map((made) => ({ ...made, joint: made.word.endsWith('#') ? '' : made.joint }))
  .map((made) => (made.place === 'after' && made.word === '' ? { ...made, word: 'issue' } : made));

interface Keys {
  readonly form: string;
  readonly number: number | null;
  readonly work: string | null;
  readonly date: string | null;
}

function keysOf(meant: Citable): Keys[] {
  const keys = { form: meant.form, number: null, work: null, date: null };
  switch (meant.form) {
    case 'number': {
      const all =
        'from' in meant
          ? Array.from({ length: meant.to - meant.from + 1 }, (_, index) => meant.from + index)
          : meant.numbers;
      return all.map((one) => ({ ...keys, number: one }));
    }
    case 'number-date':
      return [{ ...keys, number: meant.number, date: meant.date }];
    case 'date':
    case 'months':
      return [{ ...keys, date: meant.date }];
    case 'relative':
      return Array.from({ length: meant.count }, (_, index) => ({
        ...keys,
        number: CITING.number - meant.count + index,
      }));
    case 'work':
      return [{ ...keys, work: meant.work }];
  }
}

const read = ({ form, number: printed, work, date }: PrintedCitation): Keys => ({
  form,
  number: printed,
  work,
  date,
});

describe('what the formatter writes', () => {
  test('is read back with its keys, whole, whatever the form', () => {
    fc.assert(
      fc.property(cited, style, (meant, dress) => {
        const printed = formatCitation(meant, epsr, dress);
        const found = parseCitations(printed, grammar, CITING);
        assert.deepEqual(found.map(read), keysOf(meant), printed);
        assert.equal(found[0]?.printed, printed);
      }),
      RUNS,
    );
  });

  test('is read back the same in the middle of a text', () => {
    fc.assert(
      fc.property(cited, style, (meant, dress) => {
        const printed = formatCitation(meant, epsr, dress);
        const text = `As was said then ${printed}, and no more than that.`;
        const found = parseCitations(text, grammar, CITING);
        assert.deepEqual(found.map(read), keysOf(meant), printed);
        assert.equal(found[0]?.start, text.indexOf(printed));
      }),
      RUNS,
    );
  });

  test('is the house form by default', () => {
    assert.equal(
      formatCitation({ form: 'number-date', number: 1254, date: '2004-10-26' }, epsr),
      'EPSR No 1254, 26 October 2004',
    );
    assert.equal(
      formatCitation({ form: 'number', numbers: [1128, 1130, 1132] }, epsr),
      'EPSR No 1128, 1130 and 1132',
    );
    assert.equal(formatCitation({ form: 'work', work: 'books-15' }, epsr), 'EPSR Books Vol 15');
  });
});

/** Words and signs that citations are made of, in any order. */
const scraps = fc
  .array(
    fc.constantFrom(
      ...'EPSR|ILWP Bulletin|Economic &|Philosophic Science Review|RFC|EIP-|No|No.|Nos|issue|issues|of the|the|see|1128|1130|2004|26-10-04|26|October|May|2000|–|-|,|;|/|(|)|[|]|last week’s|previous|four|Perspectives|Books Vol|15|back issues|and|to|p4|¶ 11|’s|*|_|.|:|\n|\n\n| |  '.split(
        '|',
      ),
    ),
    { maxLength: 30 },
  )
  .chain((parts) => fc.constantFrom(' ', '').map((joint) => parts.join(joint)));

describe('any text at all', () => {
  const text = fc.oneof(scraps, fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ maxLength: 200 }));

  test('is read without an error, with spans that are exact, in order and apart', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(undefined, CITING), (given, citing) => {
        let before: PrintedCitation | undefined;
        for (const citation of parseCitations(given, grammar, citing)) {
          const { start, end, printed } = citation;
          assert.ok(start < end && end <= given.length);
          assert.equal(printed, given.slice(start, end));
          const together =
            before !== undefined && citation.of !== null && before.start === start && before.end === end;
          assert.ok(before === undefined || together || start >= before.end);
          before = citation;
        }
      }),
      { numRuns: RUNS.numRuns * 4 },
    );
  });

  test('gives the same citations again', () => {
    fc.assert(
      fc.property(scraps, (given) => {
        assert.deepEqual(parseCitations(given, grammar, CITING), parseCitations(given, grammar, CITING));
      }),
      RUNS,
    );
  });
});
