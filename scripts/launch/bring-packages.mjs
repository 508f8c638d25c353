/**
 * Installs what is missing, and only then. The everyday case, nothing missing, costs one hash.
 *
 * `npm install`, not `npm ci`: the latter calls the lock out of step where a registry lacks the packages of
 * some other platform, and it empties `node_modules` under a running preview. `--no-save` leaves the lock as
 * it is, whichever npm reads it; integrity is checked all the same.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { takeInstallLock } from './install-lock.mjs';
import { npmCommand } from './npm-command.mjs';
import { run } from './run.mjs';

const INSTALL = [
  'install',
  '--no-save',
  '--no-audit',
  '--no-fund',
  '--include=dev', // NODE_ENV=production would leave out what `npm test` needs
  '--include=optional', // the project's Node, and every native tool
  '--no-engine-strict', // Astro is run by the Node that this brings, not by the one that npm runs on
  '--loglevel=error', // speaks up on failure even under `npm run -s`, and is silent on engines
];

/**
 * @typedef {import('./run.mjs').End} End
 * @typedef {{ kind: 'ready' } | { kind: 'failed', line: string } | { kind: 'ended', end: End }} Brought
 * @param {string} root
 * @param {(line: string) => void} say
 * @returns {Promise<Brought>}
 */
export async function bringPackages(root, say) {
  const modules = join(root, 'node_modules');
  const stamp = join(modules, '.install-stamp');
  const begun = join(modules, '.install-begun');
  if (isInStep(root, stamp)) return { kind: 'ready' };

  const lock = await takeInstallLock(join(modules, '.install-lock'), say);
  try {
    if (isInStep(root, stamp)) return { kind: 'ready' };
    if (wasBrokenOff(modules)) {
      say('An earlier install was broken off; beginning again from nothing.');
      empty(modules);
    }
    say('Installing the packages that this project needs (npm install; a minute or so the first time) …');
    writeFileSync(begun, '');
    const npm = npmCommand(process.env, process.platform);
    // npm reports on stdout, which is the script's alone: its output goes to our stderr.
    const end = await run(npm.command, [...npm.args, ...INSTALL], {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: npm.shell,
      started: lock.add,
    });
    // npm undoes an install that fails, but not one that it is stopped in: then the mark `begun` stays.
    if (end.signal !== null || (end.code ?? 1) >= 128) return { kind: 'ended', end };
    rmSync(begun, { force: true });
    // Stopped by a person, npm clears up and ends with 1; that is no failure, and we are to stop as well.
    if (end.asked) return { kind: 'ended', end: { code: null, signal: end.asked } };
    if (end.code !== 0) {
      return {
        kind: 'failed',
        line: `The packages could not be installed: npm ended with ${end.code}, for the reason above. Is the network there? Run the command again when it is.`,
      };
    }
    writeFileSync(stamp, fingerprint(root));
    return { kind: 'ready' };
  } finally {
    lock.release();
  }
}

/**
 * @param {string} root
 * @param {string} stamp
 */
function isInStep(root, stamp) {
  try {
    return readFileSync(stamp, 'utf8') === fingerprint(root);
  } catch {
    return false;
  }
}

/**
 * An npm that is killed leaves packages half unpacked, and the next npm takes them for whole (seen with npm
 * 11). A first install by hand that was stopped shows by npm's missing record.
 *
 * @param {string} modules
 */
function wasBrokenOff(modules) {
  const names = readdirSync(modules);
  return (
    names.includes('.install-begun') ||
    (names.some((name) => !name.startsWith('.')) && !names.includes('.package-lock.json'))
  );
}

/**
 * All but the lock that we hold.
 *
 * @param {string} modules
 */
function empty(modules) {
  for (const name of readdirSync(modules)) {
    if (name !== '.install-lock') rmSync(join(modules, name), { recursive: true, force: true });
  }
}
