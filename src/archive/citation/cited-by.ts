/**
 * Who cites an issue or a work, with which words: every citing passage, grouped by citing essay, newest first.
 */
import { atEssay } from '../at-step.ts';
import { compareDates } from '../build-archive.ts';
import type { Quotation } from '../quotation/types.ts';
import type { Archive, Essay, Issue } from '../types.ts';
import type { Passage } from './passage.ts';
import type { Citation } from './types.ts';

export interface CitingPassage {
  /** Anchor of the words; null where only the record names the target. */
  readonly paragraph: string | null;
  readonly passage: Passage | null;
  /** Whether the words are quoted from elsewhere. */
  readonly via: boolean;
  /** Null where the words are quoted, and nothing beside them cites. */
  readonly citation: Citation | null;
  /** The quotation whose first words the passage is. */
  readonly quotation?: Quotation;
}

export interface CitingEssay {
  readonly essay: Essay;
  readonly passages: readonly CitingPassage[];
}

/** Groups citations and quotations by the essay that makes them. Passages that overlap are shown once. */
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
    // Its sentence stands there already, marks and all; what is altered is told by a passage of its own.
    if (quotation.verdict === 'exact' && passages.some((shown) => hasWords(shown, quotation))) continue;
    const passage = atEssay('cutting the passage of a quotation', essay.id, () =>
      quotationAsPassage(quotation),
    );
    passages.push({ paragraph, via: depth > 1, citation: null, passage, quotation });
    groups.set(essay, passages);
  }
  return [...groups]
    .map(([essay, passages]) => ({ essay, passages: inPlace(essay, passages) }))
    .sort(
      (a, b) =>
        compareDates(b.essay.record.date, a.essay.record.date) ||
        (b.essay.number ?? 0) - (a.essay.number ?? 0),
    );
}

/** Whether the words round a citation take in a quotation of the same paragraph, uncut. */
function hasWords({ paragraph, passage, citation }: CitingPassage, { found }: Quotation): boolean {
  if (citation === null || passage === null || paragraph !== found.first) return false;
  const shown = passage.before + passage.printed + passage.after;
  return found.kind === 'running' && shown.includes(found.text.replace(/\s+/g, ' '));
}

/** Passages in the order of the text; a quotation after the words that lead it in. */
function inPlace({ text }: Essay, passages: readonly CitingPassage[]): readonly CitingPassage[] {
  if (passages.every(({ quotation }) => quotation === undefined)) return passages;
  const order = new Map(text.paragraphs.map(({ anchor }, index) => [anchor, index]));
  const placeOf = ({ paragraph }: CitingPassage): number =>
    paragraph === null || paragraph === 'standfirst' ? -1 : (order.get(paragraph) ?? order.size);
  return [...passages].sort((a, b) => placeOf(a) - placeOf(b));
}

/** Whether a citation stands within words that the passage before it shows already. */
function isShown({ paragraph, printed }: Citation, last: CitingPassage): boolean {
  if (printed === null) return true; // the record only repeats what the text says
  if (paragraph !== last.paragraph || last.passage === null) return false;
  return printed.start >= last.passage.from && printed.end <= last.passage.to;
}

/** The words round a citation, as its essay has them; null for an entry of the record. */
export function passageOf(essay: Essay, { paragraph, printed }: Citation): Passage | null {
  if (paragraph === null || printed === null) return null;
  const place =
    essay.text.paragraphs.find(({ anchor }) => anchor === paragraph) ??
    essay.text.asides.find(({ anchor }) => anchor === paragraph);
  const { start, end } = printed;
  return place?.passages?.find((passage) => passage.start === start && passage.end === end) ?? null;
}

/** What quotes an issue, as passages for its list of who cites it: the first words quoted, with their place. */

/** Words of a quotation that are shown; the rest stands in the essay. */
const SHOWN = 40;

/** The quotations that lead to an issue from elsewhere, or whose citation names it where it isn't held. */
export function quotationsOfIssue(
  { quotations }: Archive,
  { held, series, number, essays }: Issue,
): Quotation[] {
  if (!held) return quotations.naming(series, number).filter(({ verdict }) => verdict === 'not-held');
  return essays.flatMap((id) => quotations.quoting(id)).filter(({ essay }) => !essays.includes(essay));
}

export function quotationAsPassage({ found }: Quotation): Passage {
  const words = found.text.split(/\s+/);
  const isAll = words.length <= SHOWN;
  return {
    before: '',
    printed: words.slice(0, SHOWN).join(' '),
    after: isAll ? '' : ' \u2026',
    from: found.start,
    to: found.end,
  };
}
