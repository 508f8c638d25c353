/**
 * The Node 24 that npm puts into `node_modules` as an optional dependency: the same for every keeper, pinned by
 * the lock, no install script. Null where none came: there is none for macOS, for Windows or without glibc.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @param {string} root
 * @param {import('./machine.mjs').Machine} machine
 * @returns {string | null}
 */
export function projectNode(root, { platform, arch, glibc }) {
  if (platform !== 'linux' || !glibc) return null;
  const path = join(root, 'node_modules', `node-linux-${arch}`, 'bin', 'node');
  return existsSync(path) ? path : null;
}
