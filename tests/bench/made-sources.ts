/** Papers that don't exist, for the press that a made archive quotes. */
import type { Random } from './random.ts';
import { generatedSlug } from './slug-of.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface MadeSource {
  readonly id: string;
  readonly kind: 'newspaper' | 'journal' | 'website';
  readonly title: string;
}

const PAPERS = ['Courier', 'Mercury', 'Gazette', 'Post', 'Observer', 'Sentinel', 'Dispatch', 'Globe'];

export function makeSources(vocabulary: Vocabulary, random: Random, count = 40): MadeSource[] {
  const sources = new Map<string, MadeSource>();
  while (sources.size < count) {
    const title = `${random.pick(vocabulary.names)} ${random.pick(PAPERS)}`;
    const kind = random.pick(['newspaper', 'newspaper', 'newspaper', 'journal', 'website'] as const);
    sources.set(generatedSlug(title), { id: generatedSlug(title), kind, title });
  }
  return [...sources.values()];
}
