/** Tells Astro's preview server that the content folder, which it knows nothing of, has changed. */
import type { AstroIntegration } from 'astro';
import { formatProblem } from '../../src/archive/problem.ts';
import { loadArchive } from '../../src/site/load-archive.ts';
import { shareArchive } from '../../src/site/open-archive.ts';

/** An editor's save is several events; they are taken together. In milliseconds. */
const ONE_SAVE = 30;

export function watchContent(content: string): AstroIntegration {
  return {
    name: 'watch-content',
    hooks: {
      'astro:server:setup': ({ server }) => {
        let timer: NodeJS.Timeout | undefined;
        server.watcher.add(content);
        server.watcher.on('all', (_event, file) => {
          if (!file.startsWith(content)) return;
          clearTimeout(timer);
          timer = setTimeout(() => void reload().catch(report), ONE_SAVE);
        });

        async function reload(): Promise<void> {
          const loaded = await loadArchive(content);
          for (const problem of loaded.problems) process.stderr.write(`${formatProblem(problem)}\n`);
          // With errors in the folder the last good archive stays in view.
          if (loaded.archive === null) return;
          shareArchive(loaded);
          // Astro keeps the results of getStaticPaths(), props included, and lets go of them on this event only.
          for (const name of ['ssr', 'prerender'])
            server.environments[name]?.hot.send('astro:content-changed', {});
          server.ws.send({ type: 'full-reload' });
        }
      },
    },
  };
}

function report(error: unknown): void {
  process.stderr.write(`dev: ${error instanceof Error ? error.message : String(error)}\n`);
}
