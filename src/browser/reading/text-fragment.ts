/**
 * The end of an address that leads to chosen words and marks them: `:~:text=prefix-,start,end,-suffix`
 * (https://wicg.github.io/scroll-to-text-fragment/). Browsers look for the first place in the page where the words
 * are whole words, so words that occur more than once take their neighbours with them.
 */

export interface SelectedText {
  /** Words of the same paragraph before the chosen ones; '' at its start. */
  readonly before: string;
  /** The chosen words, whole, paragraphs parted by a line feed. */
  readonly words: string;
  /** Words of the last paragraph after them. */
  readonly after: string;
}

/** Characters up to which all words are given; beyond, the first and the last ones. */
const LONGEST = 160;
/** Words at the beginning and the end that identify a long selection. */
const ENDS = 6;
/** Words that distinguish two places. */
const NEIGHBOURS = 5;

/** `page`: all words of the page, in its order. Gives '' where nothing is chosen. */
export function textFragment({ before, words, after }: SelectedText, page: string): string {
  const paragraphs = words.split('\n').map(plain).filter(Boolean);
  const [first = ''] = paragraphs;
  const last = paragraphs.at(-1) ?? '';
  if (first === '') return '';
  const whole = paragraphs.length === 1 && first.length <= LONGEST;
  const start = whole ? first : firstWords(first, ENDS);
  const end = whole ? '' : lastWords(last, ENDS);
  const isOnce = countOf(plain(page), start) === 1;
  const prefix = isOnce ? '' : lastWords(plain(before), NEIGHBOURS);
  const suffix = isOnce ? '' : firstWords(plain(after), NEIGHBOURS);
  const parts = [
    prefix && `${encode(prefix)}-`,
    encode(start),
    end && encode(end),
    suffix && `-${encode(suffix)}`,
  ];
  return `:~:text=${parts.filter(Boolean).join(',')}`;
}

const plain = (words: string): string => words.replace(/\s+/g, ' ').trim();

const firstWords = (words: string, count: number): string => words.split(' ').slice(0, count).join(' ');

const lastWords = (words: string, count: number): string => words.split(' ').slice(-count).join(' ');

function countOf(page: string, words: string): number {
  const [inside, sought] = [page.toLowerCase(), words.toLowerCase()];
  let count = 0;
  for (let at = inside.indexOf(sought); at >= 0; at = inside.indexOf(sought, at + 1)) count++;
  return count;
}

/** A hyphen is part of the syntax; `encodeURIComponent` leaves it. */
const encode = (words: string): string => encodeURIComponent(words).replaceAll('-', '%2D');
