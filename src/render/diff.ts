/**
 * The words beside the words: an altered quotation and its source, both whole. It unfolds without a script; a listener
 * hears what was left out, put in or changed before each place; on paper it stands open.
 */
import { escapeHtml } from '../algorithms/xml.ts';
import type { DiffSegment, WordChange } from '../archive/quotation/types.ts';

type Side = 'printed' | 'source';

export interface DiffOptions {
  readonly printed: readonly DiffSegment[];
  readonly source: readonly DiffSegment[];
  /** Names of the two places: `EPSR 1254, ¶ 12`. */
  readonly from: string;
  readonly in: string;
  /** Languages of the two texts. */
  readonly langs: Readonly<Record<Side, string>>;
}

const SPOKEN: Readonly<Record<WordChange['kind'], string>> = {
  'left-out': 'left out:',
  'put-in': 'put in:',
  changed: 'changed:',
  cut: 'cut where marked:',
};

export function renderDiff({ printed, source, from, in: place, langs }: DiffOptions): string {
  return [
    '<details class="diff"><summary>The words beside the words</summary><div class="sides">',
    `<div><p class="of">As printed in ${escapeHtml(from)}</p>${text(source, 'source', langs.source)}</div>`,
    `<div><p class="of">As quoted in ${escapeHtml(place)}</p>${text(printed, 'printed', langs.printed)}</div>`,
    '<p class="key"><del>Struck through</del>: left out or replaced. <ins>Underlined</ins>: put in, or put in their place.',
    source.some(({ mark }) => mark === 'cut')
      ? ' <span class="cut">Pale</span>: cut where the quotation marks it.'
      : '',
    '</p></div></details>',
  ].join('');
}

function text(segments: readonly DiffSegment[], side: Side, lang: string): string {
  const words = segments
    .map((segment) => mark(segment, side))
    .join('')
    .trim();
  const paragraphs = words.split('\n').filter((paragraph) => paragraph.trim() !== '');
  return paragraphs.map((paragraph) => `<p lang="${escapeHtml(lang)}">${paragraph.trim()}</p>`).join('');
}

/** A mark never reaches over the end of a paragraph. */
function mark({ text: words, mark: kind }: DiffSegment, side: Side): string {
  if (kind === null) return escapeHtml(words);
  const [open, close] =
    kind === 'cut'
      ? ['<span class="cut">', '</span>']
      : side === 'source'
        ? ['<del>', '</del>']
        : ['<ins>', '</ins>'];
  const spoken = `<span class="vh">${SPOKEN[kind]} </span>`;
  return words
    .split('\n')
    .map((line) => {
      const bare = line.trimEnd();
      return bare === '' ? line : `${open}${spoken}${escapeHtml(bare)}${close}${line.slice(bare.length)}`;
    })
    .join('\n');
}
