/**
 * The files of `/data/`, each written once for the file itself, for the page that tells of it and for the package that
 * describes it: on a large archive they are the dearest thing that one changed word costs.
 */
import { sha256Of } from '../algorithms/sha256.ts';
import type { Archive } from '../archive/types.ts';
import { DATA_FILES } from '../exports/data/data-files.ts';
import { type FileSize, writeDatapackage } from '../exports/data/datapackage.ts';

export interface DataTexts {
  /** Throws for a name that is none of theirs. */
  readonly textOf: (name: string) => string;
  readonly sizeOf: (name: string) => FileSize;
}

export const PACKAGE_FILE = 'datapackage.json';

export function openDataTexts(archive: Archive): DataTexts {
  const texts = new Map<string, string>();
  const sizes = new Map<string, FileSize>();

  function write(name: string): string {
    if (name === PACKAGE_FILE) return writeDatapackage(archive, sizeOf);
    const file = DATA_FILES.find((known) => known.name === name);
    if (file === undefined) throw new Error(`there is no data file '${name}'`);
    return file.write(archive);
  }

  function textOf(name: string): string {
    const text = texts.get(name) ?? write(name);
    texts.set(name, text);
    return text;
  }

  function sizeOf(name: string): FileSize {
    const size = sizes.get(name) ?? measure(textOf(name));
    sizes.set(name, size);
    return size;
  }

  return { textOf, sizeOf };
}

const measure = (text: string): FileSize => ({
  bytes: Buffer.byteLength(text),
  sha256: sha256Of(text),
});
