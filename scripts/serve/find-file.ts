/**
 * The file that an address names in a folder: a folder's `index.html`, a redirect where the slash is missing,
 * or nothing. Links are followed to where they really lead, and lead to nothing outside the folder.
 */
import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Address } from './read-address.ts';

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
