/**
 * What is drawn and written asks the archive questions, and each is noted; on the next build they are put again, and
 * where every answer is the same, so is the file. What asks something that can't be put again is made every time.
 */
import type { Asked } from '../../src/archive/remember.ts';
import { cacheKey } from '../../src/site/cache.ts';
import type { LoadedArchive } from '../../src/site/load-archive.ts';
import { openAnswers } from '../../src/site/reads/answers.ts';
import { asked, noteRead } from '../../src/site/reads/asked.ts';
import { type Followed, follow } from '../../src/site/reads/follow.ts';
import type { Made, SiteRecord } from './site-record.ts';

export interface Questions {
  /** What is to be asked in place of the archive itself. */
  readonly followed: Followed<LoadedArchive>;
  /** Puts the questions of the last build again, a few at a time, while the process has nothing else to do. */
  readonly answerAhead: () => void;
  /** Does the work, and notes what it asks. */
  readonly note: <Value>(work: (asked: Asked) => Value) => { readonly value: Value; readonly asked: Asked };
  /** Whether it would come out as it did, given what has this digest. */
  readonly isSame: (made: Made, given: string) => boolean;
  /** For the record of this build; null where its questions can't be put again. */
  readonly keep: (asked: Asked, given: string) => Made | null;
  /** The same for what is as it was. */
  readonly keepAgain: (made: Made) => Made;
  /** All that was kept so, as JSON. */
  readonly reads: () => string[];
}

/** Milliseconds for which nobody else is kept waiting. */
const A_WHILE = 4;

/** `last` is the record that what was made before is kept in. */
export function openQuestions(loaded: LoadedArchive, last: Pick<SiteRecord, 'reads'> | null): Questions {
  const answers = openAnswers(loaded);
  const places = new Map<string, number>();
  const lastReads = last?.reads ?? [];

  const placesOf = (questions: Iterable<string>): number[] =>
    [...questions].map((question) => {
      const place = places.get(question) ?? places.size;
      places.set(question, place);
      return place;
    });
  const readsOf = (made: Made): string[] => made.asked.map((index) => lastReads[index] ?? '');

  /** Null where an answer can't be told apart. */
  function keyOf(given: string, questions: Iterable<string>): string | null {
    const parts = [given];
    for (const question of questions) {
      const answer = answers(question);
      if (answer === null) return null;
      parts.push(answer);
    }
    return cacheKey(...parts);
  }

  return {
    followed: follow(loaded, noteRead, (text) => loaded.textKeys.has(text)),
    answerAhead() {
      let next = 0;
      answerSome();
      function answerSome(): void {
        const until = performance.now() + A_WHILE;
        while (next < lastReads.length && performance.now() < until) answers(lastReads[next++] ?? '');
        if (next < lastReads.length) setImmediate(answerSome).unref();
      }
    },
    note(work) {
      const own: Asked = { questions: new Set(), repeatable: true };
      return { value: asked().run(own, () => work(own)), asked: own };
    },
    isSame: (made, given) => keyOf(given, readsOf(made)) === made.key,
    keep({ questions, repeatable }, given) {
      const key = repeatable ? keyOf(given, questions) : null;
      return key === null ? null : { key, asked: placesOf(questions) };
    },
    keepAgain: (made) => ({ key: made.key, asked: placesOf(readsOf(made)) }),
    reads: () => [...places.keys()],
  };
}
