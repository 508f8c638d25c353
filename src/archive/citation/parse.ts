/**
 * Which words of a text cite an issue or a work of a series, and what they say. The text is searched once for
 * places where a citation may be (a series' name, or a word such as 'previous'); from each the readers go forward,
 * and a bounded way back, so that time is linear in the text whatever the text.
 *
 * What is read, by name: a number, a date, both, or a work (`after-name.ts`, `before-name.ts`). Without a name:
 * works, and the ways in which a series speaks of itself (`read-relation.ts`, `unnamed.ts`). How far a span goes,
 * brackets included: `bracket.ts`. When a number is taken for a year: `read-numbers.ts`.
 *
 * @example parseCitations('as described by the EPSR (No 1254 26-10-04):', grammar)
 * // one citation, printed 'EPSR (No 1254 26-10-04)', number 1254, date '2004-10-26'
 */
import type { PrintedCitation } from '../essay-text.ts';
import type { SeriesId } from '../schema/id.ts';
import { skipSeparators } from './characters.ts';
import { type CitationGrammar, type SeriesGrammar, TRIGGERS, type TriggerKind } from './grammar.ts';
import type { CitationFields } from './keys.ts';
import { parseAfterName } from './parse-after-name.ts';
import { joinKeys, parseBeforeName } from './parse-before-name.ts';
import { parseName } from './parse-name.ts';
import { parseRelativeReference, relationKeys } from './parse-relation.ts';
import { readBackIssues, readMonthIssues, readPartInVolume, skipOf, standsAlone } from './parse-unnamed.ts';
import { parseWork } from './parse-work.ts';
import { expandSpan, leadingContext } from './span.ts';

/** The issue in which the text stands; its number null where it isn't known. */
export interface CitingIssue {
  readonly series: SeriesId;
  readonly number: number | null;
}

interface Found {
  readonly start: number;
  readonly keys: CitationFields;
  readonly series: SeriesId;
}

interface Reader {
  readonly text: string;
  readonly grammar: CitationGrammar;
  readonly citing: CitingIssue | null;
  /** Whose 'previous issues' are meant, where the phrase doesn't name a series. */
  readonly own: SeriesGrammar | null;
}

export function parseCitations(
  text: string,
  grammar: CitationGrammar,
  citing?: CitingIssue,
): PrintedCitation[] {
  const reader: Reader = { text, grammar, citing: citing ?? null, own: ownSeries(grammar, citing) };
  const anchors = new RegExp(grammar.anchors);
  const citations: PrintedCitation[] = [];
  let minStart = 0;
  /** No phrase goes back over another name. */
  let lastName = 0;
  for (let match = anchors.exec(text); match !== null; match = anchors.exec(text)) {
    const kind = TRIGGERS[match.findIndex((group, index) => index > 0 && group !== undefined) - 1];
    if (match[0] === '') anchors.lastIndex++;
    if (kind === undefined || match.index < minStart) continue;
    const found = readAt(
      reader,
      kind,
      match.index,
      kind === 'name' ? Math.max(minStart, lastName) : minStart,
    );
    if (kind === 'name') lastName = match.index + match[0].length;
    if (found === null || isMasthead(reader, found)) continue;
    const span = expandSpan(text, found.start, found.keys.end, minStart);
    citations.push(...printedCitations(text, span, found));
    minStart = span.end;
    anchors.lastIndex = span.end;
  }
  return citations;
}

function ownSeries(grammar: CitationGrammar, citing: CitingIssue | undefined): SeriesGrammar | null {
  const id = citing?.series ?? grammar.relative;
  const series = id === null ? undefined : grammar.series.get(id);
  return series?.relative === true ? series : null;
}

