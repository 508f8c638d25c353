/**
 * Finds the citation that attributes a quotation. For a block: the citation at the end of the lead-in, or at the end of
 * the block. In running text: the one just after the closing mark, else the last one before it in the sentence. Other
 * citations nearby attribute nothing; their targets are searched first.
 */
import type { Citation, CitationTarget } from '../citation/types.ts';
import type { Source } from '../schema/source.ts';
import type { Essay } from '../types.ts';
import type { FoundQuotation } from './find.ts';

interface Attribution {
  /** The citation that attributes the words. */
  readonly by: Citation | null;
  /** The targets of that citation: several if it is a list. */
  readonly named: readonly CitationTarget[];
  /** The targets of other citations nearby. */
  readonly mentioned: readonly CitationTarget[];
  /** Texts that may name an external source, the nearest first. */
  readonly words: readonly string[];
}

/** Characters between a closing mark and a citation that belongs to it. */
const NEAR = 16;
/** Words of a dateline. */
const DATELINE_WORDS = 10;

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
    const by = closing[0] ?? trailingCitation(leadIn, leading);
    const sentence = lastSentence(leadIn);
    const mentioned = leading.filter(
      ({ printed }) => (printed?.start ?? 0) >= leadIn.length - sentence.length,
    );
    const after = textOf(found.last).slice(found.end);
    return {
      by,
      named: targetsOfList(by, [...closing, ...leading]),
      mentioned: targetsOf(mentioned),
      words: [dateline(found, textOf(found.first)), `${sentence} ${after}`],
    };
  }
  const own = textOf(found.first);
  const nearby = inPlace(found.first);
  const after = nearby.find(({ printed }) => (printed?.start ?? 0) >= found.end);
  const isNext = (after?.printed?.start ?? Infinity) - found.end <= NEAR;
  const sentence = lastSentence(own.slice(0, found.start));
  const opening = found.start - sentence.length;
  const before = nearby.filter(({ printed }) => {
    const start = printed?.start ?? -1;
    return start >= opening && start < found.start;
  });
  const by = isNext && after !== undefined ? after : (before.at(-1) ?? null);
  const rest = /^[^.!?]*/.exec(own.slice(found.end))?.[0] ?? '';
  return {
    by,
    named: targetsOfList(by, nearby),
    mentioned: targetsOf(nearby),
    words: [`${sentence} ${rest}`],
  };
}

/** A line that names a newspaper and a day before the quotation: `Boston Globe September 2`. */
function dateline({ first, last }: FoundQuotation, text: string): string {
  return first !== last && text.split(/\s+/).length <= DATELINE_WORDS && !/[.:;!?]$/.test(text) ? text : '';
}

/** The citation at the end of a lead-in, or its only one if it ends in a colon; else null. */
function trailingCitation(text: string, citations: readonly Citation[]): Citation | null {
  const last = citations.at(-1);
  if (last?.printed == null) return null;
  const endsIt = /^[\s).,:\]]*$/.test(text.slice(last.printed.end));
  const places = new Set(citations.map(({ printed }) => printed?.start));
  return endsIt || (places.size === 1 && /:\s*$/.test(text)) ? last : null;
}

/** The targets of all citations that share the printed words of one. */
const targetsOfList = (one: Citation | null, citations: readonly Citation[]): CitationTarget[] =>
  targetsOf(
    citations.filter(
      ({ paragraph, printed }) => paragraph === one?.paragraph && printed?.start === one.printed?.start,
    ),
  );

const targetsOf = (citations: readonly Citation[]): CitationTarget[] =>
  citations.flatMap(({ resolution }) =>
    resolution.kind === 'resolved' && !resolution.flags.includes('self') ? [resolution.target] : [],
  );

interface NamedSource {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** Ids of the sources whose printed names a text contains; a name inside a longer name isn't counted. */
export function sourcesNamedIn(text: string, sources: ReadonlyMap<string, Source>): string[] {
  const found: NamedSource[] = [];
  for (const [id, source] of sources)
    for (const printed of [source.title, ...source.printed]) {
      const start = printed === '' ? -1 : indexOfName(text, printed);
      if (start >= 0 && /\p{Lu}/u.test(printed)) found.push({ id, start, end: start + printed.length });
    }
  const outermost = found.filter((one) => !found.some((other) => contains(other, one)));
  return [...new Set(outermost.map(({ id }) => id))];
}

const contains = (other: NamedSource, one: NamedSource): boolean =>
  other.id !== one.id &&
  other.start <= one.start &&
  other.end >= one.end &&
  other.end - other.start > one.end - one.start;

function indexOfName(text: string, name: string): number {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const isWord = (index: number): boolean => /[\p{L}\p{N}]/u.test(text[index] ?? '');
    if (!isWord(at - 1) && !isWord(at + name.length)) return at;
  }
  return -1;
}

export function lastSentence(text: string): string {
  const ends = [...text.matchAll(/(?<=[\p{Ll}\p{N}\u201d\u2019)]{2}[.!?])\s+(?=\p{Lu})/gu)];
  const last = ends.at(-1);
  return last === undefined ? text : text.slice(last.index);
}
