/** Reads an address of this site, with or without its host and base path, and finds its page. */
import type { Meant } from './find-number.ts';
import type { Lists } from './subjects.ts';

interface ReadAddress {
  /** The parts of the path below the base, without the number of a page or the list of citing essays. */
  readonly parts: readonly string[];
  /** Without its '#'; '' if the address has none. */
  readonly anchor: string;
}

const PATH = /^[\w/.-]*$/;

/** Null for text that is no address of this site, and for a page that the lists don't have. */
export async function findAddress(typed: string, base: string, lists: Lists): Promise<Meant | null> {
  const { address, people, sources, pages, series: known } = await lists.names();
  const read = readAddress(typed, base, address, location.origin);
  if (read === null) return null;
  const { parts, anchor } = read;
  const [first = '', second = '', third] = parts;
  const row = pages.find(([path]) => path === `${parts.join('/')}/`);
  if (row !== undefined) return { kind: 'page', row, anchor };
  const person = people.find(([id]) => first === 'people' && id === second);
  if (person !== undefined) return { kind: 'person', row: person, match: 'exact' };
  const source = sources.find(([id]) => first === 'sources' && id === second);
  if (source !== undefined) return { kind: 'source', row: source, match: 'exact' };
  if (first === 'years' && /^\d{4}$/.test(second))
    return { kind: 'date', date: second, series: await lists.issues() };
  if (!known.some(([id]) => id === first)) return null;
  if (!/^(?:\d+|unnumbered)$/.test(second)) return { kind: 'work', series: first, work: second };
  const series = (await lists.issues()).find(({ id }) => id === first);
  const issue = series?.issues.find(({ number }) => number === Number(second)) ?? null;
  if (series === undefined) return null;
  if (third !== undefined) return { kind: 'essay', series, issue, slug: third, anchor };
  return issue === null ? null : { kind: 'issue', series, issue };
}

/**
 * Returns null for text that is no address of this site. `published` is the whole address of the published site,
 * `origin` that of the page; `base` has a slash at both ends.
 *
 * @example parseRequestPath('https://example.org/archive/epsr/1254/#p3', '/archive/', 'https://example.org/archive/', '')
 * // { parts: ['epsr', '1254'], anchor: 'p3' }
 */
function readAddress(typed: string, base: string, published: string, origin: string): ReadAddress | null {
  const [beforeAnchor = '', anchor = ''] = typed.split('#');
  const [whole = ''] = beforeAnchor.split('?');
  const bare = withoutScheme(whole);
  const start = [published, `${origin}${base}`, origin]
    .map(withoutScheme)
    .filter((known) => known !== '')
    .find((known) => `${bare}/`.startsWith(known.endsWith('/') ? known : `${known}/`));
  if (start === undefined && bare !== whole) return null;
  const path =
    start !== undefined
      ? bare.slice(start.length)
      : whole.startsWith(base)
        ? whole.slice(base.length)
        : whole;
  if (!PATH.test(path)) return null;
  const parts = path.split('/').filter((part) => part !== '' && part !== 'index.html');
  // A longer list goes on in `2/`, and citing essays are listed in `cited-by/`.
  const end = parts.findIndex((part, at) => part === 'cited-by' || (at >= 2 && /^\d+$/.test(part)));
  const [fragment = ''] = anchor.split(':~:');
  return { parts: end < 0 ? parts : parts.slice(0, end), anchor: decode(fragment) };
}

const withoutScheme = (address: string): string => address.replace(/^https?:\/\/(?:www\.)?/, '');

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
