/**
 * Finds the citations of a text. The text is searched once for triggers (names of series, words such as 'previous');
 * from each the parsers go forward, and a bounded distance back, so the time is linear in any text.
 *
 * With a name: a number, a date, both, or a work (`parse-after-name.ts`, `parse-before-name.ts`). Without a name: works and
 * self-references (`parse-relation.ts`, `parse-unnamed.ts`). The extent of a citation, with its brackets: `span.ts`.
 *
 * @example parseCitations('as described by the EPSR (No 1254 26-10-04):', grammar)
 * // one citation, printed 'EPSR (No 1254 26-10-04)', number 1254, date '2004-10-26'
 */
import type { PrintedCitation } from '../essay-text.ts';
import type { SeriesId } from '../schema/id.ts';
import { skipSeparators } from './characters.ts';
import type { CitationFields } from './fields.ts';
import type { CitationGrammar, SeriesGrammar, TriggerKind } from './grammar.ts';
import { parseAfterName } from './parse-after-name.ts';
import { joinFields, parseBeforeName } from './parse-before-name.ts';
import { parseName } from './parse-name.ts';
import { parseRelativeReference, relativeFields } from './parse-relation.ts';
import {
  isStandalone,
  parseBackIssues,
  parseMonthIssues,
  parsePartInVolume,
  skipOf,
} from './parse-unnamed.ts';
import { parseWork } from './parse-work.ts';
import { expandSpan, leadingContext } from './span.ts';

/** The issue that contains the text; its number may be unknown. */
export interface CitingIssue {
  readonly series: SeriesId;
  readonly number: number | null;
}

interface Found {
  readonly start: number;
  readonly fields: CitationFields;
  readonly series: SeriesId;
}

interface ParseContext {
  readonly text: string;
  readonly grammar: CitationGrammar;
  readonly citing: CitingIssue | null;
  /** The series of 'previous issues' without a name. */
  readonly own: SeriesGrammar | null;
}

export function parseCitations(
  text: string,
  grammar: CitationGrammar,
  citing?: CitingIssue,
): PrintedCitation[] {
  const context = { text, grammar, citing: citing ?? null, own: ownSeries(grammar, citing) };
  const triggers = new RegExp(grammar.triggerPattern);
  const citations: PrintedCitation[] = [];
  let minStart = 0;
  // A phrase before a name doesn't extend over another name.
  let lastName = 0;
  for (let match = triggers.exec(text); match !== null; match = triggers.exec(text)) {
    const kind = grammar.triggers[match.findIndex((group, index) => index > 0 && group !== undefined) - 1];
    if (match[0] === '') triggers.lastIndex++;
    if (kind === undefined || match.index < minStart) continue;
    const from = kind === 'name' ? Math.max(minStart, lastName) : minStart;
    const found = parseAt(context, kind, match.index, from);
    if (kind === 'name') lastName = match.index + match[0].length;
    if (found === null || isMasthead(context, found)) continue;
    const span = expandSpan(text, found.start, found.fields.end, minStart);
    citations.push(...printedCitations(text, span, found));
    minStart = span.end;
    triggers.lastIndex = span.end;
  }
  return citations;
}

function ownSeries(grammar: CitationGrammar, citing: CitingIssue | undefined): SeriesGrammar | null {
  const id = citing?.series ?? grammar.relative;
  const series = id === null ? undefined : grammar.series.get(id);
  return series?.relative === true ? series : null;
}

