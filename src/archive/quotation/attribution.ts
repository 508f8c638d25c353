/**
 * Which citation says whose words a quotation holds. For a block it is the one with which the lead-in hands over, or
 * the one that closes the block; in running text the one just after the marks, else the one before them in the
 * same sentence. What is only mentioned near by is a place to look first, and says nothing about the words.
 */
import type { Citation, CitationTarget } from '../citation/types.ts';
import type { Source } from '../schema/source.ts';
import type { Essay } from '../types.ts';
import type { FoundQuotation } from './find.ts';

export interface Attribution {
  /** The citation that says whose words these are. */
  readonly by: Citation | null;
  /** What the citation names; several where it is a list. Empty where none says whose words these are. */
  readonly named: readonly CitationTarget[];
  /** What else is cited beside the words. */
  readonly mentioned: readonly CitationTarget[];
  /** The words that may name a source outside; what stands nearest first. */
  readonly words: readonly string[];
}

/** Units between closing marks and a citation that belongs to them. */
const NEAR = 16;
/** Words of a line that names a paper and a day, and says nothing yet. */
const WORDS_OVER = 10;

export function attributionOf(
  found: FoundQuotation,
  { text }: Essay,
  citations: readonly Citation[],
): Attribution {
  const textOf = (anchor: string | null): string =>
    (
      text.paragraphs.find((paragraph) => paragraph.anchor === anchor) ??
      text.asides.find((aside) => aside.anchor === anchor)
    )?.text ?? '';
  const inPlace = (anchor: string | null): Citation[] =>
    citations.filter(({ paragraph, printed }) => anchor !== null && paragraph === anchor && printed !== null);

  if (found.kind === 'set-off') {
    const leadIn = textOf(found.leadIn);
    const leading = inPlace(found.leadIn);
    const closing = inPlace(found.last).filter(({ printed }) => (printed?.start ?? 0) >= found.end);
    const said = closing[0] ?? trailingCitation(leadIn, leading);
    const sentence = lastSentence(leadIn);
    const mentioned = leading.filter(
      ({ printed }) => (printed?.start ?? 0) >= leadIn.length - sentence.length,
    );
    const after = textOf(found.last).slice(found.end);
    return {
      by: said ?? null,
      named: targetsOfList(said, [...closing, ...leading]),
      mentioned: targetsOf(mentioned),
      words: [dateline(found, textOf(found.first)), `${sentence} ${after}`],
    };
  }
  const own = textOf(found.first);
  const beside = inPlace(found.first);
  const after = beside.find(({ printed }) => (printed?.start ?? 0) >= found.end);
  const isNext = (after?.printed?.start ?? Infinity) - found.end <= NEAR;
  const sentence = lastSentence(own.slice(0, found.start));
  const opening = found.start - sentence.length;
  const before = beside.filter(({ printed }) => {
    const start = printed?.start ?? -1;
    return start >= opening && start < found.start;
  });
  const said = isNext && after !== undefined ? after : (before.at(-1) ?? null);
  const rest = /^[^.!?]*/.exec(own.slice(found.end))?.[0] ?? '';
  return {
    by: said,
    named: targetsOfList(said, beside),
    mentioned: targetsOf(beside),
    words: [`${sentence} ${rest}`],
  };
}

/** `Boston Globe September 2`, on a line of its own before the words. */
function dateline({ first, last }: FoundQuotation, text: string): string {
  return first !== last && text.split(/\s+/).length <= WORDS_OVER && !/[.:;!?]$/.test(text) ? text : '';
}

/**
 * The citation with which a paragraph hands over to what follows: the one it ends with, or the only one it has where
 * it ends in a colon. Null where it is neither.
 */
export function trailingCitation(text: string, citations: readonly Citation[]): Citation | null {
  const last = citations.at(-1);
  if (last?.printed == null) return null;
  const endsIt = /^[\s).,:\]]*$/.test(text.slice(last.printed.end));
  const places = new Set(citations.map(({ printed }) => printed?.start));
  return endsIt || (places.size === 1 && /:\s*$/.test(text)) ? last : null;
}

/** The targets of all citations that share the printed words of one. */
function targetsOfList(said: Citation | null | undefined, citations: readonly Citation[]): CitationTarget[] {
  if (said == null) return [];
  return targetsOf(
    citations.filter(
      ({ paragraph, printed }) => paragraph === said.paragraph && printed?.start === said.printed?.start,
    ),
  );
}

const targetsOf = (citations: readonly Citation[]): CitationTarget[] =>
  citations.flatMap(({ resolution }) =>
    resolution.kind === 'resolved' && !resolution.flags.includes('self') ? [resolution.target] : [],
  );

/** The sources outside the series that some words name: `This Guardian piece …:`. */
interface NamedPlace {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** Ids of the sources whose printed names stand in a text; a name inside a longer one isn't counted. */
export function sourcesNamedIn(text: string, sources: ReadonlyMap<string, Source>): string[] {
  const found: NamedPlace[] = [];
  for (const [id, source] of sources)
    for (const printed of [source.title, ...source.printed]) {
      const start = printed === '' ? -1 : indexOfName(text, printed);
      if (start >= 0 && /\p{Lu}/u.test(printed)) found.push({ id, start, end: start + printed.length });
    }
  const whole = found.filter((one) => !found.some((other) => holds(other, one)));
  return [...new Set(whole.map(({ id }) => id))];
}

const holds = (other: NamedPlace, one: NamedPlace): boolean =>
  other.id !== one.id &&
  other.start <= one.start &&
  other.end >= one.end &&
  other.end - other.start > one.end - one.start;

function indexOfName(text: string, name: string): number {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const isWord = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
    if (!isWord(text[at - 1]) && !isWord(text[at + name.length])) return at;
  }
  return -1;
}

/** A lead-in's last sentence: what stands before it speaks of other things. */
export function lastSentence(text: string): string {
  const ends = [...text.matchAll(/(?<=[\p{Ll}\p{N}\u201d\u2019)]{2}[.!?])\s+(?=\p{Lu})/gu)];
  const last = ends.at(-1);
  return last === undefined ? text : text.slice(last.index);
}
