/**
 * Takes the files of the index as they are made: compresses them in the background, writes them, and notes a digest
 * of each. Files that the last index has already are named and not written.
 */
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { packSlots } from './pack-slots.ts';

/** Bytes to be compressed, or some that were compressed by an earlier build. */
export type Piece =
  | { readonly raw: Uint8Array; readonly zipped?: never }
  | { readonly zipped: Uint8Array; readonly raw?: never };

export interface FileSink {
  /** Compresses and writes a file. Waits while too much is under way. */
  readonly write: (name: string, bytes: Uint8Array) => Promise<void>;
  /** The same with several pieces, each in a slot of its own; `sized` takes the slots' lengths before `settle` ends. */
  readonly writeSlots: (
    name: string,
    pieces: readonly Piece[],
    sized: (sizes: readonly number[]) => void,
  ) => Promise<void>;
  /** Notes a file that is as it was. */
  readonly keep: (name: string) => void;
  /** Waits until all is written; throws what went wrong. */
  readonly settle: () => Promise<void>;
  /** SHA-256 of every file written or kept so far. */
  readonly digests: () => ReadonlyMap<string, string>;
  /** Names of those that are as they were. */
  readonly kept: () => ReadonlySet<string>;
}

const compress = promisify(gzip);
/** zlib runs from 1 to 9; beyond this one the files get half a per cent smaller in twice the time. */
const COMPRESSION = 6;

/** Files being compressed or written at once; more would only fill memory. */
const AT_ONCE = 16;

/** `last` are the digests of the files of the last index, if these can be kept. */
export function createFileSink(folder: string, last: ReadonlyMap<string, string> = new Map()): FileSink {
  const digests = new Map<string, string>();
  const kept = new Set<string>();
  const made = new Set<string>();
  const running = new Set<Promise<void>>();

  async function run(name: string, compose: () => Promise<Uint8Array>): Promise<void> {
    while (running.size >= AT_ONCE) await Promise.race(running);
    const work = (async () => {
      const bytes = await compose();
      const digest = createHash('sha256').update(bytes).digest('hex');
      digests.set(name, digest);
      if (last.get(name) === digest) {
        kept.add(name);
        return;
      }
      const path = join(folder, name);
      if (!made.has(dirname(path))) mkdirSync(dirname(path), { recursive: true });
      made.add(dirname(path));
      await writeFile(path, bytes);
    })();
    running.add(work);
    // A rejection waits in `work` for `settle` or the next race; this branch must not be a second one.
    work.then(
      () => running.delete(work),
      () => undefined,
    );
  }

  return {
    write: (name, bytes) => run(name, () => gzipBytes(bytes)),
    writeSlots: (name, pieces, sized) =>
      run(name, async () => {
        const { bytes, sizes } = packSlots(
          await Promise.all(pieces.map(({ raw, zipped }) => zipped ?? gzipBytes(raw))),
        );
        sized(sizes);
        return bytes;
      }),
    keep(name) {
      const digest = last.get(name);
      if (digest === undefined) throw new Error(`the last index had no ${name}`);
      digests.set(name, digest);
      kept.add(name);
    },
    async settle() {
      await Promise.all(running);
    },
    digests: () => digests,
    kept: () => kept,
  };
}

/** Gzip without a time or a name in its head: the same bytes give the same bytes. */
const gzipBytes = (bytes: Uint8Array): Promise<Uint8Array> => compress(bytes, { level: COMPRESSION });
