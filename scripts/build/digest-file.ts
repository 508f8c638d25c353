/**
 * Digests files of any length in one room of memory: read whole, ten thousands of them would each want memory of their
 * own, and have that of the process tidied again and again.
 */
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

export interface FileDigest {
  /** In hexadecimal figures. */
  readonly sha256: string;
  readonly bytes: number;
}

const ROOM = Buffer.allocUnsafeSlow(1 << 20);

/** Throws as `openSync` does for what can't be read. */
export function digestFile(path: string): FileDigest {
  const file = openSync(path, 'r');
  try {
    const hash = createHash('sha256');
    let bytes = 0;
    for (let read = readSync(file, ROOM); read > 0; read = readSync(file, ROOM)) {
      hash.update(ROOM.subarray(0, read));
      bytes += read;
    }
    return { sha256: hash.digest('hex'), bytes };
  } finally {
    closeSync(file);
  }
}
