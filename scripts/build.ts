/** `npm run build`: the content folder → a site, search included. */
import { resolve } from 'node:path';
import { contentFolder, projectRoot } from '../src/incremental/paths.ts';
import { buildSite } from '../src/integration/build-site.ts';
import { print } from '../src/integration/print.ts';
import { runCommand } from './run-command.ts';

await runCommand(
  {
    name: 'build',
    summary: 'Builds the content folder into a static site with its search index, and says what it holds.',
    options: {
      outDir: { kind: 'text', placeholder: 'DIR', default: 'dist', help: 'the folder to build into' },
    },
    positionals: 'none',
    notes: 'ARCHIVE_CONTENT=DIR names another content folder. Nothing is built from a folder with errors.',
  },
  async ({ outDir }) => {
    const { ok } = await buildSite({
      content: contentFolder(),
      outDir: resolve(projectRoot(), outDir),
      write: print,
    });
    return ok ? 0 : 1;
  },
);
