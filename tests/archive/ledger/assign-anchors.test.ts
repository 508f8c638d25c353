/** What becomes of published anchors when a text is edited. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { assignAnchors } from '../../../src/archive/ledger/assign-anchors.ts';
import { recordAnchors } from '../../../src/archive/ledger/record-anchors.ts';
import type { LedgerEntry } from '../../../src/archive/records.ts';
import { ledgerRowSchema } from '../../../src/archive/schema/ledger.ts';
import { runs } from '../../runs.ts';

const ROPE =
  'A rope of hemp is laid in three strands, and each of the strands is laid against the turn of its yarns.';
const GLUE =
  'Glue made from hides is warmed in a bath of water, never over the flame, or it loses all its strength.';
const BOARD =
  'The boards of a book were once of oak; paste board came to the trade from the makers of playing cards.';
const THREAD =
  'Linen thread is waxed before sewing so that it neither frays at the hole nor slips at the kettle stitch.';
const KNIFE =
  'A paring knife is kept so keen that it takes the leather down to nothing at the edge without any drag.';
const TEXTS = [ROPE, GLUE, BOARD, THREAD];

/** The ledger of a text as first published. */
const recorded = (texts: readonly string[], ledger: readonly LedgerEntry[] = []): LedgerEntry[] => {
  const { anchors, also, tombstones } = assignAnchors(ledger, texts);
  return recordAnchors(ledger, {
    paragraphs: texts.map((text, at) => ({ anchor: anchors[at] ?? '', text, also: also.get(at) ?? [] })),
    tombstones: tombstones.map(({ anchor, after }) => ({ anchor, after: anchors[after] ?? null })),
  });
};

interface Expected {
  readonly anchors: readonly string[];
  readonly also?: Readonly<Record<number, readonly string[]>>;
  readonly gone?: readonly string[];
  readonly ambiguous?: readonly string[];
}

function assigns(texts: readonly string[], expected: Expected, ledger = recorded(TEXTS)): void {
  const assigned = assignAnchors(ledger, texts);
  assert.deepEqual(
    {
      anchors: assigned.anchors,
      also: Object.fromEntries(assigned.also),
      gone: assigned.tombstones.map(({ anchor }) => anchor),
      ambiguous: assigned.ambiguous.flatMap(({ anchors }) => anchors),
    },
    { also: {}, gone: [], ambiguous: [], ...expected },
  );
}

const half = (text: string): [string, string] => {
  const at = text.indexOf(' ', text.length / 2);
  return [text.slice(0, at), text.slice(at + 1)];
};

test('a text without a ledger is counted', () => assigns(TEXTS, { anchors: ['p1', 'p2', 'p3', 'p4'] }, []));

test('the same words keep their anchors, whatever became of case, commas and spacing', () =>
  assigns([ROPE.toUpperCase(), GLUE.replaceAll(',', ' –'), BOARD.replaceAll(' ', '  '), THREAD], {
    anchors: ['p1', 'p2', 'p3', 'p4'],
  }));

test('a corrected misprint keeps the anchor', () =>
  assigns([ROPE, GLUE.replace('hides', 'skins'), BOARD, THREAD.replace('neither', 'never')], {
    anchors: ['p1', 'p2', 'p3', 'p4'],
  }));

test('a paragraph that is put in takes the number before it with a letter', () =>
  assigns([ROPE, GLUE, KNIFE, BOARD, THREAD], { anchors: ['p1', 'p2', 'p2a', 'p3', 'p4'] }));

test('a second one put in at the same place, later, takes the next letter', () =>
  assigns(
    [ROPE, GLUE, 'Quite another thing was said here of the hammer.', KNIFE, BOARD, THREAD],
    { anchors: ['p1', 'p2', 'p2b', 'p2a', 'p3', 'p4'] },
    recorded([ROPE, GLUE, KNIFE, BOARD, THREAD], recorded(TEXTS)),
  ));

test('the 27th one put in at the same place takes two letters, and a ledger can hold its anchor', () => {
  const letters = [...'abcdefghijklmnopqrstuvwxyz', 'aa', 'ab'];
  const hammers = letters.slice(2).map((_, at) => `Hammer ${at} is hung on nail ${at} of row ${at}.`);
  const last = 'A press of beech is stronger than one of elm, and warps less in a damp shop.';
  const anchors = ['p1', 'p2', ...letters.map((letter) => `p2${letter}`), 'p3', 'p4'];
  const texts = [ROPE, GLUE, ...hammers, KNIFE, last, BOARD, THREAD];
  assigns(texts, { anchors });
  const ledger = recorded(texts, recorded(TEXTS));
  assigns(texts, { anchors }, ledger);
  // A paragraph that is joined to the 27th is led there, when that is published and ever after.
  const joined = [...texts.slice(0, 28), `${KNIFE} ${last}`, BOARD, THREAD];
  const expected = { anchors: anchors.toSpliced(29, 1), also: { 28: ['p2ab'] } };
  assigns(joined, expected, ledger);
  assigns(joined, expected, recorded(joined, ledger));
  for (const entry of [...ledger, ...recorded(joined, ledger)]) ledgerRowSchema.parse(entry);
});

