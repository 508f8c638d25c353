/** For each word of an essay whether the essay says it itself, 1, or quotes it, 0. */
import type { FoundQuotation } from './find.ts';
import type { Segment } from './stretch.ts';

export interface Voice {
  readonly tokens: Uint32Array;
  readonly firsts: Uint32Array;
  readonly stretches: readonly Segment[];
  readonly quotations: readonly FoundQuotation[];
}

export function isOwnText({ tokens, firsts, stretches, quotations }: Voice): Uint8Array {
  const voice = new Uint8Array(tokens.length).fill(1);
  for (const [index, { depth }] of stretches.entries())
    if (depth > 0) voice.fill(0, firsts[index], firsts[index + 1]);
  for (const { from, to } of quotations) voice.fill(0, from, to);
  return voice;
}
