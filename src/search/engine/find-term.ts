/** The places of one word or phrase of a query. */
import type { Term } from '../query/query.ts';
import { stemWord } from '../words/stem-word.ts';
import { findPhrase } from './find-phrase.ts';
import { mergePlaces } from './merge-places.ts';
import type { PairLists } from './pair-lists.ts';
import type { WordLists } from './word-lists.ts';

export interface Lists {
  readonly words: WordLists;
  readonly pairs: PairLists;
  readonly language: string;
}

export async function findTerm(term: Term, lists: Lists): Promise<Uint32Array> {
  const { words, pairs, language } = lists;
  if (term.kind === 'phrase')
    return mergePlaces(await Promise.all(term.forms.map((forms) => findForms(forms, lists))));
  const [stemmed, begun, apart] = await Promise.all([
    words.ofStem(stemWord(term.form, language)),
    // One letter begins half of the words there are.
    term.beginning && term.form.length > 1 ? words.beginning(term.form) : [],
    term.parts === null ? new Uint32Array() : findPhrase(term.parts, pairs),
  ]);
  const forms = new Map([...stemmed, ...begun].map((list) => [list.form, list]));
  return mergePlaces(
    [...[...forms.values()].map(({ places }) => places()), apart].filter(({ length }) => length > 0),
  );
}

/** A single word in quotation marks is that very form of it. */
async function findForms(forms: readonly string[], { words, pairs, language }: Lists): Promise<Uint32Array> {
  const [only, another] = forms;
  if (only === undefined) return new Uint32Array();
  if (another !== undefined) return findPhrase(forms, pairs);
  const list = (await words.ofStem(stemWord(only, language))).find(({ form }) => form === only);
  return list?.places() ?? new Uint32Array();
}
