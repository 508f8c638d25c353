/** The machine and the Node that we were started with: all that the choice of a Node depends on. */
import { existsSync } from 'node:fs';

// Where glibc keeps its loader. The Node that npm brings is linked against it: without this file, as on
// Alpine or NixOS, the binary is there and can't start.
const GLIBC_LOADER = { x64: '/lib64/ld-linux-x86-64.so.2', arm64: '/lib/ld-linux-aarch64.so.1' };

/**
 * @typedef {{ platform: string, arch: string, glibc: boolean, version: string, path: string }} Machine
 * @returns {Machine}
 */
export function machine() {
  const loader = GLIBC_LOADER[/** @type {keyof typeof GLIBC_LOADER} */ (process.arch)];
  return {
    platform: process.platform,
    arch: process.arch,
    glibc: process.platform === 'linux' && loader !== undefined && existsSync(loader),
    version: process.versions.node,
    path: process.execPath,
  };
}
