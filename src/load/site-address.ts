/** Reads where a site is published, for `astro.config.ts`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { archiveSchema } from '../archive/schema/archive.ts';
import { readYaml } from '../parse/read-yaml.ts';

export interface SiteAddress {
  /** Undefined if `archive.yaml` is missing or invalid; loading the archive reports why. */
  readonly site: string | undefined;
  /** The folder on the host, with a slash at both ends. */
  readonly base: string;
}

export function readSiteAddress(content: string): SiteAddress {
  try {
    const { value } = readYaml(readFileSync(join(content, 'archive.yaml'), 'utf8'), 'archive.yaml');
    const { address, base } = archiveSchema.pick({ address: true, base: true }).strip().parse(value);
    return { site: address, base };
  } catch {
    return { site: undefined, base: '/' };
  }
}