function parseAt(context: ParseContext, kind: TriggerKind, at: number, minStart: number): Found | null {
  const { text } = context;
  // Part of a word: 'unissued', 'forepart'.
  if (kind !== 'name' && /[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return null;
  switch (kind) {
    case 'name':
      return parseNamed(context, at, minStart);
    case 'relation':
      return parseRelative(context, at, minStart);
    case 'work':
      return parseUnnamedWork(context, at, minStart);
    default: {
      const { own } = context;
      if (own === null || (kind !== 'issues' && !isStandalone(text, at, minStart))) return null;
      if (kind === 'back') return found(at, parseBackIssues(text, at, own), own.id);
      if (kind === 'part') return found(at, parsePartInVolume(text, at, own), own.id);
      const months = parseMonthIssues(text, at, minStart, own);
      if (months === null || !isStandalone(text, months.start, minStart)) return null;
      return { ...months, series: own.id };
    }
  }
}

const found = (start: number, fields: CitationFields | null, series: SeriesId): Found | null =>
  fields === null ? null : { start, fields, series };

function parseNamed({ text, grammar, citing }: ParseContext, at: number, minStart: number): Found | null {
  const name = parseName(text, at, grammar, citing?.series ?? null);
  const series = name === null ? undefined : grammar.series.get(name.series);
  if (name === null || series === undefined) return null;
  const { introduced } = leadingContext(text, at, minStart);
  const after = parseAfterName({ text, series, name, introduced });
  const before = name.possessive
    ? null
    : parseBeforeName(text, { start: at, end: name.end }, minStart, series);
  if (before !== null) {
    const joined = after === null ? null : joinFields(before.fields, after);
    // '(No 512, EPSR 1128)': if they don't join, the one after the name is used.
    if (joined === null && before.direct && after !== null) return found(at, after, series.id);
    return { start: before.start, fields: joined ?? { ...before.fields, end: name.end }, series: series.id };
  }
  if (after !== null || !series.relative || !(name.possessive || introduced))
    return found(at, after, series.id);
  // 'The EPSR’s previous two issues', '(EPSR last week)'.
  const next = skipSeparators(text, name.end);
  const relation = parseRelativeReference({ text, at: next, minStart, grammar, owned: true });
  return relation === null
    ? null
    : found(at, relativeFields(relation, numberIn(citing, series.id)), series.id);
}

function parseRelative(
  { text, grammar, citing, own }: ParseContext,
  at: number,
  minStart: number,
): Found | null {
  const relation = parseRelativeReference({ text, at, minStart, grammar, owned: false });
  if (relation === null) return null;
  const series = relation.series === null ? own : grammar.series.get(relation.series);
  if (!series?.relative || (relation.series === null && !isStandalone(text, relation.start, minStart)))
    return null;
  // 'The previous EPSR (No 1212)': the number follows the name, which is the next trigger.
  const name = { end: relation.end, series: series.id, plural: false, possessive: false };
  if (relation.series !== null && parseAfterName({ text, series, name, introduced: false }) !== null)
    return null;
  return found(relation.start, relativeFields(relation, numberIn(citing, series.id)), series.id);
}

const numberIn = (citing: CitingIssue | null, series: SeriesId): number | null =>
  citing?.series === series ? citing.number : null;

/** A work without the name of its series: the citing series has it, or only one series does. */
function parseUnnamedWork(
  { text, grammar, citing }: ParseContext,
  at: number,
  minStart: number,
): Found | null {
  if (!isStandalone(text, at, minStart)) return null;
  const owners: Found[] = [];
  for (const series of grammar.series.values()) {
    const fields = parseWork(text, at, series, false);
    if (fields !== null) owners.push({ start: at, fields, series: series.id });
  }
  const own =
    owners.find(({ series }) => series === citing?.series) ?? (owners.length === 1 ? owners[0] : undefined);
  return own === undefined ? null : withOwner(text, own, grammar);
}

/** 'Perspectives 2002 of the EPSR' includes the name; 'Perspectives 2002 of the OECD' is another publication's. */
function withOwner(text: string, work: Found, grammar: CitationGrammar): Found | null {
  const of = skipOf(text, work.fields.end);
  if (of === null) return work;
  const name = parseName(text, of, grammar, work.series);
  return name?.series === work.series ? { ...work, fields: { ...work.fields, end: name.end } } : null;
}

/** The masthead of an issue, alone on the first line of the text, is no citation. */
function isMasthead({ text, citing }: ParseContext, { start, fields, series }: Found): boolean {
  const [member, ...more] = fields.members;
  if (citing === null || series !== citing.series || citing.number === null) return false;
  if (member?.number !== citing.number || more.length > 0) return false;
  return (
    /^[\s#*_]*$/.test(text.slice(Math.max(0, start - 40), start)) &&
    start < 40 &&
    /^[ \t.*_]*(?:[\r\n]|$)/.test(text.slice(fields.end, fields.end + 40))
  );
}

function printedCitations(
  text: string,
  { start, end }: { start: number; end: number },
  { fields, series }: Found,
): PrintedCitation[] {
  const printed = text.slice(start, end);
  const { of, range, paragraph, members } = fields;
  const more = {
    ...(range === undefined ? {} : { range }),
    ...(paragraph === undefined ? {} : { paragraph }),
  };
  return members.map(({ form, ...member }) => ({
    start,
    end,
    printed,
    form,
    of,
    series,
    ...member,
    ...more,
  }));
}
