/** The live preview: reloads the archive, the content collections and the browser after a change of the content folder. */
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { HookParameters } from 'astro';
import { formatProblem } from '../archive/problem.ts';
import type { LoadResult } from '../load/load-archive.ts';
import { createReloader } from '../load/load-archive.ts';
import { setArchive } from '../load/open-archive.ts';
import { complain } from './print.ts';
import { BuildError } from './site-build.ts';
import { formatSystemError } from './system-errors.ts';

type ServerSetup = HookParameters<'astro:server:setup'>;

export interface Preview {
  readonly content: string;
  readonly address: string;
  readonly base: string;
  /** Loads the folder again, prints the problems if they changed, and returns whether the archive is valid. */
  readonly reload: () => Promise<boolean>;
}

/** Milliseconds within which several file events count as one save. */
const SAVE_MS = 20;
const RETRY_MS = 50;
const MAX_ATTEMPTS = 100;

/** Throws a `BuildError` if the content folder has errors. */
export async function openPreview(content: string): Promise<Preview> {
  const load = createReloader(content);
  let reported = '';
  const loaded = await reload();
  if (loaded.archive === null) throw new BuildError('dev: the content folder has errors');
  const { address, base } = loaded.archive;
  return { content, address, base, reload: async () => (await reload()).archive !== null };

  async function reload(): Promise<LoadResult> {
    const result = await load();
    // While the folder has errors, the last valid archive is shown.
    if (result.archive !== null) setArchive(result);
    const problems = result.problems.map(formatProblem);
    // A large archive has hundreds of warnings; repeated at each save they would hide a new one.
    if (problems.join('\n') !== reported) problems.forEach(complain);
    reported = problems.join('\n');
    return result;
  }
}

export function watchContentFolder(
  { content, reload }: Preview,
  server: ServerSetup['server'],
  refreshContent: ServerSetup['refreshContent'],
): void {
  let timer: NodeJS.Timeout | undefined;
  let isBusy = false;
  let isStale = false;
  server.watcher.add(content);
  server.watcher.on('all', (_event, file) => {
    if (!file.startsWith(join(content, '/'))) return;
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), SAVE_MS);
  });

  /** Runs one reload at a time; a change during a reload causes another one. */
  async function refresh(): Promise<void> {
    isStale = true;
    if (isBusy) return;
    isBusy = true;
    while (isStale) {
      isStale = false;
      await update().catch((error: unknown) => complain(formatSystemError('dev', error)));
    }
    isBusy = false;
  }

  async function update(): Promise<void> {
    if (!(await reload())) return;
    await refreshCollections();
    // Astro caches the results of getStaticPaths(), props included, until this event.
    for (const name of ['ssr', 'prerender']) server.environments[name]?.hot.send('astro:content-changed', {});
    server.ws.send({ type: 'full-reload' });
  }

  /** Astro ignores a request while it loads its content configuration, as it does after a change: repeated until it loads ours. */
  async function refreshCollections(): Promise<void> {
    let isLoaded = false;
    const onLoad = (): void => {
      isLoaded = true;
    };
    for (let attempt = 0; attempt < MAX_ATTEMPTS && !isLoaded; attempt++) {
      if (attempt > 0) await wait(RETRY_MS);
      await refreshContent?.({ context: { onLoad } });
    }
  }
}