test('one put in before the first is 0a, one written on at the end goes on counting', () =>
  assigns([KNIFE, ...TEXTS, 'The last word was added much later, of hammers.'], {
    anchors: ['p0a', 'p1', 'p2', 'p3', 'p4', 'p5'],
  }));

test('a split keeps the anchor on its first part', () =>
  assigns([ROPE, ...half(GLUE), BOARD, THREAD], { anchors: ['p1', 'p2', 'p2a', 'p3', 'p4'] }));

test('however short its first part is, a split keeps the anchor on it', () => {
  const cut = (...at: number[]): string[] =>
    [0, ...at].map((from, index) => GLUE.split(' ').slice(from, at[index]).join(' '));
  assigns([ROPE, ...cut(5), BOARD, THREAD], { anchors: ['p1', 'p2', 'p2a', 'p3', 'p4'] });
  assigns([ROPE, ...cut(3, 12), BOARD, THREAD], { anchors: ['p1', 'p2', 'p2a', 'p2b', 'p3', 'p4'] });
  assigns([ROPE, ...cut(7, 14), BOARD, THREAD], { anchors: ['p1', 'p2', 'p2a', 'p2b', 'p3', 'p4'] });
  // The rest of it goes to the next, as far as it may.
  const [first = '', rest = ''] = cut(6);
  assigns([ROPE, first, `${rest} ${BOARD}`, THREAD], { anchors: ['p1', 'p2', 'p3', 'p4'] });
});

test('what only begins like a paragraph is not taken for it', () => {
  const { ambiguous } = assignAnchors(recorded(TEXTS), [
    ROPE,
    'Glue made from hides is warmed in a kitchen by those who never asked a joiner.',
    `Now, ${GLUE}`,
    BOARD,
    THREAD,
  ]);
  assert.deepEqual(ambiguous, [{ anchors: ['p2'], paragraphs: [1, 2] }]);
});

test('of a paragraph that now stands twice the first is it', () =>
  assigns([ROPE, GLUE, GLUE, BOARD, THREAD], { anchors: ['p1', 'p2', 'p2a', 'p3', 'p4'] }));

test('a paragraph of two words that is joined to a neighbour keeps its anchor there', () => {
  const ledger = recorded([ROPE, 'So much.', GLUE]);
  assigns([`${ROPE} So much.`, GLUE], { anchors: ['p1', 'p3'], also: { 0: ['p2'] } }, ledger);
  assigns([ROPE, `So much. ${GLUE}`], { anchors: ['p1', 'p3'], also: { 1: ['p2'] } }, ledger);
  assigns([ROPE, GLUE], { anchors: ['p1', 'p3'], gone: ['p2'] }, ledger);
});

test('what was joined and stands by itself again has its own anchor again', () =>
  assigns(
    TEXTS,
    { anchors: ['p1', 'p2', 'p3', 'p4'] },
    recorded([ROPE, `${GLUE} ${BOARD}`, THREAD], recorded(TEXTS)),
  ));

test('a merge keeps both anchors', () =>
  assigns([ROPE, `${GLUE} ${BOARD}`, THREAD], { anchors: ['p1', 'p2', 'p4'], also: { 1: ['p3'] } }));

test('a merge of three keeps three, and what is recorded of it still does', () => {
  const texts = [`${ROPE} ${GLUE} ${BOARD}`, THREAD];
  assigns(texts, { anchors: ['p1', 'p4'], also: { 0: ['p2', 'p3'] } });
  assigns(texts, { anchors: ['p1', 'p4'], also: { 0: ['p2', 'p3'] } }, recorded(texts, recorded(TEXTS)));
});

test('a paragraph that is taken out leaves a tombstone, for good', () => {
  const texts = [ROPE, BOARD, THREAD];
  assigns(texts, { anchors: ['p1', 'p3', 'p4'], gone: ['p2'] });
  const ledger = recorded(texts, recorded(TEXTS));
  assigns(texts, { anchors: ['p1', 'p3', 'p4'], gone: ['p2'] }, ledger);
  assigns([ROPE, KNIFE, BOARD, THREAD], { anchors: ['p1', 'p1a', 'p3', 'p4'], gone: ['p2'] }, ledger);
  assigns(TEXTS, { anchors: ['p1', 'p2', 'p3', 'p4'] }, ledger);
});

