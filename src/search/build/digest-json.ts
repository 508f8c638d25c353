import { createHash } from 'node:crypto';

/** A digest of a value that JSON can hold: equal values, equal digests. 132 bits. */
export const digestJson = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22);
