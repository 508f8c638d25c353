/**
 * Resolves an address to a file of a folder: a folder's `index.html`, a redirect if the slash is missing, or nothing.
 * Symbolic links are followed within the folder only.
 */
import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { decodePath } from '../../src/algorithms/text.ts';

export type Found = { kind: 'file'; path: string } | { kind: 'redirect' } | { kind: 'none' };

const NONE: Found = { kind: 'none' };

export async function resolveFile(dir: string, { names, folder }: Address): Promise<Found> {
  try {
    // For each request, because a build replaces the folder of a running preview.
    const root = await realpath(dir);
    const place = await realpath(join(root, ...names));
    if (place !== root && !place.startsWith(root + sep)) return NONE;
    const found = await stat(place);
    // Only regular files: a FIFO or a device may have no end.
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

export interface Address {
  names: string[];
  /** Whether it ends in a slash. */
  folder: boolean;
  /** `?q=…`, repeated in a redirect. */
  query: string;
}

/**
 * The path segments of a request below the base path. Null if it is outside of it, or could mean a place outside the folder,
 * as with `..`, `%2e%2e` or `%2f`, which no browser sends.
 */
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
    // With an empty name, `//host/` would cause a redirect to another host.
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
