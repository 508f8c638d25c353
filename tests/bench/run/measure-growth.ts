/** How time and memory grow with the archive: the same builds at several sizes, each in a process of its own. */
import { appendFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheOf } from '../../../src/incremental/paths.ts';
import { makeMeasured } from '../make-measured.ts';
import { middleEssay } from './essay-in-the-middle.ts';
import type { Measurement } from './figures.ts';
import { describeMachine } from './machine-now.ts';
import { measureBuildOnce } from './measure-build-once.ts';

export interface Size {
  readonly issues: number;
  readonly words: number;
}

export interface Grown extends Size {
  readonly first: Measurement;
  readonly unchanged: Measurement;
  /** One essay changed. */
  readonly changed: Measurement;
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
    const build = (name: string): Promise<Measurement> =>
      measureBuildOnce({ root, name, content, outDir: site, say });
    try {
      say(`${size.issues} issues of ${size.words} words`);
      mkdirSync(content);
      makeMeasured({ dir: content, ...size });
      const first = await build('first');
      const unchanged = await build('nothing changed');
      appendFileSync(join(content, 'essays', middleEssay(content)), '\nA zebrafinch was put in here.\n');
      grown.push({ ...size, first, unchanged, changed: await build('one essay changed') });
    } finally {
      rmSync(cacheOf(content), { recursive: true, force: true });
      for (const folder of [content, site, join(room, '.site-last')])
        rmSync(folder, { recursive: true, force: true });
    }
  }
  return { ...describeMachine(), sizes: grown };
}
