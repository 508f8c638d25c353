/**
 * From an essay that the engine found to the paragraphs in which it met the query. A paragraph reaches from its
 * anchor to the next one.
 */
import { findPhrase } from './find-phrase.ts';
import { matchWord } from './match-word.ts';
import type { Fragment } from './pagefind.ts';
import type { Query } from './read-query.ts';
import { splitContent } from './split-content.ts';

export interface Match {
  /** Index in the words of the hit. */
  readonly at: number;
  /** Index among the words looked for. */
  readonly word: number;
}

export interface Hit {
  readonly anchor: string;
  /** The words of the paragraph, as the index has them. */
  readonly words: readonly string[];
  readonly matches: readonly Match[];
}

/** Hits, best first: more of the words looked for, then more weight, then the earlier. */
export function findHits(
  fragment: Fragment,
  { words: wanted, phrase }: Pick<Query, 'words' | 'phrase'>,
): Hit[] {
  const content = splitContent(fragment.content);
  const anchors = [...fragment.anchors].sort((a, b) => a.location - b.location);
  const scored = new Map<number, { hit: Hit & { readonly matches: Match[] }; score: number }>();
  for (const { location, balanced_score } of placesOf(fragment, content, phrase)) {
    const place = anchors.findLastIndex((anchor) => anchor.location <= location);
    const anchor = anchors[place];
    const word = content[location];
    if (anchor === undefined || word === undefined) continue; // in the title, which every result shows
    let found = scored.get(place);
    if (found === undefined) {
      const words = content.slice(anchor.location, anchors[place + 1]?.location ?? content.length);
      found = { hit: { anchor: anchor.id, words, matches: [] }, score: 0 };
      scored.set(place, found);
    }
    found.hit.matches.push({ at: location - anchor.location, word: matchWord(word, wanted) });
    found.score += balanced_score;
  }
  return [...scored]
    .sort(([a, one], [b, other]) => kinds(other.hit) - kinds(one.hit) || other.score - one.score || a - b)
    .map(([, { hit }]) => hit);
}

/** Where the query was met: for a phrase in the forms typed, or else as Pagefind says. */
function placesOf(
  { weighted_locations }: Fragment,
  content: readonly string[],
  phrase: Query['phrase'],
): Fragment['weighted_locations'] {
  const exact = phrase === null ? [] : findPhrase(content, phrase);
  return exact.length === 0 ? weighted_locations : exact.map((location) => ({ location, balanced_score: 1 }));
}

/** How many different words looked for a hit holds. */
const kinds = ({ matches }: Hit): number => new Set(matches.map(({ word }) => word)).size;
