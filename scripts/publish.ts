/** `npm run publish`: builds the site with all that a public one has beside its pages, and verifies it. */
import { resolve } from 'node:path';
import { contentFolder, projectRoot } from '../src/incremental/paths.ts';
import { buildSite } from '../src/integration/build-site.ts';
import { complain, print } from '../src/integration/print.ts';
import { PUBLISH_STEPS } from '../src/publish/steps.ts';
import { reportVerification, verifySite } from '../src/publish/verify-site.ts';
import { runCommand } from './run-command.ts';

await runCommand(
  {
    name: 'publish',
    summary:
      'Builds the site, runs every check, adds what a public site has beside its pages, and verifies it.',
    options: {
      outDir: { kind: 'text', placeholder: 'DIR', default: 'dist', help: 'the folder to build into' },
    },
    positionals: 'none',
    notes: `Adds: ${PUBLISH_STEPS.map(({ name }) => name).join(', ')}. ARCHIVE_CONTENT=DIR names another content folder.`,
  },
  async ({ outDir }) => {
    const dir = resolve(projectRoot(), outDir);
    const { ok } = await buildSite({
      content: contentFolder(),
      outDir: dir,
      write: print,
      onError: complain,
      features: PUBLISH_STEPS,
    });
    if (!ok) return 1;
    return reportVerification(verifySite(dir), print, complain) ? 0 : 1;
  },
);
