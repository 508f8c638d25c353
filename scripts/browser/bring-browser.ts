/**
 * A browser for the tests: the one that is there; else, as root on Debian, the distribution's own, announced
 * before it is fetched; else one line that says what to install. `SKIP_BROWSER=1` does without, and says so.
 */
import { findBrowser, type Places } from './find-browser.ts';

export type Brought =
  | { kind: 'browser'; path: string }
  | { kind: 'skipped'; line: string }
  | { kind: 'missing'; line: string };

export interface Machine extends Places {
  isRoot: boolean;
  /** The text of `/etc/os-release`, empty where there is none. */
  osRelease: string;
  say: (line: string) => void;
  /** Runs a program and gives its exit code. */
  run: (command: string, args: string[], env: Record<string, string>) => Promise<number>;
}

const ADVICE = 'install Chrome, Chromium or Edge, or name one by CHROME_PATH; SKIP_BROWSER=1 goes without';

export async function bringBrowser(machine: Machine): Promise<Brought> {
  const { env, say } = machine;
  if (env.SKIP_BROWSER === '1') {
    return { kind: 'skipped', line: 'SKIP_BROWSER=1: THE BROWSER TESTS ARE SKIPPED.' };
  }
  const found = findBrowser(machine);
  if (found !== null) return { kind: 'browser', path: found };
  if (env.CHROME_PATH) return missing(`CHROME_PATH names no program: ${env.CHROME_PATH}`);
  if (!isDebian(machine.osRelease)) return missing('No browser is installed');
  if (!machine.isRoot) return missing("No browser is installed (on Debian: 'sudo apt-get install chromium')");

  say('No browser is installed: installing chromium with apt-get, for the browser tests …');
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  const code =
    (await machine.run('apt-get', ['update'], quiet)) ||
    (await machine.run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], quiet));
  if (code !== 0) return missing(`apt-get could not install chromium (it ended with ${code})`);
  const installed = findBrowser(machine);
  return installed === null ? missing('apt-get brought no browser') : { kind: 'browser', path: installed };
}

/** Debian and what is made from it, but not Ubuntu: its package is an empty one that points to a snap. */
function isDebian(osRelease: string): boolean {
  const ids = [...osRelease.matchAll(/^(?:ID|ID_LIKE)="?([^"\n]*)"?$/gm)].flatMap(([, names = '']) =>
    names.split(' '),
  );
  return ids.includes('debian') && !ids.includes('ubuntu');
}

function missing(what: string): Brought {
  return { kind: 'missing', line: `${what}: ${ADVICE}.` };
}
