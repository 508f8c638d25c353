/**
 * The Chrome, Chromium or Edge that is installed on this machine: a path, or null. `CHROME_PATH` is a keeper's
 * own word and wins; where it names nothing, nothing else is taken in its place.
 */
import { delimiter, join } from 'node:path';

export interface Places {
  env: Readonly<Record<string, string | undefined>>;
  platform: string;
  isExecutable: (path: string) => boolean;
}

export function findBrowser({ env, platform, isExecutable }: Places): string | null {
  const chosen = env.CHROME_PATH;
  if (chosen) return isExecutable(chosen) ? chosen : null;
  const usual = platform === 'darwin' ? onMac(env) : platform === 'win32' ? onWindows(env) : [];
  return [...onPath(env, platform), ...usual].find(isExecutable) ?? null;
}

const COMMANDS = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'msedge',
];

function onPath(env: Places['env'], platform: string): string[] {
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const end = platform === 'win32' ? '.exe' : '';
  return COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command + end)));
}

function onMac(env: Places['env']): string[] {
  const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
  const roots = ['/Applications', ...(env.HOME ? [join(env.HOME, 'Applications')] : [])];
  return apps.flatMap((app) => roots.map((root) => join(root, `${app}.app`, 'Contents', 'MacOS', app)));
}

function onWindows(env: Places['env']): string[] {
  const programs = [
    ['Google', 'Chrome', 'Application', 'chrome.exe'],
    ['Chromium', 'Application', 'chrome.exe'],
    ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ];
  const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root);
  return programs.flatMap((program) => roots.map((root) => join(root ?? '', ...program)));
}
