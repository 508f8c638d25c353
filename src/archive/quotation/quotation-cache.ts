/**
 * Quotations as they were settled, kept from one archive to the next. Every question that was asked for an essay's
 * quotations is kept with its answer; while all answers are the same, so are the quotations.
 */
import type { Essay } from '../types.ts';
import type { IdentifyContext } from './identify.ts';
import type { Match } from './match.ts';
import type { Quotation } from './types.ts';

export interface QuotationCache {
  /** The quotations of an essay. `settle` asks the context that it is given, and nothing else. */
  readonly reuseOrIdentify: (
    essay: Essay,
    matches: readonly (readonly Match[])[],
    context: IdentifyContext,
    settle: (context: IdentifyContext) => readonly Quotation[],
  ) => readonly Quotation[];
}

/** Puts a question again, and says whether the answer is the same. */
type RecordedRead = (context: IdentifyContext) => boolean;

interface CachedQuotations {
  readonly matches: readonly (readonly Match[])[];
  readonly questions: readonly RecordedRead[];
  readonly quotations: readonly Quotation[];
}

export function createQuotationCache(keeps: boolean): QuotationCache {
  if (!keeps) return { reuseOrIdentify: (_, __, context, settle) => settle(context) };
  const known = new WeakMap<Essay, CachedQuotations>();
  return {
    reuseOrIdentify(essay, matches, context, settle) {
      const before = known.get(essay);
      if (
        before !== undefined &&
        isSameList(before.matches, matches) &&
        before.questions.every((question) => question(context))
      )
        return before.quotations;
      const questions = new Map<string, RecordedRead>();
      const quotations = settle(note(context, questions));
      known.set(essay, { matches, questions: [...questions.values()], quotations });
      return quotations;
    },
  };
}

/** The context, with every question to it noted. */
function note(context: IdentifyContext, questions: Map<string, RecordedRead>): IdentifyContext {
  const { essays, prepared, sources, graph, essaysOf } = context;
  return {
    essays: noting('essay', essays, (now) => now.essays),
    prepared: noting('words', prepared, (now) => now.prepared),
    get sources() {
      questions.set('sources', (now) => now.sources === sources);
      return sources;
    },
    graph: {
      citationsOf(essay) {
        const before = graph.citationsOf(essay);
        questions.set(`citations ${essay}`, (now) => isSameList(now.graph.citationsOf(essay), before));
        return before;
      },
    },
    essaysOf: {
      get(issue) {
        const before = essaysOf.get(issue);
        questions.set(`issue ${issue}`, (now) => isSameList(now.essaysOf.get(issue) ?? [], before ?? []));
        return before;
      },
    },
  };

  function noting<Key extends string, Value>(
    name: string,
    map: Pick<ReadonlyMap<Key, Value>, 'get'>,
    inNow: (now: IdentifyContext) => Pick<ReadonlyMap<Key, Value>, 'get'>,
  ): Pick<ReadonlyMap<Key, Value>, 'get'> {
    return {
      get(key) {
        const before = map.get(key);
        questions.set(`${name} ${key}`, (now) => inNow(now).get(key) === before);
        return before;
      },
    };
  }
}

const isSameList = <Item>(one: readonly Item[], other: readonly Item[]): boolean =>
  one === other || (one.length === other.length && one.every((item, index) => item === other[index]));
