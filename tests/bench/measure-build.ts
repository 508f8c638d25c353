/** What a build of a content folder costs, in a process of its own, its cache empty. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { cacheOf } from '../../src/incremental/paths.ts';

export interface MeasuredBuild {
  /** Seconds of the processor. */
  readonly seconds: number;
  readonly citations: number;
  /** Pages of `cited-by/`, and previews. */
  readonly pages: number;
  readonly previews: number;
  /** Seconds of the processor to cut all passages and previews, once more after the build. */
  readonly passages: number;
}

/** `script` is the one that builds when it is called with `--build DIR`, and prints what is measured as JSON. */
export function measureBuild(content: string, script: string): MeasuredBuild {
  rmSync(cacheOf(content), { recursive: true, force: true });
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, '--build', content], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`the build of ${content} failed:\n${stderr}`);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as MeasuredBuild; // printed by the script itself
}
