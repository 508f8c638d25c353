/**
 * Patterns of the printed names of a series' works.
 *
 * A record of 'Perspectives 2002' implies a pattern for 'Perspectives 2003', with the id `perspectives-2003`: the
 * resolver then reports an unknown work instead of ignoring the citation.
 */
import { escapeRegExp } from '../../algorithms/text.ts';
import type { SeriesRecord, WorkRecord } from '../schema/series.ts';
import { GAP, MAYBE_GAP, SEPARATORS } from './characters.ts';
import { COUNT } from './small-numbers.ts';

export interface WorkPattern {
  /** Sticky; group 1 is the number of a member of a family. */
  readonly pattern: RegExp;
  /** `perspectives-2002`, `books-{n}`. */
  readonly id: string;
  readonly family: boolean;
  /** Distinguishes 'EPSR perspectives 2002' from 'EPSR perspectives', which are views. */
  readonly hasNumeral: boolean;
}

const MEMBER = '{n}';

/** In the order of precedence: works on record, families on record, families that they imply. */
export function workPatterns({ works }: Pick<SeriesRecord, 'works'>): WorkPattern[] {
  const listed = works.flatMap((work) => work.printed.map((printed) => patternOf(printed, work.id, COUNT)));
  const implied = new Map(
    works.flatMap((work) => work.printed.flatMap((printed) => impliedFamily(printed, work))),
  );
  return [
    ...listed.filter(({ family }) => !family),
    ...listed.filter(({ family }) => family),
    ...implied.values(),
  ];
}

/** 'Perspectives 2002' with the id `perspectives-2002` implies 'Perspectives {n}' with `perspectives-{n}`. */
function impliedFamily(printed: string, { id }: WorkRecord): [string, WorkPattern][] {
  const digits = /\d+$/.exec(id)?.[0];
  if (digits === undefined || !new RegExp(`(?<!\\d)${digits}(?!\\d)`).test(printed)) return [];
  const form = printed.replace(digits, MEMBER);
  const family = id.slice(0, -digits.length) + MEMBER;
  return [[`${form} ${family}`, patternOf(form, family, `\\d{${digits.length}}`)]];
}

function patternOf(printed: string, id: string, number: string): WorkPattern {
  const family = printed.includes(MEMBER);
  const words = printed.trim().split(/\s+/);
  const source = words.map((word, index) => {
    const before = index === 0 ? '' : word.startsWith(MEMBER) ? MAYBE_GAP : `,?${GAP}`;
    // 'Vol 15' is also printed 'Vol. 15' and, of several, 'Vols 15 and 16'.
    const plural = words[index + 1]?.startsWith(MEMBER) === true && /\p{L}$/u.test(word) ? 's?' : '';
    const stop = /\p{L}$/u.test(word) ? '\\.?' : '';
    return before + patternOfWord(word).replace('\\{n\\}', `(${number})`) + plural + stop;
  });
  const last = /[\p{L}\p{N}}]$/u.test(printed) ? '(?![\\p{L}\\d])(?![.:]\\d)' : '';
  return {
    pattern: new RegExp(source.join('') + last, 'iuy'),
    id,
    family: family && id.includes(MEMBER),
    hasNumeral: family || /\d/.test(printed),
  };
}

/** A word of a printed name as a pattern: '&' and 'and' are equal, and so are the apostrophes. */
export function patternOfWord(word: string): string {
  if (word === '&' || word.toLowerCase() === 'and') return '(?:&amp;|&|[Aa][Nn][Dd])';
  return escapeRegExp(word).replace(/['’]/g, "['\\u2019]");
}

/** The first word of a printed form is the trigger of a work. */
export const firstWordOf = (printed: string): string =>
  printed.trim().split(new RegExp(`[${SEPARATORS}]+`))[0] ?? '';
