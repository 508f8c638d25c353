/**
 * Compiles the citation grammar from the records of the series: printed names, number words, date conventions, works.
 *
 * A name of one word ('EPSR') must be exact, but may be letter-spaced ('E P S R', 'E.P.S.R.'). In a name of several
 * words all but the first letter may be in any case; '&' and 'and' are equal.
 */
import { addToGroup } from '../../algorithms/group-by.ts';
import { atStep } from '../at-step.ts';
import type { SeriesId } from '../schema/id.ts';
import type { SeriesRecord } from '../schema/series.ts';
import { GAP, HYPHENS, ISSUE_NOUN, matchAt, matchEnd, nameKey, skipSeparators } from './characters.ts';
import type { DateConvention } from './parse-date.ts';
import { firstWordOf, patternOfWord, type WorkPattern, workPatterns } from './work-patterns.ts';

export interface CitationGrammar {
  readonly series: ReadonlyMap<SeriesId, SeriesGrammar>;
  /** The series by the keys of their printed names. */
  readonly names: ReadonlyMap<string, readonly SeriesId[]>;
  /** Sticky: a name of any series. */
  readonly name: RegExp;
  /** Global: each place where a citation may begin. Its groups are of the kinds in `triggers`. */
  readonly triggerPattern: RegExp;
  readonly triggers: readonly TriggerKind[];
  /** The only series of the archive with relative citations ('previous issues'), or null. */
  readonly relative: SeriesId | null;
}

export interface SeriesGrammar extends DateConvention {
  readonly id: SeriesId;
  readonly relative: boolean;
  readonly numbered: boolean;
  /** Whether a bare number is an issue number even if it is small or like a year: the series has no number word. */
  readonly bareNumbers: boolean;
  readonly works: readonly WorkPattern[];
  /** Skips the number words at a place ('No', 'issue No'); null if there are none. `noun`: all are nouns. */
  skipNumberWord(text: string, at: number): { readonly end: number; readonly noun: boolean } | null;
}

export type TriggerKind = 'name' | 'relation' | 'back' | 'issues' | 'part' | 'work';

export const buildGrammar = (records: ReadonlyMap<SeriesId, SeriesRecord>): CitationGrammar =>
  atStep({ step: 'compiling the citation patterns of all series', file: 'series' }, () => build(records));

function build(records: ReadonlyMap<SeriesId, SeriesRecord>): CitationGrammar {
  const names = new Map<string, SeriesId[]>();
  const printed = new Set<string>();
  for (const [id, record] of records)
    for (const name of [
      record.title,
      record.abbreviation ?? record.title,
      ...record.names.map(({ name }) => name),
    ]) {
      printed.add(name.trim());
      if (names.get(nameKey(name))?.includes(id) !== true) addToGroup(names, nameKey(name), id);
    }
  const forms = [...printed].sort((a, b) => b.length - a.length).flatMap(patternsOfName);
  const works = new Set(
    [...records.values()].flatMap((record) =>
      record.works.flatMap(({ printed }) => printed.map(firstWordOf)),
    ),
  );
  const relative = [...records].filter(([, record]) => record.relative).map(([id]) => id);
  return {
    series: new Map([...records].map(([id, record]) => [id, atSeries(id, () => seriesGrammar(id, record))])),
    names,
    name: new RegExp(forms.join('|') || NOTHING, 'uy'),
    triggerPattern: triggerPattern(forms, [...works], relative.length > 0),
    triggers: ['name', 'relation', 'back', 'issues', 'part', 'work'],
    relative: relative.length === 1 ? (relative[0] ?? null) : null,
  };
}

const atSeries = <Value>(id: SeriesId, work: () => Value): Value =>
  atStep({ step: 'compiling its citation patterns', file: `series/${id}.yaml` }, work);

const NOTHING = '(?!)';

function patternsOfName(name: string): string[] {
  const words = name.split(/\s+/);
  if (words.length > 1) return [words.map((word, index) => anyCase(word, index === 0)).join(GAP)];
  if (!/^\p{Lu}{2,6}$/u.test(name)) return [patternOfWord(name)];
  const letters = [...name];
  return [name, `${letters.join('\\.')}\\.`, letters.join(' '), `${letters.join('\\. ')}\\.`];
}

function anyCase(word: string, isFirst: boolean): string {
  if (word === '&' || word.toLowerCase() === 'and') return patternOfWord(word);
  return [...word]
    .map((letter, index) => {
      const [lower, upper] = [letter.toLowerCase(), letter.toUpperCase()];
      if ((index === 0 && isFirst) || lower === upper || lower.length !== 1 || upper.length !== 1)
        return patternOfWord(letter);
      return `[${upper}${lower}]`;
    })
    .join('');
}

/** Names, and the first words of phrases without a name and of works, capitalized ('Books') or in capitals ('BOOKS'). */
function triggerPattern(names: readonly string[], works: readonly string[], relative: boolean): RegExp {
  const phrases = relative
    ? [
        '[Pp]revious|[Pp]receding|[Ll]ast|[Pp]ast|[Pp]rior|PREVIOUS|LAST|[Ii]ssues? (?:before last|ago)',
        '[Bb]ack|BACK',
        '[Ii]ssues|ISSUES',
        '[Pp]art|PART',
      ]
    : [NOTHING, NOTHING, NOTHING, NOTHING];
  const openings = works.flatMap((word) => {
    const opening = (word[0] ?? '').toUpperCase() + word.slice(1);
    return [opening, word.toUpperCase()].map(patternOfWord);
  });
  const groups = [names.join('|') || NOTHING, ...phrases, [...new Set(openings)].join('|') || NOTHING];
  return new RegExp(groups.map((group) => `(${group})`).join('|'), 'gu');
}

/** Symbols for 'number'. */
const NUMBER_SIGNS = '№|#|[Nn][º°]\\.?';

function seriesGrammar(id: SeriesId, record: SeriesRecord): SeriesGrammar {
  const own = record.numberWords
    .map((word) => word.trim().replace(/\.$/, ''))
    .filter((word) => word !== '')
    .sort((a, b) => b.length - a.length)
    .map((word) => `${patternOfWord(word)}(?:\\.?['\u2019]?s)?(?!\\p{L})\\.?`);
  const word = new RegExp(
    `(?:${[...own, `(?:numbers?|editions?|issues?)(?!\\p{L})`, NUMBER_SIGNS].join('|')})`,
    'iuy',
  );
  const noun = new RegExp(ISSUE_NOUN, 'iuy');
  const joint = new RegExp(`[${HYPHENS}:]`, 'y');
  return {
    id,
    dateOrder: record.dateOrder,
    centuryFrom: record.centuryFrom,
    relative: record.relative,
    numbered: record.numbered,
    bareNumbers: record.numberWords.length === 0,
    works: workPatterns(record),
    skipNumberWord(text, at) {
      let end = at;
      let nouns = true;
      // 'issue No 1254' has two; 'No No No' is nothing.
      for (let count = 0; count < 2; count++) {
        const match = matchAt(word, text, end);
        if (match === null) break;
        if (matchAt(noun, text, end) === null) nouns = false;
        end = skipSeparators(text, end + match[0].length);
        end = skipSeparators(text, matchEnd(joint, text, end) ?? end);
      }
      return end === at ? null : { end, noun: nouns };
    },
  };
}
