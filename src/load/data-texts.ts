/**
 * The files of `/data/`, each computed once: for the file, for the page that lists it and for the package that
 * describes it. On a large archive they are the most expensive outputs of a small edit.
 */
import { sha256Of } from '../algorithms/sha256.ts';
import type { Archive } from '../archive/types.ts';
import { DATA_FILES } from '../exports/data/data-files.ts';
import { type FileSize, writeDatapackage } from '../exports/data/datapackage.ts';

export interface DataTexts {
  /** Throws if there is no data file of that name. */
  readonly textOf: (name: string) => string;
  readonly sizeOf: (name: string) => FileSize;
}

export const PACKAGE_FILE = 'datapackage.json';

export function openDataTexts(archive: Archive): DataTexts {
  const files = new Map<string, { readonly text: string; readonly size: FileSize }>();
  const sizeOf = (name: string): FileSize => fileOf(name).size;
  return { textOf: (name) => fileOf(name).text, sizeOf };

  function fileOf(name: string) {
    const known = files.get(name);
    if (known !== undefined) return known;
    const text = name === PACKAGE_FILE ? writeDatapackage(archive, sizeOf) : writeData(name);
    const file = { text, size: { bytes: Buffer.byteLength(text), sha256: sha256Of(text) } };
    files.set(name, file);
    return file;
  }

  function writeData(name: string): string {
    const file = DATA_FILES.find((known) => known.name === name);
    if (file === undefined) throw new Error(`there is no data file '${name}'`);
    return file.write(archive);
  }
}
