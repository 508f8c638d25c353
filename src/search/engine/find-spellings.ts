/** Words of the archive that are spelt much like one that it hasn't: at most two letters put in, out or changed. */
import { spellingsFile } from '../format/file-names.ts';
import { stemWord } from '../words/stem-word.ts';
import type { SearchIndex } from './open-index.ts';
import { unzipText } from './unzip.ts';

/** More is no help. */
const MOST = 3;

export async function findSpellings(form: string, index: SearchIndex): Promise<string[]> {
  // The first two letters may have changed places.
  const near = await findAmong(new Set(form.slice(0, 2)), form, index);
  if (near.length > 0) return near;
  const alike = SOUNDS.filter((letters) => letters.includes(form.charAt(0))).join('');
  return findAmong(new Set(alike.replaceAll(form.charAt(0), '')), form, index);
}

/** First letters that are heard or written for each other: Kronstadt and Cronstadt, tsar and czar, Jugoslav and Yugoslav. */
const SOUNDS = ['ckqx', 'csz', 'ct', 'fp', 'gj', 'ijy', 'ae', 'ei', 'ou', 'vw', 'sx', 'hw'];

async function findAmong(
  letters: ReadonlySet<string>,
  form: string,
  { table, read, language }: SearchIndex,
): Promise<string[]> {
  const most = mostWrong(form);
  const files = [...letters].map((letter) => table.spellings.indexOf(letter)).filter((index) => index >= 0);
  const lists = await Promise.all(files.map(async (index) => unzipText(await read(spellingsFile(index)))));
  const near: { word: string; distance: number; count: number }[] = [];
  for (const line of lists.flatMap((list) => list.split('\n'))) {
    const [word = '', count = '0'] = line.split(' ');
    if (word === form || Math.abs(word.length - form.length) > most) continue;
    const distance = distanceOf(form, word, most);
    if (distance <= most) near.push({ word, distance, count: Number(count) });
  }
  near.sort((a, b) => a.distance - b.distance || b.count - a.count || (a.word < b.word ? -1 : 1));
  // Another form of a word that is offered finds the same.
  const byStem = new Map(near.toReversed().map(({ word }) => [stemWord(word, language), word]));
  return near
    .filter(({ word }) => byStem.get(stemWord(word, language)) === word)
    .slice(0, MOST)
    .map(({ word }) => word);
}

/** Letters of a word in which two may be wrong. */
const LONG = 6;

/** One letter in five, as a reader errs: of shorter words too many others are two apart. */
export const mostWrong = (form: string): number => (form.length < LONG ? 1 : 2);

/** Letters put in, left out, changed, or changed places with the next; more than `most` is told as `most + 1`. */
export function distanceOf(a: string, b: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? most + 1;
}
