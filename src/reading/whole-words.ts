import type { SelectedText } from './text-fragment.ts';

/** Widens a choice that begins or ends within a word to the whole word, and takes off the spaces round it. */
export function expandToWords({ before, words, after }: SelectedText): SelectedText {
  if (words.trim() === '') return { before, words: '', after };
  const head = /^[\p{L}\p{N}]/u.test(words) ? (/[\p{L}\p{N}’'-]+$/u.exec(before)?.[0] ?? '') : '';
  const tail = /[\p{L}\p{N}]$/u.test(words) ? (/^[\p{L}\p{N}’'-]*[\p{L}\p{N}]/u.exec(after)?.[0] ?? '') : '';
  return {
    before: before.slice(0, before.length - head.length),
    words: (head + words + tail).trim(),
    after: after.slice(tail.length),
  };
}
