import type { Preview } from '../../archive/citation/preview.ts';
import { createUrls } from '../../archive/urls.ts';

/** Previews requested on this page; null where there is none. */
const requests = new Map<string, Promise<Preview | null>>();

/** The first preview that there is of some addresses; null where none is to be had. */
export async function fetchPreview(addresses: readonly string[]): Promise<Preview | null> {
  for (const address of addresses) {
    const request = requests.get(address) ?? load(address);
    requests.set(address, request);
    const preview = await request;
    if (preview !== null) return preview;
  }
  return null;
}

async function load(address: string): Promise<Preview | null> {
  try {
    const response = await fetch(address);
    if (!response.ok) return null;
    return (await response.json()) as Preview; // a file of our own build
  } catch {
    requests.delete(address); // the connection may come back
    return null;
  }
}

/**
 * The addresses of the previews of a citation's target: of the paragraph that its address names, and of its issue. The
 * address says it all, so that a link carries nothing for a script.
 *
 * @example previewAddresses('/epsr/1254/a-slug/#p14', '/')
 * // ['/previews/epsr/1254/a-slug/p14.json', '/previews/epsr/1254.json']
 */
export function previewAddresses(path: string, base: string): string[] {
  if (!path.startsWith(base)) return [];
  const [series, number, slug, ...more] = path
    .slice(base.length)
    .replace(/#.*$/, '')
    .split('/')
    .filter(Boolean);
  if (series === undefined || number === undefined || more.length > 0) return [];
  const anchor = /#(p\d+[a-z]*)$/.exec(path)?.[1];
  const { preview } = createUrls(base);
  const issue = preview(`${series}/${number}`);
  if (slug === undefined || anchor === undefined) return [issue];
  return [preview(`${series}/${number}/${slug}/${anchor}`), issue];
}
