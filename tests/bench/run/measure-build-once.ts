/** One build of an archive in a process of its own, measured and told of. */
import { join } from 'node:path';
import type { Measurement } from './figures.ts';
import { measureProcess } from './measure-process.ts';

export interface OneBuild {
  readonly root: string;
  /** What the build is called in the table. */
  readonly name: string;
  readonly content: string;
  readonly outDir: string;
  /** Options of `build-once.ts`. */
  readonly more?: readonly string[];
  readonly say: (line: string) => void;
}

export async function measureBuildOnce(build: OneBuild): Promise<Measurement> {
  const { root, name, content, outDir, more = [], say } = build;
  say(name);
  const { output, ...figure } = await measureProcess(
    process.execPath,
    [...process.execArgv, join('tests', 'bench', 'run', 'build-once.ts'), content, outDir, ...more],
    { cwd: root },
  );
  say(`  ${figure.seconds.toFixed(1)} s; ${output.trim().split('\n').at(-1) ?? ''}`);
  return figure;
}
