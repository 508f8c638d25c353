/**
 * Whether a Node version is the wanted one or a later one: `atLeast('22.9.0', '22.12')` is false.
 *
 * @param {string} version
 * @param {string} wanted
 */
export function atLeast(version, wanted) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
