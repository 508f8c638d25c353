/** `_redirects` and `_headers`, which static hosts read beside the site. */
import type { Archive } from '../../src/archive/archive.ts';
import { createUrls } from '../../src/archive/urls.ts';
import { headerFile } from '../../src/exports/header-file.ts';
import { redirectFile } from '../../src/exports/redirect-file.ts';
import { redirectsOf } from '../../src/site/redirects.ts';
import type { SiteOutput } from './new-site.ts';

export const HOSTING_FILES = ['_headers', '_redirects'] as const;

export function writeHostingFiles(archive: Archive, site: SiteOutput): void {
  const { base } = archive;
  site.write('_headers', headerFile(base));
  site.write('_redirects', redirectFile(redirectsOf(archive, createUrls(base)), base));
}
