/** The environment that every command runs in. */
import { delimiter, dirname } from 'node:path';

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} node the Node that was chosen
 * @returns {NodeJS.ProcessEnv}
 */
export function environment(env, node) {
  return {
    ...env,
    // Tools start their helpers with `#!/usr/bin/env node`: they are to find the same Node, not the system's.
    PATH: `${dirname(node)}${delimiter}${env.PATH ?? ''}`,
    ASTRO_TELEMETRY_DISABLED: '1',
    // Astro and Vite have Node keep what it has compiled in the system's temporary folder, where each change of the
    // code adds megabytes that nobody removes. It would save a third of a second.
    NODE_DISABLE_COMPILE_CACHE: '1',
    // Where Astro takes itself to be run by a machine, it goes to the background and returns at once.
    ASTRO_DEV_BACKGROUND: '0',
    ASTRO_PREVIEW_BACKGROUND: '0',
  };
}
