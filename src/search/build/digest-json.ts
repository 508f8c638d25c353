import { sha256Of } from '../../algorithms/sha256.ts';

/** A digest of a value that JSON can hold: equal values, equal digests. 132 bits. */
export const digestJson = (value: unknown): string =>
  sha256Of(JSON.stringify(value), 'base64url').slice(0, 22);
