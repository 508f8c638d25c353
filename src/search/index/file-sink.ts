/**
 * Takes the files of the index as they are made: compresses them, writes them, and notes a digest of each. Files that
 * the last index has just so are named and not written.
 *
 * In this thread: a piece is some ten kilobytes, and handing it to another costs more than to compress it.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { packSlots } from './pack-slots.ts';

/** Bytes to be compressed, or some that were compressed by an earlier build. */
export type Piece =
  | { readonly raw: Uint8Array; readonly zipped?: never }
  | { readonly zipped: Uint8Array; readonly raw?: never };

export interface FileSink {
  /** Compresses and writes a file. */
  readonly write: (name: string, bytes: Uint8Array) => void;
  /** The same with several pieces, each in a slot of its own; gives the lengths of the slots, in units. */
  readonly writeSlots: (name: string, pieces: readonly Piece[]) => readonly number[];
  /** Notes a file that is as it was. */
  readonly keep: (name: string) => void;
  /** SHA-256 of every file written or kept so far. */
  readonly digests: ReadonlyMap<string, string>;
  /** Names of those that are as they were. */
  readonly kept: ReadonlySet<string>;
}

/** zlib runs from 1 to 9; beyond this one the files get half a per cent smaller in twice the time. */
const COMPRESSION = 6;

/** `last` are the digests of the files of the last index, if these can be kept. */
export function createFileSink(folder: string, last: ReadonlyMap<string, string> = new Map()): FileSink {
  const digests = new Map<string, string>();
  const kept = new Set<string>();
  const made = new Set<string>();

  function put(name: string, bytes: Uint8Array): void {
    const digest = createHash('sha256').update(bytes).digest('hex');
    digests.set(name, digest);
    if (last.get(name) === digest) {
      kept.add(name);
      return;
    }
    const path = join(folder, name);
    if (!made.has(dirname(path))) mkdirSync(dirname(path), { recursive: true });
    made.add(dirname(path));
    writeFileSync(path, bytes);
  }

  return {
    write: (name, bytes) => put(name, zip(bytes)),
    writeSlots(name, pieces) {
      const { bytes, sizes } = packSlots(pieces.map(({ raw, zipped }) => zipped ?? zip(raw)));
      put(name, bytes);
      return sizes;
    },
    keep(name) {
      const digest = last.get(name);
      if (digest === undefined) throw new Error(`the last index had no ${name}`);
      digests.set(name, digest);
      kept.add(name);
    },
    digests,
    kept,
  };
}

/** Gzip without a time or a name in its head: the same bytes give the same bytes. */
const zip = (bytes: Uint8Array): Uint8Array => gzipSync(bytes, { level: COMPRESSION });
