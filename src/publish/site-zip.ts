/**
 * The whole site as one zip that reads from a folder: pages, pictures and faces, without search, which needs a
 * server. Who cites whom is on the pages, and so in it.
 */
import { closeSync, mkdirSync, openSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { sha256Of } from '../algorithms/sha256.ts';
import { atStep } from '../archive/at-step.ts';
import type { Archive } from '../archive/types.ts';
import { createUrls } from '../archive/urls.ts';
import { cacheKey, openCache } from '../incremental/cache.ts';
import { codeDigest } from '../incremental/input-digests.ts';
import { siteFiles } from '../incremental/list-files.ts';
import { cacheOf, projectRoot } from '../incremental/paths.ts';
import { fileOfPage } from '../views/redirects.ts';
import type { PublishStep } from './publish-step.ts';
import { copyStyles, type OfflinePage, relativizePage } from './relative-page.ts';

/** What reads without a server or a script. Pages that are nothing without one lead to the site instead. */
const INCLUDED_IN_ZIP =
  /^(?!(?:search|previews|pagefind|cards|offline)\/).*\.(?:html|css|woff2|svg|png|jpe?g|webp|avif|gif|txt)$/;
const NOT_IN_COPY = /^(?:404\.html|manifest\.txt|llms\.txt|robots\.txt|.*\/index\.txt)$/;
const ALREADY_COMPRESSED = /\.(?:woff2|png|jpe?g|webp|avif|gif)$/;

export const siteCopy: PublishStep = {
  name: 'site copy',
  async run(site, { archive, content }) {
    const paths = siteFiles(site).filter((path) => INCLUDED_IN_ZIP.test(path) && !NOT_IN_COPY.test(path));
    const target = join(site, createUrls(archive.base).siteCopy().slice(archive.base.length));
    const cache = openCache(join(cacheOf(content), 'site-copy'));
    const key = keyOf(site, paths, archive);
    const known = cache.read(key);
    mkdirSync(dirname(target), { recursive: true });
    if (known === null) {
      writeZip(site, paths, archive, target);
      cache.write(key, readFileSync(target));
    } else writeFileSync(target, known);
    cache.evictUnused();
    const { size } = statSync(target);
    return `${paths.length} files, ${Math.round(size / 1000)} kB${known === null ? '' : ', from the cache'}`;
  },
};

function keyOf(site: string, paths: readonly string[], { address, base, title }: Archive): string {
  return cacheKey(
    JSON.stringify([address, base, title]),
    codeDigest(projectRoot(), ['algorithms', 'archive', 'exports', 'publish']),
    ...paths.flatMap((path) => [path, sha256Of(readFileSync(join(site, path)))]),
  );
}

/** File by file, so that a large site needs no large memory. The same site gives the same bytes. */
function writeZip(site: string, paths: readonly string[], archive: Archive, target: string): void {
  const { address, base, title } = archive;
  const folder = folderName(title);
  const files = new Set(paths);
  const fd = openSync(target, 'w');
  const zip = new Zip((error, bytes) => {
    if (error !== null) throw error;
    writeSync(fd, bytes);
  });
  for (const path of paths) {
    const page: OfflinePage = { path, base, address, has: (other) => files.has(other) };
    const bytes = readFileSync(join(site, path));
    const entry = ALREADY_COMPRESSED.test(path)
      ? new ZipPassThrough(`${folder}/${path}`)
      : new ZipDeflate(`${folder}/${path}`, { level: 9 });
    entry.mtime = new Date(1980, 0, 1); // the first day that a zip can name, in the machine's own time
    zip.add(entry);
    const copy = atStep({ step: `copying the page ${path}`, file: fileOfPage(path, archive) }, () =>
      copyOf(path, bytes, page),
    );
    entry.push(copy, true);
  }
  zip.end();
  closeSync(fd);
}

function copyOf(path: string, bytes: Buffer, page: OfflinePage): Uint8Array {
  if (path.endsWith('.html')) return Buffer.from(relativizePage(bytes.toString('utf8'), page));
  if (path.endsWith('.css')) return Buffer.from(copyStyles(bytes.toString('utf8'), page));
  return bytes;
}

/** 'EPSR Archive' → `epsr-archive`. */
const folderName = (title: string): string =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '') || 'archive';
