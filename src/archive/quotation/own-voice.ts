/** For each word of an essay whether the essay says it itself, 1, or quotes it, 0. */
import type { FoundQuotation } from './find.ts';
import type { Stretch } from './stretch.ts';

export interface Voiced {
  readonly tokens: Uint32Array;
  readonly firsts: Uint32Array;
  readonly stretches: readonly Stretch[];
  readonly quotations: readonly FoundQuotation[];
}

export function ownVoice({ tokens, firsts, stretches, quotations }: Voiced): Uint8Array {
  const voice = new Uint8Array(tokens.length).fill(1);
  for (const [index, { depth }] of stretches.entries())
    if (depth > 0) voice.fill(0, firsts[index], firsts[index + 1]);
  for (const { from, to } of quotations) voice.fill(0, from, to);
  return voice;
}
