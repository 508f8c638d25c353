/** Every word of a page in the order of its tree, each with its line. The proof is held against this list. */
import type { SourceWord } from '../../document.ts';
import { isBlockElement, isSilent, type Node, sourceLine, walkTree } from './tree.ts';

export function readPageWords(root: Node): SourceWord[] {
  const words: SourceWord[] = [];
  let open = ''; // a word may run on from one element into the next: 'un<i>believ</i>able'
  let openAt = 1;
  const close = (): void => {
    if (open !== '') words.push({ word: open, at: openAt });
    open = '';
  };
  walkTree(root, {
    enter(element) {
      if (isBlockElement(element) || element.tagName === 'br') close();
      return !isSilent(element);
    },
    leave(element) {
      if (isBlockElement(element)) close();
    },
    text(node) {
      let at = sourceLine(node);
      for (const part of node.value.split(/(\s)/u)) {
        if (part === '') continue;
        if (/^\s$/u.test(part)) {
          close();
          if (part === '\n') at++;
          continue;
        }
        if (open === '') openAt = at;
        open += part;
      }
    },
  });
  close();
  return words;
}
