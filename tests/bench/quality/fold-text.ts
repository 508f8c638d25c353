/** The words of a text for a plain scan: no case, accents or marks, one space between. Independent of the search. */
export const foldText = (text: string): string =>
  (
    text
      .normalize('NFKD')
      .replace(/\p{M}|(?<=\p{L})['’‘ʼ](?=\p{L})/gu, '') // `paper’s` is one word
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');
