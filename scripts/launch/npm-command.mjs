/**
 * How npm is called: as the file that npm itself names when it runs us, by the Node we run on; else by its
 * name, which on Windows is a batch file and needs a shell.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {string} platform
 */
export function npmCommand(env, platform) {
  const file = env.npm_execpath;
  if (file !== undefined && /npm-cli\.c?js$/.test(file)) {
    return { command: env.npm_node_execpath ?? process.execPath, args: [file], shell: false };
  }
  return { command: 'npm', args: [], shell: platform === 'win32' };
}
