/** The table of contents of an essay: its headings, or else its quotations and the issues and works that it cites. */
import { truncate } from '../algorithms/truncate.ts';
import type { Citation } from './citation/types.ts';
import { formatIssueDate } from './format/dates.ts';
import { issueId } from './schema/id.ts';
import type { Archive, Essay } from './types.ts';

interface Entry {
  /** The target of the link. */
  readonly anchor: string;
  /** The number of the target paragraph, or of the first one under the heading. */
  readonly at: string | null;
}

interface HeadingEntry extends Entry {
  readonly kind: 'heading';
  readonly words: string;
  /** 0 for the highest level of this essay. */
  readonly depth: number;
}

interface QuotationEntry extends Entry {
  readonly kind: 'quotation';
  /** Its first words. */
  readonly words: string;
  /** The number of its last paragraph, if that is another. */
  readonly to: string | null;
}

interface CitationEntry extends Entry {
  readonly kind: 'citation';
  /** 'EPSR 1128, about 25 March 2002'. */
  readonly names: readonly string[];
}

export type ContentsEntry = HeadingEntry | QuotationEntry | CitationEntry;

/** Characters of a quotation's first words. */
const MAX_LENGTH = 64;
/** A table of fewer entries is left out. */
const MIN_ENTRIES = 2;

export function tableOfContents(essay: Essay, archive: Archive): readonly ContentsEntry[] {
  const headings = headingsOf(essay);
  if (headings.length >= MIN_ENTRIES) return headings;
  const order = new Map(essay.text.paragraphs.map(({ anchor }, index) => [anchor, index]));
  const places = [...headings, ...quotationsOf(essay), ...citationsOf(essay, archive)];
  const sorted = places
    .map((entry, index) => ({ entry, index, place: order.get(`p${entry.at}`) ?? order.size }))
    .sort((a, b) => a.place - b.place || a.index - b.index)
    .map(({ entry }) => entry);
  return sorted.length >= MIN_ENTRIES ? sorted : [];
}

function headingsOf({ text }: Essay): HeadingEntry[] {
  const headings = text.asides.flatMap(({ kind, anchor, level, text: words }) =>
    // Sanitized markup may leave a heading without words.
    kind === 'heading' && anchor !== null && /\S/.test(words) ? [{ anchor, level, words }] : [],
  );
  const top = Math.min(...headings.map(({ level }) => level));
  return headings.map(({ anchor, level, words }) => ({
    kind: 'heading',
    anchor,
    at: text.paragraphs.find(({ heading }) => heading === anchor)?.anchor.slice(1) ?? null,
    words,
    depth: level - top,
  }));
}

function quotationsOf({ text }: Essay): QuotationEntry[] {
  return text.quotations
    .filter(({ depth }) => depth === 1)
    .map(({ first, last }) => ({
      kind: 'quotation',
      anchor: first,
      at: first.slice(1),
      words: truncate(text.paragraphs.find(({ anchor }) => anchor === first)?.text ?? '', MAX_LENGTH),
      to: first === last ? null : last.slice(1),
    }));
}

/** Paragraphs that cite in the essay's own text, each with its targets. */
function citationsOf(essay: Essay, archive: Archive): CitationEntry[] {
  const named = new Map<string, Set<string>>();
  for (const citation of archive.graph.citationsOf(essay.id)) {
    const { paragraph, via } = citation;
    const name = nameOf(citation, archive);
    if (paragraph === null || via || name === null || !/^p\d/.test(paragraph)) continue;
    named.set(paragraph, (named.get(paragraph) ?? new Set()).add(name));
  }
  return [...named].map(([anchor, names]) => ({
    kind: 'citation',
    anchor,
    at: anchor.slice(1),
    names: [...names],
  }));
}

function nameOf({ resolution }: Citation, archive: Archive): string | null {
  if (resolution.kind !== 'resolved') return null;
  const { series, number, work } = resolution.target;
  const of = archive.series.get(series);
  if (of === undefined) return null;
  if (number === null) return of.works.find(({ id }) => id === work)?.title ?? null;
  const date = archive.issues.get(issueId(series, number))?.date ?? null;
  return `${of.label} ${number}${date === null ? '' : `, ${formatIssueDate(date)}`}`;
}
