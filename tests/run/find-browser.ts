/**
 * The program of a browser engine that is installed on this machine: a path, or null. The engine's environment
 * variable (`CHROME_PATH`) wins; where it names no program, no other is used.
 */
import { delimiter, join } from 'node:path';
import { ENGINES, type Engine } from './engines.ts';

export interface Places {
  env: Readonly<Record<string, string | undefined>>;
  platform: string;
  isExecutable: (path: string) => boolean;
}

export function findBrowser(places: Places, engine: Engine = ENGINES.chromium): string | null {
  if (engine.requires.some((command) => findOnPath([command], places) === null)) return null;
  const { env, platform, isExecutable } = places;
  const chosen = env[engine.variable];
  if (chosen) return isExecutable(chosen) ? chosen : null;
  const usual =
    platform === 'darwin' ? onMac(env, engine) : platform === 'win32' ? onWindows(env, engine) : [];
  return findOnPath(engine.commands, places) ?? usual.find(isExecutable) ?? null;
}

function findOnPath(commands: readonly string[], { env, platform, isExecutable }: Places): string | null {
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const end = platform === 'win32' ? '.exe' : '';
  const paths = commands.flatMap((command) => folders.map((folder) => join(folder, command + end)));
  return paths.find(isExecutable) ?? null;
}

function onMac(env: Places['env'], { mac }: Engine): string[] {
  const roots = ['/Applications', ...(env.HOME ? [join(env.HOME, 'Applications')] : [])];
  return mac.flatMap((program) => roots.map((root) => join(root, program)));
}

function onWindows(env: Places['env'], { windows }: Engine): string[] {
  const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root);
  return windows.flatMap((program) => roots.map((root) => join(root ?? '', ...program)));
}
