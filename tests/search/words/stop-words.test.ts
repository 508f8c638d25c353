import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitWords } from '../../../src/search/words/split-words.ts';
import { isCommonWord, isStopWord } from '../../../src/search/words/stop-words.ts';

/** `*` in the place of each stop word, `+` before each other word that is common. */
function read(text: string, language: string): string {
  const words = splitWords(text);
  return words
    .map((word, at) =>
      isStopWord(words, at, language) ? '*' : isCommonWord(word, language) ? `+${word.form}` : word.form,
    )
    .join(' ');
}

const READ: readonly [text: string, words: string, language?: string][] = [
  ['The works of mills', '* works * mills'],
  ['to us and to the US', '* * * * * us'],
  ['the U.S. and it', '* us * *'],
  ['IT is here', 'it * +here'],
  ['THE WAR ON US WORKERS', '* war * * workers'],
  ['what do they say?', '+what +do * say'],
  ['who, WHO and Who', '+who who * +who'],
  ['the of and', 'the of and', 'de'],
  ['thesis, often, into', 'thesis often +into'],
];
for (const [text, words, language = 'en'] of READ)
  test(`“${text}” is ${words} in ${language}`, () => assert.equal(read(text, language), words));
