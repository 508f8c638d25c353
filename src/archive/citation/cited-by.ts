/** The passages that cite or quote an issue or a work, grouped by citing essay, newest first. */
import { atEssay } from '../at-step.ts';
import { compareDates } from '../build-archive.ts';
import { textAt } from '../paragraphs.ts';
import type { Quotation } from '../quotation/types.ts';
import type { Archive, Essay, Issue } from '../types.ts';
import type { CitedPassage, Passage } from './passage.ts';
import type { Citation } from './types.ts';

export interface CitingPassage {
  /** Anchor of the text; null for an entry of the record. */
  readonly paragraph: string | null;
  readonly passage: Passage | null;
  /** Whether it is part of a quotation. */
  readonly via: boolean;
  /** Null for a quotation without a citation. */
  readonly citation: Citation | null;
  /** Set if the passage is the beginning of a quotation. */
  readonly quotation?: Quotation;
}

export interface CitingEssay {
  readonly essay: Essay;
  readonly passages: readonly CitingPassage[];
}

/** Overlapping passages are shown once. */
export function citedBy(
  archive: Archive,
  citations: readonly Citation[],
  quotations: readonly Quotation[] = [],
): CitingEssay[] {
  const groups = new Map<Essay, CitingPassage[]>();
  for (const citation of citations) {
    const essay = archive.essays.get(citation.essay);
    if (essay === undefined) continue;
    const passages = groups.get(essay) ?? [];
    if (passages.length === 0) groups.set(essay, passages);
    const last = passages.at(-1);
    if (last !== undefined && isShown(citation, last)) continue;
    const { paragraph, via } = citation;
    passages.push({ paragraph, via, citation, passage: passageOf(essay, citation) });
  }
  for (const quotation of quotations) {
    const essay = archive.essays.get(quotation.essay);
    if (essay === undefined) continue;
    const passages = (groups.get(essay) ?? []).filter(({ passage }) => passage !== null);
    const { first: paragraph, depth } = quotation.found;
    // The passage of a citation may contain it already; an altered quotation has a passage of its own.
    if (quotation.verdict === 'exact' && passages.some((shown) => hasWords(shown, quotation))) continue;
    const passage = atEssay('cutting the passage of a quotation', essay.id, () =>
      quotationAsPassage(quotation),
    );
    passages.push({ paragraph, via: depth > 1, citation: null, passage, quotation });
    groups.set(essay, passages);
  }
  return [...groups]
    .map(([essay, passages]) => ({ essay, passages: inTextOrder(essay, passages) }))
    .sort(
      (a, b) =>
        compareDates(b.essay.record.date, a.essay.record.date) ||
        (b.essay.number ?? 0) - (a.essay.number ?? 0),
    );
}

/** Whether the passage of a citation contains a whole quotation. */
function hasWords({ paragraph, passage, citation }: CitingPassage, { found }: Quotation): boolean {
  if (citation === null || passage === null || paragraph !== found.first) return false;
  const shown = passage.before + passage.printed + passage.after;
  return found.kind === 'running' && shown.includes(found.text.replace(/\s+/g, ' '));
}

/** A quotation comes after the citation that introduces it. */
function inTextOrder({ text }: Essay, passages: readonly CitingPassage[]): readonly CitingPassage[] {
  if (passages.every(({ quotation }) => quotation === undefined)) return passages;
  const order = new Map(text.paragraphs.map(({ anchor }, index) => [anchor, index]));
  const placeOf = ({ paragraph }: CitingPassage): number =>
    paragraph === null || paragraph === 'standfirst' ? -1 : (order.get(paragraph) ?? order.size);
  return [...passages].sort((a, b) => placeOf(a) - placeOf(b));
}

/** Whether the previous passage contains a citation. */
function isShown({ paragraph, printed }: Citation, last: CitingPassage): boolean {
  if (printed === null) return true; // the record only repeats the text
  if (paragraph !== last.paragraph || last.passage === null) return false;
  return printed.start >= last.passage.from && printed.end <= last.passage.to;
}

/** The passage around a citation; null for an entry of the record. */
export function passageOf({ text }: Essay, { paragraph, printed }: Citation): Passage | null {
  if (paragraph === null || printed === null) return null;
  const isOfCitation = ({ start, end }: CitedPassage): boolean =>
    start === printed.start && end === printed.end;
  return textAt(text, paragraph)?.passages?.find(isOfCitation) ?? null;
}

/** Quotations of an issue by other issues; if the issue isn't held, those whose citation names it. */
export function quotationsOfIssue(
  { quotations }: Archive,
  { held, series, number, essays }: Issue,
): Quotation[] {
  if (!held) return quotations.naming(series, number).filter(({ verdict }) => verdict === 'not-held');
  return essays.flatMap((id) => quotations.quoting(id)).filter(({ essay }) => !essays.includes(essay));
}

/** Words of a quotation that are shown. */
const SHOWN = 40;

function quotationAsPassage({ found }: Quotation): Passage {
  const words = found.text.split(/\s+/);
  const printed = words.slice(0, SHOWN).join(' ');
  const after = words.length <= SHOWN ? '' : ' \u2026';
  return { before: '', printed, after, from: found.start, to: found.end };
}
