/** How large a text is as a file, and the digest by which a copy is known to be whole. */
import { createHash } from 'node:crypto';

export const sizeOf = (text: string): { bytes: number; sha256: string } => ({
  bytes: Buffer.byteLength(text),
  sha256: createHash('sha256').update(text).digest('hex'),
});
