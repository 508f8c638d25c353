/**
 * Words that the code once used in a private meaning, each with the field's term. They are counted in names, comments
 * and messages of `src` and `scripts` and in the manual, against a limit that only falls: a YAML key (`keeper`), a value of the
 * ledger (`stands`) and a few uses in plain English ('sign-off') keep it from reaching zero.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sourceFiles, sourceText } from './sources.ts';

/** A pattern, the term to use instead, and the most uses that are allowed. */
const WORDS: readonly (readonly [RegExp, string, number])[] = [
  [/\b(?:stand|stands|stood|standing)\b/gi, 'exist, be intact, appear', 52],
  [/\b(?:ask|asks|asked|asking)\b/gi, 'read, track, request', 13],
  [/\banswers?\b/gi, 'dependency hash, response, return', 6],
  [/\bquestions?\b/gi, 'dependency', 6],
  [/\bbeside\b/gi, 'sibling, child process, additional', 24],
  [/\b(?:tell|tells|told)\b/gi, 'report, distinguish, log', 10],
  [/\brooms?\b/gi, 'folder, package, space, limit', 14],
  [/\b(?:anew|afresh)\b/gi, 'again, rebuilt', 2],
  [/\b(?:drawn|draws)\b/gi, 'rendered', 6],
  [/\b(?:taken over|take over|takes over|laid|lays|lay)\b/gi, 'reuse, write', 3],
  [/\b(?:settle|settles|settled)\b/gi, 'resolve, assign, normalize, decide', 3],
  [/\b(?:pressed|press)\b/gi, 'compressed', 16],
  [
    /\b(?:shelf|desk|hasten|furniture|apparatus)\b/gi,
    'shard, session, preload, boilerplate, annotations',
    14,
  ],
  [/\b(?:keeper|keepers)\b/gi, 'archive editor', 44],
  [/\b(?:trouble|wrong)\b/gi, 'error, usage error', 42],
  [/\bmeanwhile\b/gi, 'during the build', 1],
  [/\b(?:whence|whoever|nobody|somebody)\b/gi, 'a noun', 12],
  [/\bsigns?\b/gi, 'checksum, character', 41],
];

const files = ['src', 'scripts'].flatMap((folder) => sourceFiles(folder, /\.(?:ts|astro|mjs|md)$/));

test('private words are used no more often than the limits allow', (t) => {
  const texts = files.map((file) => [file, sourceText(file)] as const);
  const faults: string[] = [];
  for (const [pattern, instead, max] of WORDS) {
    const uses = texts.map(([file, text]) => [file, text.match(pattern)?.length ?? 0] as const);
    const total = uses.reduce((sum, [, count]) => sum + count, 0);
    t.diagnostic(`${pattern.source}: ${total}`);
    const [worst] = [...uses].sort((a, b) => b[1] - a[1]);
    if (total > max)
      faults.push(`${pattern.source}: ${total}, at most ${max} (most in ${worst?.[0]}); say ${instead}`);
  }
  assert.deepEqual(faults, []);
});