test('a number that was taken out at the end is not used again', () => {
  const ledger = recorded([ROPE, GLUE, BOARD], recorded(TEXTS));
  assigns([ROPE, GLUE, BOARD, KNIFE], { anchors: ['p1', 'p2', 'p3', 'p3a'], gone: ['p4'] }, ledger);
});

test('a paragraph that moves with its words unchanged keeps its anchor', () =>
  assigns([THREAD, ROPE, GLUE, BOARD], { anchors: ['p4', 'p1', 'p2', 'p3'] }));

test('a paragraph in place of another is ambiguous', () =>
  assigns([ROPE, KNIFE, BOARD, THREAD], {
    anchors: ['p1', 'p1a', 'p3', 'p4'],
    gone: ['p2'],
    ambiguous: ['p2'],
  }));

test('two copies of an edited paragraph are ambiguous', () => {
  const { ambiguous } = assignAnchors(recorded(TEXTS), [
    ROPE,
    GLUE.replace('hides', 'skins'),
    GLUE.replace('hides', 'hoofs'),
    BOARD,
    THREAD,
  ]);
  assert.deepEqual(ambiguous, [{ anchors: ['p2'], paragraphs: [1, 2] }]);
});

test('a paragraph that is moved and edited at once is ambiguous', () => {
  const { ambiguous } = assignAnchors(recorded(TEXTS), [ROPE, BOARD, THREAD, GLUE.replace('hides', 'skins')]);
  assert.deepEqual(ambiguous, [{ anchors: ['p2'], paragraphs: [3] }]);
});

test('a refrain keeps its anchors where its neighbours decide which is which', () => {
  const refrain = 'So it was said.';
  const ledger = recorded([refrain, ROPE, refrain, GLUE, refrain]);
  assigns([refrain, ROPE, GLUE, refrain], { anchors: ['p1', 'p2', 'p4', 'p5'], gone: ['p3'] }, ledger);
  assert.equal(
    assignAnchors(recorded([ROPE, refrain, refrain, GLUE]), [ROPE, refrain, GLUE]).ambiguous.length,
    1,
  );
});

test('the editor decides by the first words, or by taking the paragraph for gone', () => {
  const answer = (state: Partial<LedgerEntry>): LedgerEntry[] =>
    recorded(TEXTS).map((entry) => (entry.anchor === 'p2' ? { ...entry, ...state } : entry));
  const texts = [ROPE, KNIFE, BOARD, THREAD];
  assigns(
    texts,
    { anchors: ['p1', 'p2', 'p3', 'p4'] },
    answer({ words: 'A paring knife is kept so keen that', fingerprint: '' }),
  );
  assigns(texts, { anchors: ['p1', 'p1a', 'p3', 'p4'], gone: ['p2'] }, answer({ state: 'gone' }));
  // Where two begin alike, more words tell them apart.
  const alike = [`${KNIFE} Such is the trade.`, `${KNIFE} Such is the craft.`];
  assigns(
    [ROPE, ...alike, BOARD, THREAD],
    { anchors: ['p1', 'p1a', 'p2', 'p3', 'p4'] },
    answer({ words: alike[1] ?? '', fingerprint: '' }),
  );
  const unheard = assignAnchors(answer({ words: 'Nobody wrote this', fingerprint: '' }), [
    ROPE,
    BOARD,
    THREAD,
  ]);
  assert.deepEqual(unheard.ambiguous, [{ anchors: ['p2'], paragraphs: [] }]);
});

test('however a text is edited, each anchor leads somewhere, none twice, and what is recorded stays so', () => {
  const word = fc.constantFrom(
    ...'rope glue board thread knife hemp oak linen wax paste hammer press'.split(' '),
  );
  const paragraph = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(' '));
  const text = fc.array(paragraph, { maxLength: 12 });
  fc.assert(
    fc.property(text, text, fc.array(fc.nat({ max: 40 }), { maxLength: 12 }), (first, other, picks) => {
      const pool = [...first, ...other];
      const second = picks.flatMap((pick) => pool[pick] ?? []);
      const before = recorded(first);
      const assigned = assignAnchors(before, second);
      const places = [
        ...assigned.anchors,
        ...[...assigned.also.values()].flat(),
        ...assigned.tombstones.map(({ anchor }) => anchor),
      ];
      assert.equal(new Set(places).size, places.length);
      for (const { anchor } of before) assert.ok(places.includes(anchor), anchor);
      const after = recorded(second, before);
      assert.deepEqual(new Set(after.map(({ anchor }) => anchor)), new Set(places));
      if (assigned.ambiguous.length === 0)
        assert.deepEqual(assignAnchors(after, second).anchors, assigned.anchors);
    }),
    { numRuns: runs(300, 20_000) },
  );
});
