/**
 * A page of the site as it reads from a folder on a disk, without a server and without scripts: every address is
 * relative and names its file. Only tags are touched; no word of the page is.
 */
import { decodePath } from '../algorithms/text.ts';

export interface OfflinePage {
  /** Its path below the site's folder: `epsr/1254/index.html`. */
  readonly path: string;
  /** The folder of the site on its host. */
  readonly base: string;
  /** Whether the copy has a file, by its path below the site's folder. */
  readonly has: (path: string) => boolean;
  /** Where the site is published, for what the copy hasn't. */
  readonly address: string;
}

/** A comment, or a tag with its values: what stands between quotes is no tag, whatever a title holds. */
const MARKUP = /<!--.*?-->|<(\/?[a-z][^\s/>]*)(?:[^"'>]|"[^"]*"|'[^']*')*>/gis;
const ADDRESS = /(\s(?:href|src|action|poster)=)(?:"([^"]*)"|'([^']*)')|(\s[^\s=>"']+=)(?:"[^"]*"|'[^']*')/g;
const REFRESH = /^(<meta http-equiv="refresh" content="\d+;\s*url=)([^"]*)"/i;

/** What needs a server or a script: the policy that only a server's folder can meet, preloads. */
const DROPPED =
  /^<(?:meta http-equiv="Content-Security-Policy"|link\b(?:[^"'>]|"[^"]*"|'[^']*')*?\srel="(?:preload|modulepreload|manifest|search|alternate)")/;

/** A page without its scripts and forms of search, its addresses those of the copy. */
export function relativizePage(html: string, page: OfflinePage): string {
  let copy = '';
  let at = 0;
  for (MARKUP.lastIndex = 0; ; ) {
    const found = MARKUP.exec(html);
    if (found === null) return copy + html.slice(at);
    const [tag, name = ''] = found;
    copy += html.slice(at, found.index);
    at = MARKUP.lastIndex;
    const whole = isLeftOut(name, tag) ? html.indexOf(`</${name}>`, at) : -1;
    if (whole >= 0) {
      at = whole + name.length + 3;
      MARKUP.lastIndex = at;
    } else if (!DROPPED.test(tag)) copy += copyTag(tag, page);
  }
}

const isLeftOut = (name: string, tag: string): boolean =>
  name === 'script' || (name === 'form' && tag.includes(' role="search"'));

const copyTag = (tag: string, page: OfflinePage): string =>
  tag
    .replace(REFRESH, (_, before: string, address: string) => `${before}${copyAddress(address, page)}"`)
    .replace(ADDRESS, (whole: string, name?: string, double?: string, single?: string) =>
      name === undefined ? whole : `${name}"${copyAddress(double ?? single ?? '', page)}"`,
    );

/** A style sheet: the addresses in it are those of fonts. */
export const copyStyles = (css: string, page: OfflinePage): string =>
  css.replace(
    /url\((["']?)(\/[^"')]+)\1\)/g,
    (_, quote: string, address: string) => `url(${quote}${copyAddress(address, page)}${quote})`,
  );

/** Relative to the page, with its file named; absolute where the copy hasn't got it. */
export function copyAddress(address: string, { path, base, has, address: site }: OfflinePage): string {
  if (!address.startsWith(base) || address.startsWith('//')) return address;
  const [, to = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address.slice(base.length)) ?? [];
  const file = to === '' || to.endsWith('/') ? `${to}index.html` : to;
  const name = decodePath(file);
  if (name === null || !has(name)) return site + address;
  const hash = rest.includes('#') ? rest.slice(rest.indexOf('#')) : '';
  if (name === path) return hash === '' ? lastOf(file) : hash;
  return relative(path, file) + hash;
}

function relative(from: string, to: string): string {
  const [own, other] = [from.split('/').slice(0, -1), to.split('/')];
  let same = 0;
  while (same < own.length && same < other.length - 1 && own[same] === other[same]) same++;
  return [...Array.from({ length: own.length - same }, () => '..'), ...other.slice(same)].join('/');
}

const lastOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
