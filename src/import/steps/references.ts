/** Identifies what a text cites and quotes, for the fields `cites` and `sources`. */
import type { EssayText, PrintedCitation } from '../../archive/essay-text.ts';
import { lastSentence, sourcesNamedIn } from '../../archive/quotation/attribution.ts';
import type { CiteRecord, QuotedSource } from '../../archive/schema/essay.ts';
import type { SeriesRecord } from '../../archive/schema/series.ts';
import type { Source } from '../../archive/schema/source.ts';
import type { ImportContext } from '../context.ts';
import { countIn, type ImportWarning, warning } from '../document.ts';
import { parseSourceDate } from './date.ts';
import type { DetectedQuotation } from './quotations.ts';
import { slugOf } from './title.ts';

export interface ListedCites {
  readonly entries: readonly CiteRecord[];
  readonly warnings: readonly ImportWarning[];
}

/** The issues and works that a text cites in its own voice: one entry each, with the first printed date. */
export function listCites(text: EssayText, context: ImportContext): ListedCites {
  const own = [
    ...text.asides.filter(({ kind }) => kind === 'standfirst'),
    ...text.paragraphs.filter(({ depth }) => depth === 0),
    ...text.asides.filter(({ kind }) => kind !== 'standfirst'),
  ];
  const entries = new Map<string, CiteRecord>();
  const unknownWorks = new Map<string, ImportWarning>();
  for (const citation of own.flatMap(({ citations }) => citations)) {
    const entry = citeOf(citation, context);
    if (entry === null) continue;
    const key = `${entry.series} ${'number' in entry ? entry.number : entry.work}`;
    // An essay whose record names an unknown work can't be built.
    if ('work' in entry && !context.knowsWork(entry.series, entry.work)) {
      const message = `'${citation.printed}' is no work on record: add it under works in series/${entry.series}.yaml, and { series: ${entry.series}, work: ${entry.work} } to cites`;
      unknownWorks.set(key, warning('work', message));
      continue;
    }
    const known = entries.get(key);
    if (known === undefined) entries.set(key, entry);
    else if (known.date === undefined && entry.date !== undefined)
      entries.set(key, { ...known, date: entry.date });
  }
  return { entries: [...entries.values()], warnings: [...unknownWorks.values()] };
}

/** Null if no single issue is meant: a date that two issues may have, a span of months, a long range. */
function citeOf({ series, number, work, date }: PrintedCitation, context: ImportContext): CiteRecord | null {
  const single = date === null || date.includes('/') ? undefined : date;
  const dated = single === undefined ? {} : { date: single };
  if (work !== null) return { series, work, ...dated };
  const known =
    number ?? (single !== undefined && series === context.series ? context.numberOn(single) : null);
  return known === null ? null : { series, number: known, ...dated };
}

export interface IdentifiedSources {
  readonly entries: readonly QuotedSource[];
  /** The source of each quotation, in their order; null if it is unknown. */
  readonly sourceOfBlock: readonly (string | null)[];
  /** New records, by id. */
  readonly created: ReadonlyMap<string, Source>;
  readonly warnings: readonly ImportWarning[];
}

/** Identifies the source of each quotation, or adds a warning. */
export function identifySources(
  blocks: readonly DetectedQuotation[],
  context: ImportContext,
): IdentifiedSources {
  const entries = new Map<string, QuotedSource>();
  const created = new Map<string, Source>();
  const warnings: ImportWarning[] = [];
  const sourceOfBlock = blocks.map((block): string | null => {
    const line = block.lines[0]?.at ?? null;
    // A quoted issue of the series belongs to `cites`.
    const cited = context.readCitations(block.leadIn?.text ?? '', null)[0];
    if (cited !== undefined)
      return `${cited.series} ${cited.number ?? cited.work ?? cited.date ?? ''}`.trim();
    const found = findSource(block, new Map([...context.sources, ...created]), context.record);
    if ('unknown' in found) {
      warnings.push(warning('source', `whose words these are isn't known: ${found.unknown}`, line));
      return null;
    }
    const { source, date, newTitle } = found;
    if (newTitle !== null) {
      created.set(source, { kind: 'newspaper', title: newTitle, printed: [newTitle], unconfirmed: true });
      const message = `'${newTitle}' is not on record: sources/${source}.yaml is made for a person to confirm`;
      warnings.push(warning('record', message, line));
    }
    entries.set(`${source} ${date ?? ''}`, { source, ...(date === null ? {} : { date }) });
    return source;
  });
  return { entries: [...entries.values()], sourceOfBlock, created, warnings };
}

interface NamedSource {
  /** Id of the record. */
  readonly source: string;
  readonly date: string | null;
  /** The printed name if no record has it. */
  readonly newTitle: string | null;
}

const PAPER =
  'Times|Guardian|Telegraph|Post|Globe|Mail|Mirror|Observer|Independent|Herald|Tribune|News|Express|Star|Sun|Standard|Journal|Review|Worker|Economist|Gazette|Chronicle|Press|Daily|Echo|Courier|Advertiser|Argus|Scotsman|Examiner|Inquirer|Dispatch|Record|Bulletin|Today|Weekly|Monthly|Quarterly|Magazine';
const NAME = `(?:\\p{Lu}[\\p{L}’'&-]*\\s+){0,3}(?:${PAPER})`;
const PIECE =
  'piece|article|report|reports|editorial|leader|column|interview|story|comment|feature|account|correspondent|review';
const NAMED_PIECE = new RegExp(
  `(?:\\b(?:[Tt]his|[Tt]he|[Aa]n?|[Tt]hat|[Aa]nother|following|recent|same|latest)\\s+)(${NAME})(?:’s|'s)?\\s+(?:${PIECE})\\b`,
  'u',
);

/**
 * By a name on record in the first line or the lead-in ('This Guardian piece'). A name that isn't on record counts only
 * if it is certainly a newspaper's: 'Boston Globe September 2' as the first line, 'this Morning Post report'.
 */
function findSource(
  block: DetectedQuotation,
  sources: ReadonlyMap<string, Source>,
  series: SeriesRecord,
): NamedSource | { readonly unknown: string } {
  const firstLine = readSourceLine(block, series);
  const date = firstLine?.date ?? null;
  const leadIn = lastSentence(block.leadIn?.text ?? '');
  for (const text of firstLine === null ? [leadIn] : [firstLine.name, leadIn]) {
    const known = sourcesNamedIn(text, sources);
    if (known.length === 1) return { source: known[0] ?? '', date, newTitle: null };
    if (known.length > 1) return { unknown: `its lead-in names ${known.join(' and ')}` };
  }
  const printed = firstLine?.name ?? NAMED_PIECE.exec(leadIn)?.[1];
  if (printed === undefined) return { unknown: 'its lead-in names no source on record' };
  const newTitle = printed.replace(/^The\s+/u, '');
  return { source: slugOf(newTitle, (slug) => sources.has(slug)), date, newTitle };
}

/** A first line of the form 'Boston Globe September 2': a newspaper's name, then a date. */
function readSourceLine(
  { lines }: DetectedQuotation,
  series: SeriesRecord,
): { name: string; date: string | null } | null {
  const text = lines.length > 1 ? (lines[0]?.text ?? '') : '';
  if (text.length > 200 || countIn(text) > 10 || /[.:;]$/u.test(text)) return null;
  const date = parseSourceDate(text, series);
  if (date === null) return null;
  const name = text.slice(0, date.start).replace(/[\s,(–-]+$/u, '');
  return new RegExp(`^(?:The\\s+)?${NAME}$`, 'u').test(name) ? { name, date: date.date } : null;
}
