/** After each kind of edit, the index that is patched is held against one that is made anew, byte by byte. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { createRandom } from '../../../scripts/bench/random.ts';
import type { LastIndex } from '../../../src/search/index/index-input.ts';
import { indexArchive, type MadeIndex } from '../../../src/search/index-archive.ts';
import { makeArchive } from '../../factories/make-archive.ts';

const folder = mkdtempSync(join(tmpdir(), 'archive-patch-'));
after(() => rmSync(folder, { recursive: true }));

type Essays = Readonly<Record<string, string>>;

const REPEATED =
  'Nothing that is printed here may be printed again without the leave of the binders who wrote it down.';
const random = createRandom(5);
const SYLLABLES = ['ba', 'cor', 'den', 'fi', 'gal', 'hem', 'lo', 'mun', 'pra', 'sti'];
const vocabulary = Array.from({ length: 700 }, () =>
  Array.from({ length: random.between(2, 4) }, () => random.pick(SYLLABLES)).join(''),
);
const word = (): string => vocabulary[Math.floor(random.next() ** 3 * vocabulary.length)] ?? 'rope';
const words = (count: number): string => Array.from({ length: count }, word).join(' ');
const paragraphs = (count: number): string[] => Array.from({ length: count }, () => `${words(38)}.`);

/** A pair of words so common that it has a file of its own. */
const droning = (times: number): string => 'so we '.repeat(times).trim();

/** Some 24,900 pairs of words: few enough more or less leave the number of pieces as it is. */
const base: Essays = Object.fromEntries(
  Array.from({ length: 40 }, (_, index): [string, string] => [
    `bulletin/${index + 1}/on-${vocabulary[index]}`,
    [
      ...paragraphs(10),
      ...(index % 7 === 0 ? [REPEATED] : []),
      ...(index % 5 === 1 ? [`## ${words(3)}`, `> ${words(30)}`] : []),
      ...(index % 4 === 2 ? [`As No ${index} said, ${words(5)}.`] : []),
      ...(index === 20 ? [droning(3_300), 'A co-operative well-known work-shop of ours.'] : []),
      ...paragraphs(2),
    ].join('\n\n'),
  ]),
);
const [FIRST = '', SECOND = ''] = Object.keys(base);
const DRONING = Object.keys(base)[20] ?? '';
const LAST = Object.keys(base).at(-1) ?? '';
const bodyOf = (id: string): string => base[id] ?? '';
const without = (id: string): Essays =>
  Object.fromEntries(Object.entries(base).filter(([own]) => own !== id));

let room = 0;
function make(essays: Essays, last: LastIndex | null, language = 'en'): MadeIndex & { outDir: string } {
  const outDir = join(folder, String(++room));
  const { archive } = makeArchive({ essays, archive: { language } });
  return { outDir, ...indexArchive(archive, { outDir, last }) };
}

const lastOf = ({ outDir, state }: { outDir: string; state: string }): LastIndex => ({
  folder: outDir,
  state,
  stands: () => true,
});

/** Makes the index from `last` and anew; both must be the same. Gives the folder that has all of it. */
function compare(
  essays: Essays,
  last: LastIndex,
  language = 'en',
): { patched: MadeIndex; clean: MadeIndex & { outDir: string } } {
  const patched = make(essays, last, language);
  const clean = make(essays, null, language);
  assert.deepEqual([...patched.digests].sort(), [...clean.digests].sort(), 'each file has the same digest');
  assert.equal(patched.state, clean.state, 'the same is kept for the next build');
  const written = listFiles(patched.outDir);
  for (const name of written)
    assert.ok(
      readFileSync(join(patched.outDir, name)).equals(readFileSync(join(clean.outDir, name))),
      `${name} has the same bytes`,
    );
  for (const name of patched.kept)
    assert.ok(
      readFileSync(join(last.folder, name)).equals(readFileSync(join(clean.outDir, name))),
      `${name} was kept and has the same bytes`,
    );
  assert.deepEqual([...written, ...patched.kept].sort(), listFiles(clean.outDir), 'no file more or less');
  return { patched, clean };
}

