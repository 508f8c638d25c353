/** `manifest.txt`: every file of a site with the SHA-256 of its bytes, as `sha256sum` writes and checks it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Of } from '../algorithms/sha256.ts';
import type { SiteFile } from '../incremental/build-record.ts';
import { digestFile } from '../incremental/file-stat.ts';
import { MANIFEST, siteFiles } from '../incremental/list-files.ts';

export interface SiteSize {
  readonly files: number;
  readonly pages: number;
  readonly bytes: number;
}

export interface WrittenManifest {
  readonly size: SiteSize;
  /** The manifest is last. */
  readonly digests: ReadonlyMap<string, string>;
}

/** `reused` are files whose digests and sizes are known from the build record. */
export function writeManifest(
  dir: string,
  reused: ReadonlyMap<string, SiteFile> = new Map(),
): WrittenManifest {
  let pages = 0;
  let bytes = 0;
  const digests = new Map<string, string>();
  for (const path of siteFiles(dir)) {
    if (path.endsWith('.html')) pages++;
    const known = reused.get(path);
    const file = known === undefined ? digestFile(join(dir, path)) : { sha256: known[1], bytes: known[2] };
    bytes += file.bytes;
    digests.set(path, file.sha256);
  }
  const manifest = [...digests].map(([path, digest]) => `${digest}  ${path}\n`).join('');
  writeFileSync(join(dir, MANIFEST), manifest);
  const size = { files: digests.size + 1, pages, bytes: bytes + Buffer.byteLength(manifest) };
  digests.set(MANIFEST, sha256Of(manifest));
  return { size, digests };
}
