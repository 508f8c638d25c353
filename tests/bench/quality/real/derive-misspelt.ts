/** Misspelt words of one or two documents, each with a single likely spelling; every other one beside a common word. */
import { createRandom, type Random } from '../../random.ts';
import { type RealDocument, wordsOf } from './documents.ts';
import type { RealSearch } from './judged-real.ts';

const COUNT = 14;
const MOST_WANTED = 2;

export function deriveMisspelt(documents: readonly RealDocument[]): RealSearch[] {
  const random = createRandom(1, 4);
  const proseOf = new Map<string, readonly string[]>();
  const holders = new Map<string, Set<string>>();
  for (const document of documents) {
    const text = wordsOf(document);
    proseOf.set(document.name, text.match(PROSE_WORD) ?? []);
    for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? [])
      holders.set(word, (holders.get(word) ?? new Set()).add(document.name));
  }
  const known = [...holders.keys()].sort();
  const searches: RealSearch[] = [];
  while (searches.length < COUNT) {
    const { name } = random.pick(documents);
    const words = proseOf.get(name) ?? [];
    const word = words.length === 0 ? '' : random.pick(words);
    // Other forms of the word count as the word.
    const stem = word.slice(0, Math.max(5, word.length - 3));
    const forms = known.filter((other) => other.startsWith(stem));
    const holding = new Set(forms.flatMap((form) => [...(holders.get(form) ?? [])]));
    const isSubject = words.filter((other) => other === word).length > 1;
    if (word.length < 7 || holding.size > MOST_WANTED || !isSubject) continue;
    const misspelt = misspell(word, random);
    const near = known.filter((other) => isOneEdit(misspelt, other));
    if (holders.has(misspelt) || near.some((other) => other !== word)) continue;
    const common = random.pick(words);
    const beside = common.length > 4 && (holders.get(common)?.size ?? 0) > 40;
    if (searches.length % 2 === 1 && !beside) continue;
    searches.push(
      searches.length % 2 === 0
        ? { kind: 'misspelt', typed: misspelt, wanted: [...holding] }
        : {
            kind: 'misspelt',
            typed: `${common} ${misspelt}`,
            wanted: [...holding].filter((holder) => holders.get(common)?.has(holder)),
          },
    );
  }
  return searches;
}

/** In small letters and by itself: no name of a function, no part of an address. */
const PROSE_WORD = /(?<=^|[\s(])[a-z]{4,14}(?=[\s,;:!?)]|\.(?:\s|$)|$)/gm;

/** Two letters change places, one is left out, doubled or another vowel; never the first. */
function misspell(word: string, random: Random): string {
  const at = random.between(1, word.length - 2);
  const [head, letter, next, tail] = [
    word.slice(0, at),
    word.charAt(at),
    word.charAt(at + 1),
    word.slice(at + 2),
  ];
  switch (random.below(4)) {
    case 0:
      return head + next + letter + tail;
    case 1:
      return head + next + tail;
    case 2:
      return head + letter + letter + next + tail;
    default:
      return word.replace(
        /(?<=.)[aeiou]/,
        (vowel) => ({ a: 'e', e: 'i', i: 'e', o: 'u', u: 'o' })[vowel] ?? vowel,
      );
  }
}

/** Whether one letter put in, left out, changed, or changed in place with the next makes one word of the other. */
function isOneEdit(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const [restA, restB] = [a.slice(at), b.slice(at)];
  const isSwapped = restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
  return (
    isSwapped || restA.slice(1) === restB || restA === restB.slice(1) || restA.slice(1) === restB.slice(1)
  );
}
