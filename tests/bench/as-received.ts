/**
 * An essay's file back to the text it might have been received as: masthead, standfirst, one line a paragraph,
 * blank lines only round quotations and headings, the author's name at the end, then the standing box.
 */
import { formatDate } from '../../src/archive/format/dates.ts';
import type { Random } from './random.ts';

export interface ReceivedText {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface MadeFile {
  readonly number: number;
  /** Frontmatter and body, as `make-essay.ts` writes them. */
  readonly text: string;
  readonly author: string;
}

export function asReceived({ number, text, author }: MadeFile, random: Random): ReceivedText {
  const end = text.indexOf('\n---\n', 3);
  const front = text.slice(0, end);
  const field = (name: string): string =>
    new RegExp(`^${name}: "?(.*?)"?$`, 'mu').exec(front)?.[1]?.replaceAll('\\"', '"') ?? '';
  const masthead = random.pick([`No ${number} `, `EPSR No${number}   `, `No. ${number} `]);
  const lines = [
    masthead + formatDate(field('date')),
    field('standfirst'),
    '',
    ...layOut(text.slice(end + 5).trim()),
    author,
    '',
    '',
    'E P S R   BOX',
    '',
    'Readers write to the address that they know.',
    '',
    '*********',
    '',
    'Back issues are to be had there too.',
  ];
  const typed = lines.join(random.chance(0.5) ? '\r\n' : '\n');
  return random.chance(0.3)
    ? { name: `No${number}_EPSR.txt`, bytes: Buffer.from(typed, 'utf16le') }
    : { name: `no${number} ${field('date')}.txt`, bytes: Buffer.from(typed, 'utf8') };
}

/** Blocks of Markdown to lines: whatever is set off stands between blank lines, the rest line under line. */
function layOut(body: string): string[] {
  const lines: string[] = [];
  for (const block of body.split('\n\n')) {
    const words = block.split('\n').flatMap((line) => {
      if (/^\|(?: ?-+:? ?\|)+$/u.test(line)) return [];
      const text = line
        .replace(/^(?:> ?|## |- )/u, '')
        .replace(/^\| | \|$/gu, '')
        .replaceAll(' | ', '\t');
      return text === '' ? [] : [text];
    });
    const isSetOff = /^(?:>|## |\|)/u.test(block);
    if (isSetOff && lines.at(-1) !== '') lines.push('');
    lines.push(...words);
    if (isSetOff) lines.push('');
  }
  return lines;
}
