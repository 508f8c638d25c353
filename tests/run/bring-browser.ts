/**
 * A browser for the tests: the installed one; else, as root on Debian, the distribution's own, which is announced
 * before it is installed; else one line that says what to install. `SKIP_BROWSER=1` does without, and says so.
 */
import { ENGINES, type Engine } from './engines.ts';
import { findBrowser, type Places } from './find-browser.ts';

export type EnsureResult =
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

export async function ensureBrowser(
  machine: Machine,
  engine: Engine = ENGINES.chromium,
): Promise<EnsureResult> {
  const { env, say } = machine;
  const { title, variable, debianPackages } = engine;
  const missing = (what: string): EnsureResult => ({
    kind: 'missing',
    line: `${what}: ${engine.advice}; SKIP_BROWSER=1 goes without.`,
  });
  if (env.SKIP_BROWSER === '1') {
    return { kind: 'skipped', line: 'SKIP_BROWSER=1: THE BROWSER TESTS ARE SKIPPED.' };
  }
  const found = findBrowser(machine, engine);
  if (found !== null) return { kind: 'browser', path: found };
  const chosen = env[variable];
  if (chosen && !machine.isExecutable(chosen)) return missing(`${variable} names no program: ${chosen}`);
  if (!isDebian(machine.osRelease)) return missing(`No ${title} is installed`);
  const packages = debianPackages.join(' ');
  if (!machine.isRoot)
    return missing(`No ${title} is installed (on Debian: 'sudo apt-get install ${packages}')`);

  say(`No ${title} is installed: installing ${packages} with apt-get, for the browser tests …`);
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  const code =
    (await machine.run('apt-get', ['update'], quiet)) ||
    (await machine.run('apt-get', ['install', '-y', '--no-install-recommends', ...debianPackages], quiet));
  if (code !== 0) return missing(`apt-get could not install ${packages} (it ended with ${code})`);
  const installed = findBrowser(machine, engine);
  return installed === null ? missing(`apt-get brought no ${title}`) : { kind: 'browser', path: installed };
}

/** Debian and what is made from it, but not Ubuntu: its package is an empty one that points to a snap. */
function isDebian(osRelease: string): boolean {
  const ids = [...osRelease.matchAll(/^(?:ID|ID_LIKE)="?([^"\n]*)"?$/gm)].flatMap(([, names = '']) =>
    names.split(' '),
  );
  return ids.includes('debian') && !ids.includes('ubuntu');
}
