/**
 * The file that an address names in a folder: a folder's `index.html`, a redirect where the slash is missing,
 * or nothing. Links are followed to where they really lead, and lead to nothing outside the folder.
 */
import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { decodePath } from '../../src/algorithms/text.ts';

export type Found = { kind: 'file'; path: string } | { kind: 'redirect' } | { kind: 'none' };

const NONE: Found = { kind: 'none' };

export async function resolveFile(dir: string, { names, folder }: Address): Promise<Found> {
  try {
    // Asked anew each time: a build swaps the folder under a running preview.
    const root = await realpath(dir);
    const place = await realpath(join(root, ...names));
    if (place !== root && !place.startsWith(root + sep)) return NONE;
    const found = await stat(place);
    // A FIFO or a device has no end, or none that comes: only regular files are opened.
    if (found.isFile()) return folder ? NONE : { kind: 'file', path: place };
    if (!found.isDirectory()) return NONE;
    const index = await realpath(join(place, 'index.html'));
    if (!index.startsWith(root + sep) || !(await stat(index)).isFile()) return NONE;
    return folder ? { kind: 'file', path: index } : { kind: 'redirect' };
  } catch (error) {
    if (NOT_THERE.has((error as NodeJS.ErrnoException).code ?? '')) return NONE;
    throw error;
  }
}

const NOT_THERE = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'EACCES', 'EPERM']);

/**
 * What a requested address means under a base path: the names it is made of, below the site's root. Null where
 * it lies outside the base, or is written so that it could mean a place outside the folder.
 *
 * A browser never sends `..`; what arrives here raw, or hidden as `%2e%2e` or `%2f`, wants out.
 */
export interface Address {
  names: string[];
  /** It ends in a slash, so a folder is meant. */
  folder: boolean;
  /** `?q=…`, kept over a redirect. */
  query: string;
}

export function parseRequestPath(url: string, base: string): Address | null {
  const [path = '', query = ''] = splitAt(url, '?');
  // '/archive' means '/archive/', which the folder's redirect then says.
  const whole = `${path}/` === base ? base : path;
  if (!whole.startsWith(base)) return null;
  const rest = whole.slice(base.length);
  const folder = whole.endsWith('/') && path.endsWith('/');
  const names: string[] = [];
  for (const part of rest === '' ? [] : rest.replace(/\/$/, '').split('/')) {
    const name = decodePath(part);
    // An empty name would let `//host/` through to a redirect, which leads to another host.
    if (name === null || name === '' || name === '.' || name === '..' || /[/\\\0]/.test(name)) return null;
    names.push(name);
  }
  return { names, folder, query };
}

/** `archive` → `/archive/`; an empty base is `/`. */
export function normalBase(base: string): string {
  const names = base.split('/').filter((name) => name !== '');
  return names.length === 0 ? '/' : `/${names.join('/')}/`;
}

function splitAt(text: string, sign: string): [string, string] {
  const at = text.indexOf(sign);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at)];
}
