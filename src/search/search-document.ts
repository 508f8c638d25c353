/**
 * An essay as the search engine reads it: its words with an empty anchor before each paragraph (an id on the
 * paragraph itself would store its text a second time), and what results are labelled and filtered by.
 */
import type { Archive, Essay } from '../archive/archive.ts';
import type { EssayText } from '../archive/essay-text.ts';
import { formatDate } from '../archive/format-date.ts';
import { asPersonId, asSourceId } from '../archive/schema/id.ts';
import { indexWords } from './index-words.ts';

export function searchDocument(essay: Essay, archive: Archive): string {
  const { record, text } = essay;
  const series = archive.series.get(essay.series)?.label ?? essay.series;
  const people = record.author.map((id) => archive.people.get(asPersonId(id))?.name ?? id);
  const sources = record.sources.map(
    ({ source }) => archive.sources.get(asSourceId(source))?.title ?? source,
  );
  const labels: [string, string][] = [
    ['title', record.title],
    ['series', series],
    ['number', essay.number === null ? '' : String(essay.number)],
    ['date', formatDate(record.date)],
    ['author', people.join(', ')],
  ];
  const filters: [string, string][] = [
    ['series', series],
    ['year', record.date.slice(0, 4)],
    ...people.map((name): [string, string] => ['author', name]),
    ...[...new Set(sources)].map((title): [string, string] => ['source', title]),
  ];
  return [
    `<!doctype html><html lang="${escapeHtml(essay.lang)}"><head><title>${escapeHtml(record.title)}</title></head>`,
    '<body><main data-pagefind-body>',
    ...labels.map(([name, value]) => `<i data-pagefind-meta="${name}:${escapeHtml(value)}"></i>`),
    ...filters.map(([name, value]) => `<i data-pagefind-filter="${name}:${escapeHtml(value)}"></i>`),
    `<i data-pagefind-sort="date:${escapeHtml(record.date)}"></i>`,
    `<h1>${escapeHtml(indexWords(record.title))}</h1>`,
    ...stretches(text).map(
      ({ anchor, words, weight }) =>
        `<a id="${escapeHtml(anchor)}"></a><p${weight === 1 ? '' : ` data-pagefind-weight="${weight}"`}>${escapeHtml(indexWords(words))}</p>`,
    ),
    '</main></body></html>',
  ].join('\n');
}

interface Stretch {
  readonly anchor: string;
  readonly words: string;
  readonly weight: number;
}

/** What stands under a headline says more of an essay than a sentence of it. */
const WEIGHT = { standfirst: 2, heading: 2 };

/** All words of an essay below its title, in the order of reading; notes last, as they have no place in it. */
function stretches({ paragraphs, asides }: EssayText): Stretch[] {
  const captions = captionsByTable({ paragraphs, asides });
  const placed = [
    ...paragraphs.map(({ anchor, text, line }) => ({
      line,
      stretch: { anchor, words: [text, ...(captions.get(anchor) ?? [])].join('\n'), weight: 1 },
    })),
    ...asides.flatMap(({ kind, anchor, text, line }) =>
      kind === 'heading' && anchor !== null
        ? [{ line, stretch: { anchor, words: text, weight: WEIGHT.heading } }]
        : [],
    ),
  ].sort((a, b) => a.line - b.line);
  const ofKind = (wanted: 'standfirst' | 'note', weight: number): Stretch[] =>
    asides.flatMap(({ kind, anchor, text }) =>
      kind === wanted && anchor !== null ? [{ anchor, words: text, weight }] : [],
    );
  return [
    ...ofKind('standfirst', WEIGHT.standfirst),
    ...placed.map(({ stretch }) => stretch),
    ...ofKind('note', 1),
  ];
}

/** A caption has no address; it is found at its table, which begins right after it or has ended right before. */
function captionsByTable({
  paragraphs,
  asides,
}: Pick<EssayText, 'paragraphs' | 'asides'>): Map<string, string[]> {
  const captions = new Map<string, string[]>();
  const tables = paragraphs.filter(({ kind }) => kind === 'table');
  for (const { kind, text, line } of asides) {
    if (kind !== 'caption') continue;
    const table =
      tables.find((next) => next.line > line && next.line <= line + LINES_TO_TABLE) ??
      tables.findLast((last) => last.line <= line) ??
      tables[0];
    if (table !== undefined) captions.set(table.anchor, [...(captions.get(table.anchor) ?? []), text]);
  }
  return captions;
}

/** A caption of one line, an empty line, the table. */
const LINES_TO_TABLE = 2;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
