/** The sources outside the series that some words name: `This Guardian piece …:`. */
import type { Source } from '../schema/source.ts';

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
