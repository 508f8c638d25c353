/**
 * Searches whose right answers follow from the documents themselves: a title, a phrase, a pasted sentence, an
 * author's name. The same documents give the same searches. What is right is found by a plain scan of the text.
 */
import { createRandom, type Random } from '../../random.ts';
import { foldText } from '../fold-text.ts';
import { deriveMisspelt } from './derive-misspelt.ts';
import { type RealDocument, wordsOf } from './documents.ts';
import type { RealSearch } from './judged-real.ts';
import { personOf } from './write-content.ts';

const EACH = { title: 10, phrase: 10, sentence: 10, name: 10 } as const;
/** More documents than these have too common a phrase. */
const MOST_WANTED = 3;

export function deriveSearches(documents: readonly RealDocument[]): RealSearch[] {
  const scanned = documents.map((document) => ({ document, words: ` ${foldText(wordsOf(document))} ` }));
  const having = (text: string): string[] =>
    scanned.filter(({ words }) => words.includes(` ${foldText(text)} `)).map(({ document }) => document.name);
  return [
    ...titles(documents, createRandom(1, 1)),
    ...draw(EACH.phrase, createRandom(1, 2), documents, pickPhrase, (phrase) => ({
      kind: 'phrase',
      typed: `"${phrase}"`,
      wanted: having(phrase),
    })),
    ...draw(EACH.sentence, createRandom(1, 3), documents, pickSentence, (sentence) => ({
      kind: 'sentence',
      typed: sentence,
      wanted: having(sentence),
    })),
    ...deriveMisspelt(documents),
    ...names(documents, createRandom(1, 5)),
  ];
}

const WORD = /[\p{L}\p{N}]+/gu;

function titles(documents: readonly RealDocument[], random: Random): RealSearch[] {
  const all = [...new Set(documents.map(({ title }) => title))];
  return sample(all, EACH.title, random).map((title) => ({
    kind: 'title',
    typed: title,
    wanted: documents.filter((document) => document.title === title).map(({ name }) => name),
  }));
}

/** Full names and surnames by turns; the card of the person is as good as all that they wrote. */
function names(documents: readonly RealDocument[], random: Random): RealSearch[] {
  const all = [...new Set(documents.map(({ author }) => author))].filter((author) =>
    /^\p{L}+ \p{L}{4,}$/u.test(author),
  );
  return sample(all, EACH.name, random).map((author, at) => ({
    kind: 'name',
    typed: at % 2 === 0 ? author : (author.split(' ')[1] ?? author),
    wanted: documents.filter((document) => document.author === author).map(({ name }) => name),
    card: `people/${personOf(author)}/`,
  }));
}

/** Five words in a row. */
function pickPhrase(block: string, random: Random): string | null {
  const words = [...block.matchAll(WORD)];
  const at = random.below(Math.max(1, words.length - 5));
  const [from, to] = [words[at], words[at + 4]];
  if (from === undefined || to === undefined || words.length < 12) return null;
  const phrase = block.slice(from.index, to.index + to[0].length);
  return /["“”]/.test(phrase) ? null : phrase;
}

/** A whole sentence of 12 to 30 words, without what means something else in a query. */
function pickSentence(block: string, random: Random): string | null {
  const sentence = random.pick(block.split(/(?<=[.!?])\s+(?=\p{Lu})/u));
  const words = sentence.match(WORD)?.length ?? 0;
  return words < 12 || words > 30 || /["“”]|(?:^|\s)-\w/.test(sentence) ? null : sentence;
}

function draw(
  count: number,
  random: Random,
  documents: readonly RealDocument[],
  pick: (block: string, random: Random) => string | null,
  asSearch: (text: string) => RealSearch,
): RealSearch[] {
  const drawn: RealSearch[] = [];
  for (let tries = 0; drawn.length < count && tries < 10_000; tries++) {
    const texts = random.pick(documents).blocks.filter(({ kind }) => kind === 'text');
    const text = texts.length === 0 ? null : pick(random.pick(texts).text, random);
    if (text === null) continue;
    const search = asSearch(text);
    if (search.wanted.length > 0 && search.wanted.length <= MOST_WANTED) drawn.push(search);
  }
  return drawn;
}

/** Some of a list, each once. */
function sample<Item>(list: readonly Item[], count: number, random: Random): Item[] {
  const left = [...list];
  return Array.from({ length: Math.min(count, left.length) }, () => {
    const [item] = left.splice(random.below(left.length), 1);
    return item as Item; // below the length there is one
  });
}
