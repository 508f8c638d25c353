/**
 * `index.txt`: an essay as plain text, equal in words to its page. The head says what it is and gives its address; each
 * paragraph follows with its number in brackets, so that a place found in the text can be cited and looked up.
 *
 *     [14] The words of paragraph 14.
 *
 *     > [15] A paragraph of a quotation.
 */
import { citeAs, isUnchecked, NOT_CHECKED } from '../archive/cite-as.ts';
import type { Paragraph, UnnumberedText } from '../archive/essay-text.ts';
import { authorsOf } from '../archive/format/authors.ts';
import { displayNumber } from '../archive/paragraphs.ts';
import type { Archive, Essay } from '../archive/types.ts';
import { createUrls } from '../archive/urls.ts';

export function plainText(archive: Archive, essay: Essay): string {
  const { record, text } = essay;
  const head = [
    record.title,
    authorsOf(archive, essay)
      .map(({ name }) => name)
      .join(', '),
    citeAs(archive, essay),
    archive.address + createUrls(archive.base).essay(essay.id),
    ...(isUnchecked(record) ? [NOT_CHECKED] : []),
  ];
  const notes = text.asides.filter(({ kind }) => kind === 'note');
  const blocks = [
    head.join('\n'),
    ...(record.standfirst === undefined ? [] : [record.standfirst]),
    ...inOrder(text.paragraphs, text.asides).map((words) =>
      'depth' in words ? writeParagraph(words) : writeAside(words),
    ),
    ...notes.map(({ anchor, text: words }) => `[note ${anchor?.replace(/^n-/, '') ?? ''}] ${words}`),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** Headings before the first paragraph under them, captions before their table. */
function inOrder(
  paragraphs: readonly Paragraph[],
  asides: readonly UnnumberedText[],
): (Paragraph | UnnumberedText)[] {
  const headings = asides.filter(({ kind }) => kind === 'heading');
  const captions = asides.filter(({ kind }) => kind === 'caption');
  const tables = captionedTables(paragraphs, captions);
  const found: (Paragraph | UnnumberedText)[] = [];
  let shown = 0;
  for (const paragraph of paragraphs) {
    const under = headings.findIndex(({ anchor }) => anchor === paragraph.heading);
    while (shown <= under) found.push(...headings.slice(shown, ++shown));
    found.push(...(tables.get(paragraph) ?? []), paragraph);
  }
  return [...found, ...headings.slice(shown)];
}

/** Each caption with the table that is nearest to it in the file; both come in order. */
function captionedTables(
  paragraphs: readonly Paragraph[],
  captions: readonly UnnumberedText[],
): Map<Paragraph, UnnumberedText[]> {
  const free = paragraphs.filter(({ kind }) => kind === 'table');
  const pairs = new Map<Paragraph, UnnumberedText[]>();
  for (const [index, caption] of captions.entries()) {
    const latest = free.length - (captions.length - index - 1);
    const [near] = free
      .slice(0, Math.max(1, latest))
      .sort((a, b) => Math.abs(a.line - caption.line) - Math.abs(b.line - caption.line) || a.line - b.line);
    if (near === undefined) continue;
    pairs.set(near, [caption]);
    free.splice(0, free.indexOf(near) + 1);
  }
  return pairs;
}

function writeParagraph({ anchor, depth, kind, text }: Paragraph): string {
  const quoted = '> '.repeat(depth);
  // The words of a table have a tab after each cell and a line end after each row and part.
  const words = kind === 'table' ? text.replace(/\t?\n+/g, '\n') : text;
  return `${quoted}[${displayNumber(anchor)}] ${words.replaceAll('\n', `\n${quoted}`)}`;
}

const writeAside = ({ kind, level, text }: UnnumberedText): string =>
  kind === 'heading' ? `${'#'.repeat(level)} ${text}` : text;
