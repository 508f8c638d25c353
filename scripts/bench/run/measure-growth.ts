/** How time and memory grow with the archive: the same builds at several sizes, each in a process of its own. */
import { appendFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../../src/folder/list-files.ts';
import { cacheOf } from '../../../src/site/project.ts';
import { makeArchive } from '../make-archive.ts';
import type { Figure } from './figures.ts';
import { machineNow } from './machine-now.ts';
import { measureProcess } from './measure-process.ts';

export interface Size {
  readonly issues: number;
  readonly words: number;
}

export interface Grown extends Size {
  readonly first: Figure;
  readonly unchanged: Figure;
  /** One essay changed. */
  readonly changed: Figure;
}

export interface Growth {
  readonly day: string;
  readonly machine: string;
  readonly sizes: readonly Grown[];
}

/** Up to three times the review's size, and an archive of many short pieces. */
export const SIZES: readonly Size[] = [
  { issues: 200, words: 11_000 },
  { issues: 1650, words: 11_000 },
  { issues: 5000, words: 11_000 },
  { issues: 10_000, words: 2000 },
];

export interface GrowthOptions {
  readonly root: string;
  /** A folder to work in. */
  readonly room: string;
  readonly sizes: readonly Size[];
  readonly say: (line: string) => void;
}

/** Everything on, search too. */
export async function measureGrowth({ root, room, sizes, say }: GrowthOptions): Promise<Growth> {
  const grown: Grown[] = [];
  for (const size of sizes) {
    const [content, site] = [join(room, 'content'), join(room, 'site')];
    const build = async (name: string): Promise<Figure> => {
      const script = join('scripts', 'bench', 'run', 'build-once.ts');
      const { output, ...figure } = await measureProcess(
        process.execPath,
        [...process.execArgv, script, content, site],
        {
          cwd: root,
        },
      );
      say(`  ${name}: ${figure.seconds.toFixed(1)} s; ${output.trim().split('\n').at(-1) ?? ''}`);
      return figure;
    };
    try {
      say(`${size.issues} issues of ${size.words} words`);
      mkdirSync(content);
      makeArchive({ dir: content, ...size, seed: 1, citations: [5, 12], quotations: 6, plants: true });
      const first = await build('first');
      const unchanged = await build('nothing changed');
      const essays = listFiles(join(content, 'essays')).filter(({ path }) => path.endsWith('.md'));
      const essay = essays[essays.length >> 1]?.path ?? '';
      appendFileSync(join(content, 'essays', essay), '\nA zebrafinch was put in here.\n');
      grown.push({ ...size, first, unchanged, changed: await build('one essay changed') });
    } finally {
      rmSync(cacheOf(content), { recursive: true, force: true });
      for (const folder of [content, site, join(room, '.site-last')])
        rmSync(folder, { recursive: true, force: true });
    }
  }
  return { ...machineNow(), sizes: grown };
}
