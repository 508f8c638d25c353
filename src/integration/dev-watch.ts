/** Tells Astro's preview server that the content folder, which it knows nothing of, has changed. */
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { formatProblem } from '../archive/problem.ts';
import type { LoadResult } from '../load/load-archive.ts';
import { setArchive } from '../load/open-archive.ts';
import { complain } from './print.ts';
import { formatSystemError } from './system-errors.ts';

/** An editor's save is several events; they are taken together. In milliseconds. */
const ONE_SAVE = 20;

export function watchContentFolder(content: string, load: () => Promise<LoadResult>): AstroIntegration {
  return {
    name: 'watch-content',
    hooks: {
      'astro:server:setup': ({ server }) => {
        let timer: NodeJS.Timeout | undefined;
        let busy = false;
        let again = false;
        let told = '';
        server.watcher.add(content);
        server.watcher.on('all', (_event, file) => {
          if (!file.startsWith(join(content, '/'))) return;
          clearTimeout(timer);
          timer = setTimeout(() => void follow(), ONE_SAVE);
        });

        /** One loading at a time: what changes meanwhile is loaded after it. */
        async function follow(): Promise<void> {
          again = busy;
          if (busy) return;
          busy = true;
          do {
            again = false;
            await reload().catch(report);
          } while (again);
          busy = false;
        }

        async function reload(): Promise<void> {
          const loaded = await load();
          // With errors in the folder the last good archive stays in view.
          if (loaded.archive !== null) {
            setArchive(loaded);
            // Astro keeps the results of getStaticPaths(), props included, and lets go of them on this event only.
            for (const name of ['ssr', 'prerender'])
              server.environments[name]?.hot.send('astro:content-changed', {});
            server.ws.send({ type: 'full-reload' });
          }
          const problems = loaded.problems.map(formatProblem);
          // A large archive has hundreds of warnings; each save would bury the one that is new.
          if (problems.join('\n') !== told) problems.forEach(complain);
          told = problems.join('\n');
        }
      },
    },
  };
}

function report(error: unknown): void {
  complain(formatSystemError('dev', error));
}
