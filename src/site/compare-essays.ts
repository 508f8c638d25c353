/**
 * Holds the essays' words against one another, and only those that changed: an essay that is as it was is not read
 * into words again, and of two that are both as they were the matches are known.
 */
import { join } from 'node:path';
import type { Compared } from '../archive/quotation/compared.ts';
import { keepBest, type Match, type Matches, matchQuotations } from '../archive/quotation/match.ts';
import { type PreparedEssay, prepareEssay } from '../archive/quotation/prepared-essay.ts';
import { THRESHOLDS } from '../archive/quotation/thresholds.ts';
import type { ReadEssay } from '../archive/records.ts';
import type { EssayId } from '../archive/schema/id.ts';
import { openCache } from './cache.ts';
import { packMatches, unpackMatches } from './match-cache.ts';
import { cacheOf } from './project.ts';
import { openWordCache } from './word-cache.ts';

export interface ComparedEssays extends Compared {
  /** How many had to be read into words and compared anew. */
  readonly fresh: number;
}

const MATCHES = 'matches.json';

/** `keyOf` says from what an essay was read: its file, its path and our own code. */
export function compareReadEssays(
  content: string,
  essays: readonly ReadEssay[],
  keyOf: (essay: EssayId) => string,
): ComparedEssays {
  const words = openWordCache(join(cacheOf(content), 'words'));
  const cache = openCache(join(cacheOf(content), 'matches'));
  const prepared = new Map(essays.map((essay) => [essay.id, prepare(essay)]));
  const { matches: known, gone } = unpackMatches(
    cache.read(MATCHES),
    new Map(essays.map(({ id }) => [keyOf(id), id])),
  );
  const all = [...prepared.values()];
  const fresh = all.filter(({ id }) => !known.has(id)).length;
  const changed = fresh > 0 || gone;
  const matches = changed ? renew(all, known) : known;
  if (changed) cache.write(MATCHES, packMatches(matches, keyOf));
  words.keepOnly(new Set(essays.map(({ id }) => keyOf(id))));
  return { prepared, matches, fresh };

  function prepare(essay: ReadEssay): PreparedEssay {
    const key = keyOf(essay.id);
    const kept = words.read(key, essay);
    if (kept !== null) return kept;
    const made = prepareEssay(essay);
    words.write(key, made);
    return made;
  }
}

/** Matches all essays, taking those of two unchanged ones as known. */
function renew(essays: readonly PreparedEssay[], known: Matches): Matches {
  // Where places were dropped as too many, those that were kept don't say which come back.
  const whole = (id: EssayId): boolean => known.get(id)?.every((list) => !isFull(list)) === true;
  const asking = matchQuotations(essays, (id) => !whole(id));
  const answering = matchQuotations(essays, whole, (id) => !known.has(id));
  const order = new Map(essays.map(({ id }, index) => [id, index]));
  const place = ({ essay }: Match): number => order.get(essay) ?? 0;
  return new Map(
    essays.map(({ id }) => [
      id,
      asking.get(id) ??
        (known.get(id) ?? []).map((list, index) =>
          keepBest([...list, ...(answering.get(id)?.[index] ?? [])].sort((a, b) => place(a) - place(b))),
        ),
    ]),
  );
}

const isFull = (list: readonly Match[]): boolean => list.length >= THRESHOLDS.places;
