import type { Preview } from '../../archive/citation/preview.ts';
import { createUrls } from '../../archive/urls.ts';

/** Previews that were asked for on this page; null where there is none. */
const asked = new Map<string, Promise<Preview | null>>();

/** The first preview that there is of some addresses; null where none is to be had. */
export async function fetchPreview(addresses: readonly string[]): Promise<Preview | null> {
  for (const address of addresses) {
    const answer = asked.get(address) ?? load(address);
    asked.set(address, answer);
    const preview = await answer;
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
    asked.delete(address); // the line may be back later
    return null;
  }
}

/**
 * Where the previews of a citation's target stand: of the paragraph that its address names, and of its issue. The
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