function readAt(reader: Reader, kind: TriggerKind, at: number, minStart: number): Found | null {
  const { text } = reader;
  // A word goes on before: 'unissued', 'forepart'.
  if (kind !== 'name' && /[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return null;
  switch (kind) {
    case 'name':
      return readNamed(reader, at, minStart);
    case 'relation':
      return readRelative(reader, at, minStart);
    case 'work':
      return readUnnamedWork(reader, at, minStart);
    default: {
      const { own } = reader;
      if (own === null || (kind !== 'issues' && !standsAlone(text, at, minStart))) return null;
      if (kind === 'back') return found(at, readBackIssues(text, at, own), own.id);
      if (kind === 'part') return found(at, readPartInVolume(text, at, own), own.id);
      const months = readMonthIssues(text, at, minStart, own);
      if (months === null || !standsAlone(text, months.start, minStart)) return null;
      return { ...months, series: own.id };
    }
  }
}

const found = (start: number, keys: CitationFields | null, series: SeriesId): Found | null =>
  keys === null ? null : { start, keys, series };

function readNamed({ text, grammar, citing }: Reader, at: number, minStart: number): Found | null {
  const name = parseName(text, at, grammar, citing?.series ?? null);
  const series = name === null ? undefined : grammar.series.get(name.series);
  if (name === null || series === undefined) return null;
  const { pointed: introduced } = leadingContext(text, at, minStart);
  const after = parseAfterName({ text, series, name, pointed: introduced });
  const before = name.possessive
    ? null
    : parseBeforeName(text, { start: at, end: name.end }, minStart, series);
  if (before !== null) {
    const joined = after === null ? null : joinKeys(before.keys, after);
    // Of two that don't join, '(No 512, EPSR 1128)', the one after the name is its own.
    if (joined === null && before.direct && after !== null) return found(at, after, series.id);
    return { start: before.start, keys: joined ?? { ...before.keys, end: name.end }, series: series.id };
  }
  if (after !== null || !series.relative || !(name.possessive || introduced))
    return found(at, after, series.id);
  // 'The EPSR’s previous two issues', '(EPSR last week)'.
  const relation = parseRelativeReference({
    text,
    at: skipSeparators(text, name.end),
    floor: minStart,
    grammar,
    owned: true,
  });
  return relation === null ? null : found(at, relationKeys(relation, numberIn(citing, series.id)), series.id);
}

function readRelative({ text, grammar, citing, own }: Reader, at: number, minStart: number): Found | null {
  const relation = parseRelativeReference({ text, at, floor: minStart, grammar, owned: false });
  if (relation === null) return null;
  const series = relation.series === null ? own : grammar.series.get(relation.series);
  if (!series?.relative || (relation.series === null && !standsAlone(text, relation.start, minStart)))
    return null;
  // 'The previous EPSR (No 1212)' says its number; the name is the next place to be read.
  const name = { end: relation.end, series: series.id, plural: false, possessive: false };
  if (relation.series !== null && parseAfterName({ text, series, name, pointed: false }) !== null)
    return null;
  return found(relation.start, relationKeys(relation, numberIn(citing, series.id)), series.id);
}

const numberIn = (citing: CitingIssue | null, series: SeriesId): number | null =>
  citing?.series === series ? citing.number : null;

/** A work named without its series, where only one series has such a work, or the citing series has. */
function readUnnamedWork({ text, grammar, citing }: Reader, at: number, minStart: number): Found | null {
  if (!standsAlone(text, at, minStart)) return null;
  const owners: Found[] = [];
  for (const series of grammar.series.values()) {
    const keys = parseWork(text, at, series, false);
    if (keys !== null) owners.push({ start: at, keys, series: series.id });
  }
  const own =
    owners.find(({ series }) => series === citing?.series) ?? (owners.length === 1 ? owners[0] : undefined);
  if (own === undefined) return null;
  return withOwner(text, own, grammar);
}

/** 'Perspectives 2002 of the EPSR' goes on to the name; 'Perspectives 2002 of the OECD' is another's. */
function withOwner(text: string, work: Found, grammar: CitationGrammar): Found | null {
  const of = skipOf(text, work.keys.end);
  if (of === null) return work;
  const name = parseName(text, of, grammar, work.series);
  return name?.series === work.series ? { ...work, keys: { ...work.keys, end: name.end } } : null;
}

/** An issue's own masthead, alone on the text's first line, is no citation of itself. */
function isMasthead({ text, citing }: Reader, { start, keys, series }: Found): boolean {
  const [member, ...more] = keys.members;
  if (citing === null || series !== citing.series || citing.number === null) return false;
  if (member?.number !== citing.number || more.length > 0) return false;
  return (
    /^[\s#*_]*$/.test(text.slice(Math.max(0, start - 40), start)) &&
    start < 40 &&
    /^[ \t.*_]*(?:[\r\n]|$)/.test(text.slice(keys.end, keys.end + 40))
  );
}

function printedCitations(
  text: string,
  { start, end }: { start: number; end: number },
  { keys, series }: Found,
): PrintedCitation[] {
  const printed = text.slice(start, end);
  const { of, range, paragraph, members } = keys;
  const more = {
    ...(range === undefined ? {} : { range }),
    ...(paragraph === undefined ? {} : { paragraph }),
  };
  return members.map(({ form, number, work, date }) => ({
    start,
    end,
    printed,
    form,
    of,
    series,
    number,
    work,
    date,
    ...more,
  }));
}
