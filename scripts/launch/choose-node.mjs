/**
 * Which Node runs our TypeScript, and with which flags: the project's own where it came, else the one that we
 * were started with, if it is new enough.
 */
import { atLeast } from './at-least.mjs';

// Types are stripped without being asked from 22.18 on, and in the 23 line from 23.6 on.
const STRIP_TYPES = '--experimental-strip-types';
const NO_EXPERIMENT_WARNING = '--disable-warning=ExperimentalWarning';
// Room for young objects, in megabytes: an archive of thousands of essays is collected a tenth quicker with more of it.
const ROOM = ['--min-semi-space-size=32', '--max-semi-space-size=32'];
const ALWAYS = [NO_EXPERIMENT_WARNING, ...ROOM];

/**
 * @typedef {{ kind: 'node', path: string, flags: string[] } | { kind: 'wrong', line: string }} Choice
 * @param {import('./machine.mjs').Machine} machine
 * @param {string | null} bundledNode
 * @returns {Choice}
 */
export function chooseNode({ version, path }, projectNode) {
  if (projectNode !== null) return { kind: 'node', path: projectNode, flags: ALWAYS };
  if (!atLeast(version, '22.12')) {
    return {
      kind: 'wrong',
      line: `The project's own Node 24 did not come with the packages, and Node ${version} is too old to do without. Run 'npm install --include=optional', or install Node 24 from https://nodejs.org/.`,
    };
  }
  const strips = version.startsWith('23.') ? atLeast(version, '23.6') : atLeast(version, '22.18');
  return {
    kind: 'node',
    path,
    flags: strips ? ALWAYS : [STRIP_TYPES, ...ALWAYS],
  };
}
