/** Builds a made archive in the ways that a keeper does, each in a process of its own, and measures each. */
import { appendFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { siteFiles } from '../../../src/incremental/list-files.ts';
import { cacheOf } from '../../../src/incremental/paths.ts';
import { middleEssay } from './essay-in-the-middle.ts';
import type { Measurement, Measurements, RowName } from './figures.ts';
import { describeMachine } from './machine-now.ts';
import { measureBuildOnce } from './measure-build-once.ts';
import { measurePreview } from './measure-preview.ts';

export interface RowsOptions {
  readonly root: string;
  readonly content: string;
  /** A folder to work in. */
  readonly room: string;
  readonly say: (line: string) => void;
  /** Is given the site when all else with search has been measured. It may change the content folder and the site. */
  readonly onSite?: (site: string) => Promise<void>;
}

/** Where the preview serves; no command of ours does so otherwise. */
const PORT = 4377;

export async function runBenchmarks({
  root,
  content,
  room,
  say,
  onSite,
}: RowsOptions): Promise<Omit<Measurements, 'issues' | 'words' | 'hugo' | 'pagefind'>> {
  const [site, bare] = [join(room, 'site'), join(room, 'bare')];
  const essay = middleEssay(content).replace(/\.md$/, '');
  let changes = 0;
  const change = (): string => {
    const word = `Zebrafinch${++changes}`;
    appendFileSync(join(content, 'essays', `${essay}.md`), `\n${word} was put in here.\n`);
    return word;
  };
  const empty = (): void => rmSync(cacheOf(content), { recursive: true, force: true });
  const rows: Partial<Record<RowName, Measurement>> = {};
  const build = async (name: RowName, outDir: string, ...more: string[]): Promise<void> => {
    rows[name] = await measureBuildOnce({ root, name, content, outDir, more, say });
  };
  try {
    empty();
    await build('first, with search', site);
    await build('nothing changed', site);
    change();
    await build('one essay changed, with search', site);
    say('preview after a change');
    rows['preview after a change'] = await measurePreview({ root, content, port: PORT, essay, change });
    const files = siteFiles(site);
    const bytes = files.reduce((sum, path) => sum + statSync(join(site, path)).size, 0);
    await onSite?.(site);
    rmSync(site, { recursive: true });
    empty();
    await build('first, without search', bare, '--no-search');
    change();
    await build('one essay changed, without search', bare, '--no-search');
    return { ...describeMachine(), rows, files: files.length, bytes };
  } finally {
    empty();
  }
}
