/**
 * What the readers of citations know of the series, made from the series' records and from nothing else: the
 * names under which they are printed, the words before their numbers, how they date, their works.
 *
 * A name that is one word ('EPSR') is read as it is written, letter-spaced too ('E P S R', 'E.P.S.R.'). Of a name
 * of several words the first begins as on record, and the rest may be in any case; '&' and 'and' are one.
 */
import { atStep } from '../at-step.ts';
import type { SeriesId } from '../schema/id.ts';
import type { SeriesRecord } from '../schema/series.ts';
import { GAP, HYPHENS, matchAt, matchEnd, SEPARATORS, skipSeparators } from './characters.ts';
import type { DateConvention } from './parse-date.ts';
import { firstWordOf, patternOfWord, type WorkPattern, workPatterns } from './work-patterns.ts';

export interface CitationGrammar {
  readonly series: ReadonlyMap<SeriesId, SeriesGrammar>;
  /** The series by their printed names, as `nameKey` writes them. */
  readonly names: ReadonlyMap<string, readonly SeriesId[]>;
  /** Sticky: a name of any series. */
  readonly name: RegExp;
  /** Global: each place at which a citation may be found, by group (`Anchor`). */
  readonly anchors: RegExp;
  /** The series whose texts speak of 'previous issues', where it is the only one of the archive. */
  readonly relative: SeriesId | null;
}

export interface SeriesGrammar extends DateConvention {
  readonly id: SeriesId;
  readonly relative: boolean;
  readonly numbered: boolean;
  /** Whether a bare number, however small or like a year, is one: so where the series has no word for 'number'. */
  readonly bareNumbers: boolean;
  readonly works: readonly WorkPattern[];
  /** Past the number words at a place ('No', 'issue No'), or null where none stands there. */
  skipNumberWord(text: string, at: number): { readonly end: number; readonly noun: boolean } | null;
}

/** The kinds of anchor, in the order of the groups of `anchors`. */
export type TriggerKind = 'name' | 'relation' | 'back' | 'issues' | 'part' | 'work';
export const TRIGGERS: readonly TriggerKind[] = ['name', 'relation', 'back', 'issues', 'part', 'work'];

/** Nouns for one number of a series, as English has them; a date may stand before or after each. */
export const ISSUE_NOUN = '(?:issues?|editions?|numbers?|copy|copies)(?!\\p{L})';

export const buildGrammar = (records: ReadonlyMap<SeriesId, SeriesRecord>): CitationGrammar =>
  atStep({ step: 'making citation patterns from the names of all series', file: 'series' }, () =>
    build(records),
  );

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
      const owners = names.get(nameKey(name)) ?? [];
      if (!owners.includes(id)) names.set(nameKey(name), [...owners, id]);
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
    anchors: anchorPattern(forms, [...works], relative.length > 0),
    relative: relative.length === 1 ? (relative[0] ?? null) : null,
  };
}

const atSeries = <Value>(id: SeriesId, work: () => Value): Value =>
  atStep({ step: 'making citation patterns from its names', file: `series/${id}.yaml` }, work);

const NOTHING = '(?!)';

/** One key for all printings of a name: case, line breaks, '&', letter-spacing and apostrophes set aside. */
export const nameKey = (printed: string): string =>
  printed
    .replace(/&amp;|&/g, 'and')
    .replace(new RegExp(`[${SEPARATORS}.’']+`, 'g'), '')
    .toLowerCase();

function patternsOfName(name: string): string[] {
  const words = name.split(/\s+/);
  if (words.length > 1) return [words.map((word, index) => anyCase(word, index === 0)).join(GAP)];
  if (!/^\p{Lu}{2,6}$/u.test(name)) return [patternOfWord(name)];
  const letters = [...name];
  return [name, `${letters.join('\\.')}\\.`, letters.join(' '), `${letters.join('\\. ')}\\.`];
}

function anyCase(word: string, keepsFirst: boolean): string {
  if (word === '&' || word.toLowerCase() === 'and') return patternOfWord(word);
  return [...word]
    .map((letter, index) => {
      const [lower, upper] = [letter.toLowerCase(), letter.toUpperCase()];
      if ((index === 0 && keepsFirst) || lower === upper || lower.length !== 1 || upper.length !== 1)
        return patternOfWord(letter);
      return `[${upper}${lower}]`;
    })
    .join('');
}

/** First words of phrases without a name, and of works, as they open ('Books') or in capitals ('BOOKS'). */
function anchorPattern(names: readonly string[], works: readonly string[], relative: boolean): RegExp {
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

/** Signs and nouns that stand for 'number' in any series. */
const SIGNS = '№|#|[Nn][º°]\\.?';

function seriesGrammar(id: SeriesId, record: SeriesRecord): SeriesGrammar {
  const own = record.numberWords
    .map((word) => word.trim().replace(/\.$/, ''))
    .filter((word) => word !== '')
    .sort((a, b) => b.length - a.length)
    .map((word) => `${patternOfWord(word)}(?:\\.?['\u2019]?s)?(?!\\p{L})\\.?`);
  const word = new RegExp(
    `(?:${[...own, `(?:numbers?|editions?|issues?)(?!\\p{L})`, SIGNS].join('|')})`,
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
