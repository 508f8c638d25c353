/** Writes a file beside its place and renames it there, so that what stands is whole; makes its folder where there is none. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

export function writeAtomic(path: string, bytes: Uint8Array): void {
  const folder = dirname(path);
  const beside = join(folder, `.${basename(path)}.${process.pid}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(beside, bytes);
  renameSync(beside, path);
}
