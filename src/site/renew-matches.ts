/** Matches of an archive that has changed since they were found: only what changed is held against the rest. */
import { keepBest, type Match, matchWords } from '../archive/quotation/match.ts';
import type { PreparedEssay } from '../archive/quotation/prepared-essay.ts';
import { THRESHOLDS } from '../archive/quotation/thresholds.ts';
import type { EssayId } from '../archive/schema/id.ts';
import { digestWords, type KnownMatches } from './match-cache.ts';

export interface ComparedEssay {
  readonly key: string;
  readonly prepared: PreparedEssay;
}

/** A quotation whose places are wanted. */
interface Wanted {
  readonly essay: EssayId;
  readonly words: Uint32Array;
  /** Its places in essays that are as they were; null where nothing is known of it. */
  readonly known: readonly Match[] | null;
}

/** `essays` in the order in which their places are wanted; where nothing changed, `known` itself is answered. */
export function renewMatches(essays: readonly ComparedEssay[], known: KnownMatches): KnownMatches {
  const keys = new Map(essays.map(({ key, prepared }) => [prepared.id, key]));
  const isAsItWas = (id: EssayId): boolean => known.get(id)?.key === keys.get(id) && keys.has(id);
  const fresh = essays.filter(({ prepared }) => !isAsItWas(prepared.id)).map(({ prepared }) => prepared);
  const gone = [...known].filter(([id]) => !isAsItWas(id));
  if (fresh.length === 0 && gone.length === 0) return known;

  const before = new Map(
    gone.flatMap(([, { words, lists }]) => words.map((digest, at) => [digest, still(lists[at])])),
  );
  const digests = new Map(fresh.map(({ id, quoted }) => [id, quoted.map(digestWords)]));
  const order = new Map(essays.map(({ prepared }, index) => [prepared.id, index]));
  const place = ({ essay }: Match): number => order.get(essay) ?? 0;

  const found = new Map<EssayId, (readonly Match[])[]>();
  const wanted: (Wanted & { readonly put: (list: readonly Match[]) => void })[] = [];
  for (const { prepared } of essays) {
    const { id } = prepared;
    const own = digests.get(id);
    const lists: (readonly Match[])[] = [];
    found.set(id, lists);
    const count = prepared.quotations.length;
    for (let at = 0; at < count; at++) {
      const list = own === undefined ? still(known.get(id)?.lists[at]) : before.get(own[at] ?? '');
      lists.push(list ?? []);
      // Nothing came, and nothing that is known went: so it stays.
      if (list != null && fresh.length === 0) continue;
      wanted.push({
        essay: id,
        get words() {
          return prepared.quoted[at] ?? new Uint32Array(0);
        },
        known: list ?? null,
        put: (places) => {
          lists[at] = places;
        },
      });
    }
  }
  const all = essays.map(({ prepared }) => prepared);
  const asking = wanted.filter((one) => one.known === null);
  for (const [index, places] of matchWords(asking, all).entries()) asking[index]?.put(keepBest(places));
  const answered = wanted.filter((one) => one.known !== null);
  for (const [index, places] of matchWords(answered, fresh).entries()) {
    const one = answered[index];
    if (one?.known != null && places.length > 0)
      one.put(keepBest([...one.known, ...places].sort((a, b) => place(a) - place(b))));
  }
  return new Map(
    essays.map(({ key, prepared: { id } }) => [
      id,
      { key, words: digests.get(id) ?? known.get(id)?.words ?? [], lists: found.get(id) ?? [] },
    ]),
  );

  /**
   * Of some places those in essays that are as they were, the list itself where all are; null where more had been
   * found than were kept, so that nobody knows which comes in where one went.
   */
  function still(list: readonly Match[] | undefined): readonly Match[] | null {
    if (list === undefined) return null;
    const left = list.filter(({ essay }) => isAsItWas(essay));
    if (left.length === list.length) return list;
    return list.length >= THRESHOLDS.places ? null : left;
  }
}
