/** `_redirects` and `_headers`, which static hosts read beside the site. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../../src/archive/archive.ts';
import { createUrls } from '../../src/archive/urls.ts';
import { headerFile } from '../../src/exports/header-file.ts';
import { redirectFile } from '../../src/exports/redirect-file.ts';
import { redirectsOf } from '../../src/site/redirects.ts';

export const HOSTING_FILES = ['_headers', '_redirects'] as const;

export function writeHostingFiles(archive: Archive, site: string): void {
  const { base } = archive;
  writeFileSync(join(site, '_headers'), headerFile(base));
  writeFileSync(join(site, '_redirects'), redirectFile(redirectsOf(archive, createUrls(base)), base));
}