const listFiles = (dir: string): string[] =>
  !existsSync(dir)
    ? []
    : readdirSync(dir, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
        .sort();

let last: LastIndex;
before(() => {
  const made = make(base, null);
  assert.ok(
    [...made.digests.keys()].some((name) => /pairs\/\d+-/.test(name)),
    'a pair has its own file',
  );
  last = lastOf(made);
});

const edits: readonly { readonly name: string; readonly edited: Essays }[] = [
  { name: 'nothing is changed', edited: base },
  {
    name: 'a word is changed',
    edited: { ...base, [SECOND]: bodyOf(SECOND).replace(/\w+\./, 'zebrafinch.') },
  },
  { name: 'a word is put in', edited: { ...base, [SECOND]: bodyOf(SECOND).replace('.', ' and so on.') } },
  { name: 'a paragraph is added', edited: { ...base, [SECOND]: `${bodyOf(SECOND)}\n\n${words(30)}.` } },
  { name: 'a paragraph is taken out', edited: { ...base, [SECOND]: bodyOf(SECOND).replace(/^.*\n\n/, '') } },
  {
    name: 'a heading and a note come in',
    edited: { ...base, [FIRST]: `## A new part\n\nSo.[^1]\n\n${bodyOf(FIRST)}\n\n[^1]: Not so.` },
  },
  {
    name: 'a hyphenated word comes in',
    edited: { ...base, [SECOND]: `${bodyOf(SECOND)} A hot-press and a glue-pot-stand.` },
  },
  {
    name: 'words come in of which two are common together',
    edited: {
      ...base,
      [SECOND]: `${bodyOf(SECOND)} In the end of the by-law, as it was in the mill of a co-operative.`,
    },
  },
  {
    name: 'a hyphenated word goes',
    edited: { ...base, [DRONING]: bodyOf(DRONING).replace('well-known ', '') },
  },
  {
    name: 'the title is changed',
    edited: { ...base, [SECOND]: `title: Of other things\n---\n${bodyOf(SECOND)}` },
  },
  {
    name: 'the date is changed',
    edited: { ...base, [SECOND]: `date: "1991-02-03"\n---\n${bodyOf(SECOND)}` },
  },
  { name: 'a citation is put in', edited: { ...base, [FIRST]: `${bodyOf(FIRST)}\n\nSee No 3, and No 9.` } },
  {
    name: 'a citation is changed',
    edited: {
      ...base,
      [Object.keys(base)[2] ?? '']: bodyOf(Object.keys(base)[2] ?? '').replace('No 2', 'No 30'),
    },
  },
  {
    name: 'a source is named',
    edited: { ...base, [SECOND]: `sources: [{source: trade-paper}]\n---\n${bodyOf(SECOND)}` },
  },
  {
    name: 'a passage that many repeat is changed in one',
    edited: { ...base, [FIRST]: bodyOf(FIRST).replace(REPEATED, `${REPEATED} Indeed.`) },
  },
  {
    name: 'a passage that many repeat comes into one more',
    edited: { ...base, [SECOND]: `${bodyOf(SECOND)}\n\n${REPEATED}` },
  },
  {
    name: 'a pair is no longer so common',
    edited: { ...base, [DRONING]: bodyOf(DRONING).replace(droning(3_300), droning(2_950)) },
  },
  {
    name: 'a pair is still more common',
    edited: { ...base, [DRONING]: bodyOf(DRONING).replace(droning(3_300), droning(3_400)) },
  },
  { name: 'an essay comes last', edited: { ...base, 'bulletin/41/on-the-end': words(300) } },
  { name: 'the last essay goes', edited: without(LAST) },
  {
    name: 'the only word with its letter comes',
    edited: { ...base, [SECOND]: `${bodyOf(SECOND)} Quoin, zinc.` },
  },
];

for (const { name, edited } of edits)
  test(`the index is patched to the bytes of a new one when ${name}`, () => {
    const { patched } = compare(edited, last);
    assert.equal(patched.anew, null);
    assert.ok(patched.kept.size > 0, 'some files are kept');
  });

test('an essay in the middle comes, goes or moves, and the index is still that of a new one', () => {
  const text = bodyOf(SECOND);
  compare({ ...base, 'bulletin/20/on-zinc': `${text} Zinc.` }, last);
  compare(without(SECOND), last);
  compare({ ...without(SECOND), 'bulletin/33/on-moving': text }, last);
});

test('edits one after another are patched each over the last', () => {
  let standing = last;
  let essays = base;
  for (let round = 0; round < 5; round++) {
    const id = random.pick(Object.keys(base));
    const parts = (essays[id] ?? '').split('\n\n');
    parts.splice(random.below(parts.length), round % 2, `${words(20)}.`);
    essays = { ...essays, [id]: parts.join('\n\n') };
    const { patched, clean } = compare(essays, standing);
    assert.equal(patched.anew, null);
    standing = lastOf({ outDir: clean.outDir, state: patched.state });
  }
});

test('what was kept is damaged, of another index or of other code, or a file is gone: all is made anew', () => {
  const edited = { ...base, [SECOND]: `${bodyOf(SECOND)} Zinc.` };
  const other = make(edited, null);
  const damaged: readonly LastIndex[] = [
    { ...last, state: '' },
    { ...last, state: last.state.slice(0, -9) },
    { ...last, state: '{}' },
    { ...last, state: other.state },
    { ...last, state: last.state.replace('"code":""', '"code":"another"') },
    { ...last, stands: (name) => name !== 'words/0.bin' },
    { ...last, folder: join(folder, 'nowhere') },
  ];
  for (const standing of damaged) {
    const made = make(edited, standing);
    assert.notEqual(made.anew, null);
    assert.deepEqual([...made.digests].sort(), [...other.digests].sort());
    assert.deepEqual(listFiles(made.outDir), listFiles(other.outDir));
  }
});

test('another language stems otherwise, so all is made anew', () => {
  const { patched } = compare(base, last, 'de');
  assert.equal(patched.anew, 'the language is another');
});
