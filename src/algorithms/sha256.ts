import { type BinaryToTextEncoding, hash } from 'node:crypto';

export const sha256Of = (content: string | Uint8Array, encoding: BinaryToTextEncoding = 'hex'): string =>
  hash('sha256', content, encoding);
