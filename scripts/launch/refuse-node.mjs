/**
 * Whether we can work here at all: settled before anything is installed, so that nobody waits for a download
 * and then reads that it was for nothing.
 */
import { atLeast } from './at-least.mjs';

/**
 * The line that says why not, or null where we can.
 *
 * @param {import('./machine.mjs').Machine} machine
 * @returns {string | null}
 */
export function refuseNode({ platform, arch, glibc, version }) {
  const bringsOwn = platform === 'linux' && (arch === 'x64' || arch === 'arm64') && glibc;
  const wanted = bringsOwn ? '20.0' : '22.12';
  if (atLeast(version, wanted)) return null;
  return `Node ${wanted} or later is needed here; this is Node ${version} on ${platform} ${arch}. Install Node 24 from https://nodejs.org/ and run the command again.`;
}
