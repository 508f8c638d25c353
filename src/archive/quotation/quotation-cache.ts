/**
 * Reuses the quotations of an essay from the previous archive. Every read of the context while they were identified is
 * recorded; if all reads give the same objects again, so would the identification. Objects are compared by identity,
 * not by hash as in `src/incremental`: hashing would read the tokens of every essay.
 */
import type { Essay } from '../types.ts';
import type { IdentifyContext } from './identify.ts';
import type { Match } from './match.ts';
import type { Quotation } from './types.ts';

export interface QuotationCache {
  /** The quotations of an essay. `identify` reads nothing but the context that it is given. */
  readonly reuseOrIdentify: (
    essay: Essay,
    matches: readonly (readonly Match[])[],
    context: IdentifyContext,
    identify: (context: IdentifyContext) => readonly Quotation[],
  ) => readonly Quotation[];
}

/** Repeats a read, and returns whether the result is the same. */
type RecordedRead = (context: IdentifyContext) => boolean;

interface CachedQuotations {
  readonly matches: readonly (readonly Match[])[];
  readonly reads: readonly RecordedRead[];
  readonly quotations: readonly Quotation[];
}

/** `reuse`: whether another archive follows; otherwise nothing is stored for it. */
export function createQuotationCache(reuse: boolean): QuotationCache {
  if (!reuse) return { reuseOrIdentify: (_, __, context, identify) => identify(context) };
  const cached = new WeakMap<Essay, CachedQuotations>();
  return {
    reuseOrIdentify(essay, matches, context, identify) {
      const before = cached.get(essay);
      if (
        before !== undefined &&
        isSameList(before.matches, matches) &&
        before.reads.every((isSame) => isSame(context))
      )
        return before.quotations;
      const reads = new Map<string, RecordedRead>();
      const quotations = identify(recordReads(context, reads));
      cached.set(essay, { matches, reads: [...reads.values()], quotations });
      return quotations;
    },
  };
}

function recordReads(context: IdentifyContext, reads: Map<string, RecordedRead>): IdentifyContext {
  const { essays, prepared, sources, graph, essaysOf } = context;
  return {
    essays: recordMap('essay', essays, (now) => now.essays),
    prepared: recordMap('prepared', prepared, (now) => now.prepared),
    get sources() {
      reads.set('sources', (now) => now.sources === sources);
      return sources;
    },
    graph: {
      citationsOf(essay) {
        const before = graph.citationsOf(essay);
        reads.set(`citations ${essay}`, (now) => isSameList(now.graph.citationsOf(essay), before));
        return before;
      },
    },
    essaysOf: {
      get(issue) {
        const before = essaysOf.get(issue);
        reads.set(`issue ${issue}`, (now) => isSameList(now.essaysOf.get(issue) ?? [], before ?? []));
        return before;
      },
    },
  };

  function recordMap<Key extends string, Value>(
    name: string,
    map: Pick<ReadonlyMap<Key, Value>, 'get'>,
    mapOf: (now: IdentifyContext) => Pick<ReadonlyMap<Key, Value>, 'get'>,
  ): Pick<ReadonlyMap<Key, Value>, 'get'> {
    return {
      get(key) {
        const before = map.get(key);
        reads.set(`${name} ${key}`, (now) => mapOf(now).get(key) === before);
        return before;
      },
    };
  }
}

const isSameList = <Item>(one: readonly Item[], other: readonly Item[]): boolean =>
  one === other || (one.length === other.length && one.every((item, index) => item === other[index]));
