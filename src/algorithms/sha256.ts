import { type BinaryToTextEncoding, hash } from 'node:crypto';

/** SHA-256, in hexadecimal unless another encoding is given. */
export const sha256Of = (content: string | Uint8Array, encoding: BinaryToTextEncoding = 'hex'): string =>
  hash('sha256', content, encoding);
