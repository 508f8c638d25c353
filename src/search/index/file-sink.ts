/**
 * Takes the files of the index as they are made: compresses them in the background, writes them, and sums up
 * what they hold, so that the index has a name by its contents.
 */
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { packSlots } from './pack-slots.ts';

export interface FileSink {
  /** Compresses and writes a file. Waits while too much is under way. */
  readonly write: (name: string, bytes: Uint8Array) => Promise<void>;
  /** The same with several pieces, each in a slot of its own; `sized` takes the slots' lengths before `settle` ends. */
  readonly writeSlots: (
    name: string,
    pieces: readonly Uint8Array[],
    sized: (sizes: readonly number[]) => void,
  ) => Promise<void>;
  /** Waits until all is written; throws what went wrong. */
  readonly settle: () => Promise<void>;
  /** A short name of all that was written so far. */
  readonly digest: () => string;
}

const compress = promisify(gzip);
/** zlib runs from 1 to 9; beyond this one the files get half a per cent smaller in twice the time. */
const COMPRESSION = 6;

/** Files being compressed or written at once; more would only fill memory. */
const AT_ONCE = 16;

export function createFileSink(folder: string): FileSink {
  const hash = createHash('sha256');
  const made = new Set<string>();
  const running = new Set<Promise<void>>();

  async function run(
    name: string,
    pieces: readonly Uint8Array[],
    compose: (zipped: readonly Uint8Array[]) => Uint8Array,
  ): Promise<void> {
    for (const bytes of pieces) hash.update(`${name}\0${bytes.length}\0`).update(bytes);
    while (running.size >= AT_ONCE) await Promise.race(running);
    const path = join(folder, name);
    if (!made.has(dirname(path))) mkdirSync(dirname(path), { recursive: true });
    made.add(dirname(path));
    const work = (async () => {
      await writeFile(path, compose(await Promise.all(pieces.map(gzipBytes))));
    })();
    running.add(work);
    // A rejection waits in `work` for `settle` or the next race; this branch must not be a second one.
    work.then(
      () => running.delete(work),
      () => undefined,
    );
  }

  return {
    write: (name, bytes) => run(name, [bytes], ([only]) => only ?? new Uint8Array()),
    writeSlots: (name, pieces, sized) =>
      run(name, pieces, (zipped) => {
        const { bytes, sizes } = packSlots(zipped);
        sized(sizes);
        return bytes;
      }),
    async settle() {
      await Promise.all(running);
    },
    digest: () => hash.copy().digest('hex').slice(0, 12),
  };
}

/** Gzip without a time or a name in its head: the same bytes give the same bytes. */
const gzipBytes = (bytes: Uint8Array): Promise<Uint8Array> => compress(bytes, { level: COMPRESSION });
