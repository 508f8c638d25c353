/** Pieces of words that are patched are held against pieces that are cut anew, over edits that chance draws. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { createRandom } from '../../../scripts/bench/random.ts';
import { wordsFile } from '../../../src/search/format/file-names.ts';
import { WORDS_A_FILE } from '../../../src/search/format/slots.ts';
import { writeStem } from '../../../src/search/format/word-piece.ts';
import { compareUnits } from '../../../src/search/index/compare-units.ts';
import { createFileSink } from '../../../src/search/index/file-sink.ts';
import { openLastPieces } from '../../../src/search/index/last-pieces.ts';
import { patchWords, type StemEdit } from '../../../src/search/index/patch-words.ts';
import { writeWords } from '../../../src/search/index/write-words.ts';
import { runs } from '../../runs.ts';

const folder = mkdtempSync(join(tmpdir(), 'archive-words-'));
after(() => rmSync(folder, { recursive: true }));

type Lists = ReadonlyMap<string, Uint8Array>;

const random = createRandom(8);
const stemOf = (): string => random.below(26 ** 3).toString(26);

/** Most lists are short, some fill a piece by themselves. */
function listOf(stem: string): Uint8Array {
  const count = random.chance(0.02) ? random.between(5_900, 6_100) : random.between(1, 300);
  return writeStem(stem, [{ form: stem, places: Uint32Array.from({ length: count }, (_, place) => place) }]);
}

let room = 0;

function write(lists: Lists) {
  const outDir = join(folder, String(++room));
  const sink = createFileSink(outDir);
  const stems = [...lists].sort(([a], [b]) => compareUnits(a, b)).map(([stem, bytes]) => ({ stem, bytes }));
  const { first, sizes } = writeWords(stems, sink);
  return { outDir, first, sizes, digests: sink.digests };
}

test('edited lists end in the pieces that all lists cut anew give', () => {
  for (let left = runs(12, 400); left > 0; left--) {
    const before = new Map(Array.from({ length: 250 }, stemOf).map((stem) => [stem, listOf(stem)]));
    const last = write(before);
    const lists = new Map(before);
    const edits = new Map<string, StemEdit>();
    const edit = (stem: string, bytes: Uint8Array | null): void => {
      edits.set(stem, (old) => {
        assert.deepEqual(
          old === null ? null : new Uint8Array(old),
          before.get(stem) ?? null,
          `what ${stem} had`,
        );
        return bytes;
      });
      if (bytes === null) lists.delete(stem);
      else lists.set(stem, bytes);
    };
    for (let more = random.below(4); more > 0; more--) {
      const known = random.pick([...before.keys()]);
      const fresh = stemOf();
      const piece = random.pick(last.first);
      const beginning = [...before.keys()].sort(compareUnits).find((stem) => stem >= piece) ?? known;
      edit(fresh, listOf(fresh));
      edit(known, random.chance(0.5) ? null : listOf(known));
      // Whether a piece begins with its first stem is the hard part.
      if (random.chance(0.7)) edit(beginning, random.chance(0.5) ? null : listOf(beginning));
    }
    const clean = write(lists);
    const files = Array.from({ length: Math.ceil(last.sizes.length / WORDS_A_FILE) }, (_, file) =>
      last.sizes.slice(file * WORDS_A_FILE, (file + 1) * WORDS_A_FILE),
    );
    const read = (name: string): Uint8Array => readFileSync(join(last.outDir, name));
    const pieces = openLastPieces({ read, nameOf: wordsFile, files });
    const sink = createFileSink(join(folder, String(++room)), last.digests);
    const patched = patchWords({ pieces, first: last.first }, edits, sink);
    assert.deepEqual(patched.first, clean.first);
    assert.deepEqual(patched.sizes, clean.sizes);
    assert.deepEqual([...sink.digests].sort(), [...clean.digests].sort());
  }
});

test('a stem more or less leaves most pieces as they were', () => {
  const before = new Map(Array.from({ length: 2_000 }, stemOf).map((stem) => [stem, listOf(stem)]));
  const last = write(before);
  const stem = random.pick([...before.keys()]);
  before.delete(stem);
  const next = write(before);
  const other = next.first.filter((first) => !last.first.includes(first));
  assert.ok(other.length <= 3, `${other.length} of ${next.first.length} pieces begin elsewhere`);
});
