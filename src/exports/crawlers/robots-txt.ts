/** `robots.txt`: everything may be read; where the list of pages stands. Robots look for it at the root of a host only. */
import type { Archive } from '../../archive/archive.ts';

export const robotsTxt = ({ address, base }: Archive): string =>
  `User-agent: *\nAllow: /\n\nSitemap: ${address}${base}sitemap-index.xml\n`;
