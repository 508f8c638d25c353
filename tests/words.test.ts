/**
 * Words that the code once used in a private meaning, each with the field's term. They are counted in names, comments
 * and messages of `src` and `scripts` and in the manual, against a limit that only falls: some uses are plain English
 * ('a table of contents stands for'), so a limit need not reach zero.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';

const ROOT = resolve(import.meta.dirname, '..');

/** A pattern, the term to use instead, and the most uses that are allowed. */
const WORDS: readonly (readonly [RegExp, string, number])[] = [
  [/\b(?:stand|stands|stood|standing)\b/gi, 'exist, be intact, appear', 0],
  [/\b(?:ask|asks|asked|asking)\b/gi, 'read, track, request', 0],
  [/\banswers?\b/gi, 'dependency hash, response, return', 0],
  [/\bquestions?\b/gi, 'dependency', 0],
  [/\bbeside\b/gi, 'sibling, child process, additional', 0],
  [/\b(?:tell|tells|told)\b/gi, 'report, distinguish, log', 0],
  [/\brooms?\b/gi, 'folder, package, space, limit', 0],
  [/\b(?:anew|afresh)\b/gi, 'again, rebuilt', 0],
  [/\b(?:drawn|draws)\b/gi, 'rendered', 0],
  [/\b(?:taken over|take over|takes over|laid|lays|lay)\b/gi, 'reuse, write', 0],
  [/\b(?:settle|settles|settled)\b/gi, 'resolve, assign, normalize, decide', 0],
  [/\b(?:pressed|press)\b/gi, 'compressed', 0],
  [/\b(?:shelf|desk|hasten|furniture|apparatus)\b/gi, 'shard, session, preload, boilerplate, annotations', 0],
  [/\b(?:keeper|keepers)\b/gi, 'archive editor', 0],
  [/\b(?:trouble|wrong)\b/gi, 'error, usage error', 0],
  [/\bmeanwhile\b/gi, 'during the build', 0],
  [/\b(?:whence|whoever|nobody|somebody)\b/gi, 'a noun', 0],
  [/\bsigns?\b/gi, 'checksum, character', 0],
];

const files = ['src', 'scripts'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:ts|astro|mjs|md)$/.test(path))
    .map((path) => `${folder}/${path}`),
);

test('private words are used no more often than the limits allow', (t) => {
  const texts = files.map((file) => [file, readFileSync(join(ROOT, file), 'utf8')] as const);
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
