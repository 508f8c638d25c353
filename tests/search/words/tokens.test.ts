/** Tokens: what Pagefind is given for words, citations and quotations, none of which may find another by its beginning. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  areInflections,
  citesToken,
  endingOf,
  quotesToken,
  stemWord,
  tokenOf,
  tokensOfStem,
  VOICES,
} from '../../../src/search/words/tokens.ts';

const FORMS = [
  ...['a', 'as', 'work', 'works', 'worked', 'working', 'worker', 'workers', 'workqm', 'workqmo'],
  ...['q', 'qq', 'qa', 'qk', 'qmo', 'iraq', 'iraqi', 'iraqis', 'faqs', 'epsr', 'epsrqz', 'qx', 'qz', 'qy'],
  ...['0', '1', '12', '125', '1254', '12540', '1a', 'a1', '9/11', '9/1', '3.5', '10000', 'qb', 'b'],
  ...['мир', 'миру', 'труд', '平和', '平', 'λόγος', 'λογοσ', 'xмир'],
];
const IDS = [
  'epsr/1',
  'epsr/12',
  'epsr/1254',
  'epsr/perspectives-2002',
  'epsr/perspectives',
  'guardian',
  'guard',
];

test('no token begins with another', () => {
  const tokens = [
    ...FORMS.flatMap((form) => VOICES.flatMap((voice) => tokensOfStem(form, voice))),
    ...IDS.flatMap((id) => [citesToken(id), quotesToken(id)]),
  ].sort();
  assert.equal(new Set(tokens).size, tokens.length, 'two are the same');
  const within = tokens.filter((token, at) => tokens[at + 1]?.startsWith(token) === true);
  assert.deepEqual(within, []);
});

test('a token of Latin letters and figures is of small ASCII letters alone', () => {
  const latin = FORMS.filter((form) => /^[a-z0-9./]+$/.test(form));
  for (const token of [...latin.flatMap((form) => tokensOfStem(form, 'own')), ...IDS.map(citesToken)])
    assert.match(token, /^[a-z]+$/);
});

const APART: readonly (readonly string[])[] = [
  ['work', 'works', 'worked', 'working'],
  ['univers', 'universe', 'universal', 'university', 'universities'],
  ['democracy', 'democratic', 'democratization'],
  ['organ', 'organs', 'organic', 'organization'],
  ['happy', 'happiness', 'happily'],
];
for (const forms of APART)
  test(`forms that end differently are kept apart: ${forms.join(', ')}`, () => {
    const tokens = forms.map((form) => tokenOf(form, stemWord(form, 'en'), 'own'));
    assert.equal(new Set(tokens).size, tokens.length, tokens.join(', '));
  });

test('the token of a form is among those of its stem, at the index of its ending, in each voice', () => {
  const ofAll = VOICES.map((voice) =>
    APART.flat().map((form) => {
      const stem = stemWord(form, 'en');
      const token = tokenOf(form, stem, voice);
      assert.equal(tokensOfStem(stem, voice)[endingOf(form, stem)], token, form);
      return token;
    }),
  );
  assert.equal(new Set(ofAll.flat()).size, APART.flat().length * VOICES.length);
});

const INFLECTED: readonly [form: string, other: string, isInflection: boolean][] = [
  ['work', 'works', true],
  ['worked', 'working', true],
  ['universe', 'universities', true],
  ['universal', 'university', false],
  ['organ', 'organization', false],
];
for (const [form, other, isInflection] of INFLECTED)
  test(`${other} is ${isInflection ? 'a form of the word' : 'another word of the stem of'} ${form}`, () => {
    const [a, b] = [form, other].map((one) => endingOf(one, stemWord(one, 'en')));
    assert.equal(areInflections(a ?? -1, b ?? -1), isInflection);
  });
