/** Every link of a built site, and what it leads to: a file, and in it an element with the fragment's id. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { attribute, elementsOf, type Page } from './read-site.ts';

/** Attributes that hold addresses. */
const ADDRESSES = ['href', 'src', 'action', 'poster', 'cite'];

/** The faults of a site's links, one line each. `base` has a slash at both ends. */
export function checkLinks(folder: string, pages: readonly Page[], base: string, host: string): string[] {
  const ids = new Map(
    pages.map(({ file, tree }) => [
      file,
      new Set(elementsOf(tree).map((element) => attribute(element, 'id'))),
    ]),
  );
  const faults = new Set<string>();
  for (const { file, tree } of pages) {
    const here = new URL(base + file.replace(/(?:^|(?<=\/))index\.html$/, ''), host);
    for (const element of elementsOf(tree))
      for (const name of ADDRESSES) {
        const address = attribute(element, name);
        if (address === null || /^(?:mailto|data):/.test(address)) continue;
        const fault = faultOf(address, here);
        if (fault !== null) faults.add(`${file}: <${element.tagName} ${name}="${address}"> ${fault}`);
      }
  }
  return [...faults];

  function faultOf(address: string, here: URL): string | null {
    if (address === '') return 'is empty';
    const url = new URL(address, here);
    if (url.origin !== here.origin) return null;
    if (!url.pathname.startsWith(base)) return 'leads out of the base path';
    const path = decodeURIComponent(url.pathname.slice(base.length));
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    if (!existsSync(join(folder, file))) return 'leads to nothing';
    if (url.hash === '' || url.hash.includes(':~:')) return null;
    const known = ids.get(file);
    return known === undefined || known.has(decodeURIComponent(url.hash.slice(1)))
      ? null
      : 'names no element there';
  }
}
