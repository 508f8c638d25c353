/**
 * Whose words a quotation's are, where its lead-in or its first line says so by a name on record (`This Guardian
 * piece`). A newspaper that isn't on record becomes a new one, unconfirmed, only where its name is beyond doubt a
 * paper's (`Boston Globe September 2` over the words, `this Morning Post report`). Else the source stays unknown.
 */
import { lastSentence, sourcesNamedIn } from '../../archive/quotation/attribution.ts';
import type { QuotedSource } from '../../archive/schema/essay.ts';
import type { Source } from '../../archive/schema/source.ts';
import type { ImportContext } from '../context.ts';
import { countIn, type ImportWarning } from '../document.ts';
import { type DateHabit, parseSourceDate } from './date.ts';
import type { DetectedQuotation } from './quotations.ts';
import { slugOf } from './title.ts';

export interface NamedSource {
  /** Id of the record. */
  readonly source: string;
  readonly date: string | null;
  /** The name as printed, where a new record has to be made. */
  readonly invented: string | null;
}

export interface SourceContext {
  readonly sources: ReadonlyMap<string, Source>;
  readonly habit: DateHabit;
}

export type SourceFound = NamedSource | { readonly unknown: string };

const PAPER =
  'Times|Guardian|Telegraph|Post|Globe|Mail|Mirror|Observer|Independent|Herald|Tribune|News|Express|Star|Sun|Standard|Journal|Review|Worker|Economist|Gazette|Chronicle|Press|Daily|Echo|Courier|Advertiser|Argus|Scotsman|Examiner|Inquirer|Dispatch|Record|Bulletin|Today|Weekly|Monthly|Quarterly|Magazine';
const NAME = `(?:\\p{Lu}[\\p{L}’'&-]*\\s+){0,3}(?:${PAPER})`;
const PIECE =
  'piece|article|report|reports|editorial|leader|column|interview|story|comment|feature|account|correspondent|review';
const NAMED_PIECE = new RegExp(
  `(?:\\b(?:[Tt]his|[Tt]he|[Aa]n?|[Tt]hat|[Aa]nother|following|recent|same|latest)\\s+)(${NAME})(?:’s|'s)?\\s+(?:${PIECE})\\b`,
  'u',
);

export function findSource(block: DetectedQuotation, { sources, habit }: SourceContext): SourceFound {
  const over = sourceLine(block, habit);
  const leadIn = lastSentence(block.leadIn?.text ?? '');
  for (const text of over === null ? [leadIn] : [over.name, leadIn]) {
    const known = sourcesNamedIn(text, sources);
    if (known.length === 1) return { source: known[0] ?? '', date: over?.date ?? null, invented: null };
    if (known.length > 1) return { unknown: `its lead-in names ${known.join(' and ')}` };
  }
  const printed = over?.name ?? NAMED_PIECE.exec(leadIn)?.[1];
  if (printed === undefined) return { unknown: 'its lead-in names no source on record' };
  const name = printed.replace(/^The\s+/u, '');
  return { source: slugOf(name, (slug) => sources.has(slug)), date: over?.date ?? null, invented: name };
}

/** `Boston Globe September 2`, alone over the words: a paper's name, then a date. */
function sourceLine(
  { lines }: DetectedQuotation,
  habit: DateHabit,
): { name: string; date: string | null } | null {
  const text = lines.length > 1 ? (lines[0]?.text ?? '') : '';
  if (text.length > 200 || countIn(text) > 10 || /[.:;]$/u.test(text)) return null;
  const date = parseSourceDate(text, habit);
  if (date === null) return null;
  const name = text.slice(0, date.start).replace(/[\s,(–-]+$/u, '');
  return new RegExp(`^(?:The\\s+)?${NAME}$`, 'u').test(name) ? { name, date: date.date } : null;
}

/** The sources of an essay's quotations: an entry for each one named, a doubt for each that stays unknown. */
export interface NamedSources {
  readonly entries: readonly QuotedSource[];
  /** The source of each block, by its place among them; null where it isn't known. */
  readonly of: readonly (string | null)[];
  readonly invented: ReadonlyMap<string, Source>;
  readonly doubts: readonly ImportWarning[];
}

export function identifySources(blocks: readonly DetectedQuotation[], context: ImportContext): NamedSources {
  const entries = new Map<string, QuotedSource>();
  const invented = new Map<string, Source>();
  const warnings: ImportWarning[] = [];
  const of = blocks.map((block): string | null => {
    const line = block.lines[0]?.at ?? null;
    // An issue of the series quoted is a citation, and stands in `cites`.
    const cited = context.readCitations(block.leadIn?.text ?? '', null)[0];
    if (cited !== undefined)
      return `${cited.series} ${cited.number ?? cited.work ?? cited.date ?? ''}`.trim();
    const found = findSource(block, {
      sources: new Map([...context.sources, ...invented]),
      habit: context.record,
    });
    if ('unknown' in found) {
      warnings.push({ line, kind: 'source', message: `whose words these are isn't known: ${found.unknown}` });
      return null;
    }
    const { source, date, invented: name } = found;
    if (name !== null) {
      invented.set(source, { kind: 'newspaper', title: name, printed: [name], unconfirmed: true });
      warnings.push({
        line,
        kind: 'record',
        message: `'${name}' is not on record: sources/${source}.yaml is made for a person to confirm`,
      });
    }
    entries.set(`${source} ${date ?? ''}`, { source, ...(date === null ? {} : { date }) });
    return source;
  });
  return { entries: [...entries.values()], of, invented, doubts: warnings };
}
