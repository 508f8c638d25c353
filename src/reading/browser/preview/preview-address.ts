import { createUrls } from '../../../archive/urls.ts';

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
