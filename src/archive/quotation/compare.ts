/**
 * Compares a quotation with its source word by word. White space, quotation marks and dashes are ignored, and so is what
 * a writer may adapt: the case of the first word, the marks after the last, and both at a marked cut. Every other
 * difference is reported, down to a comma.
 */
import type { CommonRun } from './find-runs.ts';
import type { WordChange } from './types.ts';
import { printWords, type Word } from './words.ts';

interface WordDiff {
  readonly changes: readonly WordChange[];
  /** Share of words that agree, of the quotation's words and those left out without a mark; 1 if exact. */
  readonly similarity: number;
}

/** Words of a cut that is printed in full. */
const MAX_CUT = 60;
/** At an open end so many words are compared as changed words; more count as put in. */
const MAX_CHANGED_AT_END = 2;

/** `runs` are indexes into `quoted` and `source`. */
export function compare(
  quoted: readonly Word[],
  source: readonly Word[],
  runs: readonly CommonRun[],
): WordDiff {
  const changes: WordChange[] = [];
  let same = 0;
  let leftOut = 0;
  let [q, s] = [0, 0];
  for (const [index, run] of runs.entries()) {
    if (index === 0) atStart(run);
    else gap(run.q, run.s);
    within(run);
    q = run.q + run.length;
    s = run.s + run.length;
  }
  if (q < quoted.length) atEnd();
  const all = quoted.length + leftOut;
  return { changes: joinTouching(changes, quoted), similarity: all === 0 ? 0 : same / all };

  function atStart(run: CommonRun): void {
    if (run.q === 0) return;
    const before = quoted.slice(0, run.q);
    const replaced = run.q <= MAX_CHANGED_AT_END ? source.slice(Math.max(0, run.s - run.q), run.s) : [];
    if (isSame(before, replaced)) same += before.length;
    else add(replaced.length === 0 ? 'put-in' : 'changed', 0, before, run.s - replaced.length, replaced);
  }

  function atEnd(): void {
    const after = quoted.slice(q);
    const replaced = after.length <= MAX_CHANGED_AT_END ? source.slice(s, s + after.length) : [];
    if (isSame(after, replaced)) same += after.length;
    else add(replaced.length === 0 ? 'put-in' : 'changed', q, after, s, replaced);
  }

  function gap(toQ: number, toS: number): void {
    const [own, other] = [quoted.slice(q, toQ), source.slice(s, toS)];
    // 'co-operate' and 'cooperate': dashes and spaces are ignored.
    if (isSame(own, other)) {
      same += own.length;
      return;
    }
    const marked =
      own.length === 0
        ? isMarkedNearby(toS)
        : quoted.slice(Math.max(0, q - 1), toQ).some(({ cut }) => cut !== '');
    if (marked) {
      if (other.length > 0) add('cut', q, [], s, other);
      if (own.length > 0) add('put-in', q, own, toS, []);
    } else if (own.length === 0) {
      leftOut += other.length;
      add('left-out', q, own, s, other);
    } else if (other.length === 0) add('put-in', q, own, s, other);
    else {
      leftOut += Math.max(0, other.length - own.length);
      add('changed', q, own, s, other);
    }
  }

  /**
   * Whether the words left out may as well have been left out at a marked cut: 'a, b ... a, c' and 'a, b, a, d, a, c' can be
   * aligned in two ways.
   */
  function isMarkedNearby(toS: number): boolean {
    // Dots that the source itself has mark no cut.
    if (isCut(quoted[q - 1])) return !isCut(source[s - 1]);
    for (let i = 1; isSameWord(quoted[q - i], source[toS - i]); i++)
      if (isCut(quoted[q - i - 1])) return true;
    for (let i = 0; isSameWord(quoted[q + i], source[s + i]); i++) if (isCut(quoted[q + i])) return true;
    return false;
  }

  function within(run: CommonRun): void {
    for (let i = 0; i < run.length; i++) {
      const [own, other] = [quoted[run.q + i], source[run.s + i]];
      if (own === undefined || other === undefined) continue;
      const opens = run.q + i === 0 || isCut(quoted[run.q + i - 1]);
      const closes = i === run.length - 1 || isCut(own);
      const sameForm = own.form === other.form || (opens && lower(own.form) === lower(other.form));
      const sameMarks = closes || own.after === other.after;
      if (sameForm && sameMarks) same++;
      else {
        const [printed, was] = sameMarks ? [own.printed, other.printed] : [withMarks(own), withMarks(other)];
        const place = { at: run.q + i, words: 1, sourceAt: run.s + i, sourceWords: 1 };
        changes.push({ kind: 'changed', printed, source: was, ...place });
      }
    }
  }

  function add(
    kind: WordChange['kind'],
    at: number,
    own: readonly Word[],
    sourceAt: number,
    other: readonly Word[],
  ): void {
    const counts = { at, words: own.length, sourceAt, sourceWords: other.length };
    if (kind !== 'cut')
      changes.push({ kind, printed: printWords(own), source: printWords(other), ...counts });
    else {
      const marks = [quoted[at - 1], quoted[at]].find(isCut);
      changes.push({ kind, printed: marks?.cut ?? '\u2026', source: printCut(other), ...counts });
    }
  }
}

const isCut = (word: Word | undefined): boolean => word !== undefined && word.cut !== '';

const isSameWord = (own: Word | undefined, other: Word | undefined): boolean =>
  own !== undefined && other !== undefined && lower(own.form) === lower(other.form);

const lower = (text: string): string => text.toLowerCase();
const withMarks = ({ printed, trail }: Word): string => printed + trail.trim();

const isSame = (own: readonly Word[], other: readonly Word[]): boolean =>
  own.length + other.length > 0 &&
  own.map(({ form }) => form).join('') === other.map(({ form }) => form).join('');

function printCut(words: readonly Word[]): string {
  if (words.length <= MAX_CUT) return printWords(words);
  const half = MAX_CUT / 2;
  return `${printWords(words.slice(0, half))} \u2026 ${printWords(words.slice(-half))}`;
}

/** Joins changed words that follow each other. */
function joinTouching(changes: readonly WordChange[], quoted: readonly Word[]): WordChange[] {
  const joined: WordChange[] = [];
  for (const change of [...changes].sort((a, b) => a.at - b.at)) {
    const last = joined.at(-1);
    const touches =
      last?.kind === 'changed' && change.kind === 'changed' && last.at + last.words === change.at;
    if (last === undefined || !touches) joined.push(change);
    else
      joined[joined.length - 1] = {
        kind: 'changed',
        printed: printWords(quoted.slice(last.at, change.at + change.words)),
        source: `${last.source} ${change.source}`,
        at: last.at,
        words: last.words + change.words,
        sourceAt: last.sourceAt,
        sourceWords: change.sourceAt + change.sourceWords - last.sourceAt,
      };
  }
  return joined;
}
