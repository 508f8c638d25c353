/**
 * What `node_modules` is made from, and what npm last made of it, as one hash. The stamp holds it; as long as
 * it comes out the same, nothing needs installing. npm's own record is part of it, so that an `npm install` or
 * `npm prune` by hand is noticed; the platform is, for a folder that two systems share.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FIELDS = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies', 'overrides'];

/** @param {string} root */
export function fingerprint(root) {
  const manifest = JSON.parse(read(join(root, 'package.json')) || '{}');
  const wanted = FIELDS.map((field) => manifest[field] ?? null);
  return createHash('sha256')
    .update(`${process.platform} ${process.arch}\n${JSON.stringify(wanted)}\n`)
    .update(read(join(root, 'package-lock.json')))
    .update(read(join(root, 'node_modules', '.package-lock.json')))
    .digest('hex');
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return '';
    throw error;
  }
}
