/** Renders a made document as people have typed such texts: as plain text in three manners, as a page in many. */
import type { Block, MadeDocument } from './made-document.ts';

export type Manner = 'dense' | 'spaced' | 'wrapped';

export function asText(document: MadeDocument, manner: Manner): string {
  const line = (words: readonly string[]): string =>
    manner === 'wrapped' ? wrap(words, 68) : words.join(' ');
  const gap = manner === 'dense' ? '\n' : '\n\n';
  const wide = manner === 'dense' ? '\n\n' : '\n\n\n';
  const { motto, masthead, title, standfirst, blocks, signOff, box } = document;
  const head = [motto, masthead, title, standfirst]
    .filter((part) => part !== null)
    .map(line)
    .join(gap);
  const body = blocks
    .map(
      (block, index) => (index === 0 ? '' : apart(blocks[index - 1], block) ? wide : gap) + line(block.words),
    )
    .join('');
  const end = signOff === null ? '' : `\n${signOff.join(' ')}`;
  const rubric = box === null ? '' : `\n\n\nP B H R   BOX\n\n${box.map(line).join('\n\n*********\n\n')}`;
  return `${head === '' ? '' : `${head}\n\n`}${body}${end}${rubric}\n`;
}

const apart = (before: Block | undefined, now: Block): boolean =>
  before?.kind !== now.kind && (now.kind !== 'lead-in' || before?.kind === 'quotation');

function wrap(words: readonly string[], width: number): string {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}

/** `dice` answers the next number from 0 to n - 1: how untidy a page is, is drawn with the document. */
export function asPage(document: MadeDocument, dice: (n: number) => number): string {
  const { motto, masthead, title, standfirst, blocks, signOff, box } = document;
  const closes = dice(3) > 0;
  const breaks = dice(4) === 0;
  const p = (words: readonly string[]): string => {
    const text = dress(words);
    if (breaks) return `${text}${dice(2) === 0 ? '<br><br>\n' : '<BR>\n<br />'}`;
    return `<${dice(2) === 0 ? 'p' : 'P align=left'}>${text}${closes ? '</p>' : ''}\n`;
  };
  const parts = [motto, masthead, null, standfirst].map((part, index) => {
    if (index === 2) return title === null ? '' : `<h${1 + dice(3)}>${dress(title)}</h1>`;
    return part === null ? '' : dice(3) === 0 ? `<center><b>${dress(part)}</b></center>` : p(part);
  });
  const body = blocks.map((block, index) => {
    const opens = block.kind === 'quotation' && blocks[index - 1]?.kind !== 'quotation';
    const ends = block.kind === 'quotation' && blocks[index + 1]?.kind !== 'quotation';
    if (block.kind === 'heading') return `<h2>${dress(block.words)}</h2>`;
    return `${opens ? '<blockquote>' : ''}${p(block.words)}${ends ? '</blockquote>' : ''}${dice(5) === 0 ? '<p>&nbsp;</p>' : ''}`;
  });
  const end = signOff === null ? '' : p(signOff);
  const rubric = box === null ? '' : p(['P', 'B', 'H', 'R', 'BOX']) + box.map(p).join(p(['*********']));
  const inner = `${parts.join('')}${body.join('')}${end}${rubric}`;
  const framed =
    dice(3) === 0
      ? `<table width="100%"><tr><td>${inner}</td></tr></table>`
      : dice(3) === 0
        ? `<font face=Arial>${inner}`
        : inner;
  return dice(4) === 0 ? framed : `<html><body bgcolor=white>\n${framed}\n</body></html>`;

  function dress(words: readonly string[]): string {
    return words
      .map((word) => {
        const text = asEntities(word);
        switch (dice(14)) {
          case 0:
            return `<i>${text}</i>`;
          case 1:
            return `<b>${text} </b>`;
          case 2:
            return `<FONT size=2>${text}</FONT>`;
          case 3: {
            const signs = [...word];
            return `${asEntities(signs.slice(0, 2).join(''))}<em>${asEntities(signs.slice(2).join(''))}</em>`;
          }
          case 4:
            return `<a href="x.htm">${text}</a>`;
          case 5:
            return `<b><i>${text}</i></b>`;
          default:
            return text;
        }
      })
      .join(dice(6) === 0 ? '\n' : ' ');
  }

  function asEntities(text: string): string {
    return [...text]
      .map((sign) => {
        if (sign === '&') return '&amp;';
        if (sign === '<') return '&lt;';
        return dice(40) === 0 ? `&#${sign.codePointAt(0) ?? 32};` : sign;
      })
      .join('');
  }
}
