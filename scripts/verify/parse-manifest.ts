/** The lines of a manifest: a SHA-256, two spaces, a path below the site. What is neither is a fault. */
export interface Manifest {
  /** SHA-256 in hexadecimal by path. */
  readonly sums: ReadonlyMap<string, string>;
  /** Lines that can't be read, as `line 12: …`. */
  readonly faults: readonly string[];
}

export function parseManifest(text: string): Manifest {
  const sums = new Map<string, string>();
  const faults: string[] = [];
  const lines = text.split('\n');
  // A manifest that was cut off ends within a line.
  if (lines.pop() !== '') faults.push(`line ${lines.length + 1}: the manifest ends before its line does`);
  for (const [index, line] of lines.entries()) {
    const [, sum, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    const leaves = path?.split('/').some((name) => name === '' || name === '.' || name === '..');
    if (sum === undefined || path === undefined || leaves || sums.has(path))
      faults.push(`line ${index + 1}: ${line.slice(0, 100)}`);
    else sums.set(path, sum);
  }
  return { sums, faults };
}
