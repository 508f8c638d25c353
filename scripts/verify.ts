/** `npm run verify -- DIR`: holds a built site against its manifest. */
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { MANIFEST } from '../src/incremental/list-files.ts';
import { projectRoot } from '../src/incremental/paths.ts';
import { complain, print } from '../src/integration/print.ts';
import { recoverSwap } from '../src/integration/swap.ts';
import { reportVerification, verifySite } from '../src/publish/verify-site.ts';
import { runCommand } from './run-command.ts';

await runCommand(
  {
    name: 'verify',
    summary: 'Holds a built site against its manifest.txt; names every file missing, changed or not listed.',
    options: {},
    positionals: 'folder',
    notes: `Exit 1 where something differs. 'sha256sum -c ${MANIFEST}' in the folder checks the same sums without us.`,
  },
  async (_, [folder = '']) => {
    const dir = resolve(projectRoot(), folder);
    // Where a build was killed between its two renames, the site waits beside.
    if (!existsSync(dir)) recoverSwap(dir);
    if (!existsSync(dir) || !statSync(dir).isDirectory()) {
      complain(`verify: there is no folder ${dir}; name the folder of a built site, as dist`);
      return 2;
    }
    if (!existsSync(join(dir, MANIFEST))) {
      complain(`verify: ${dir} has no ${MANIFEST}, so it is no site of ours, or not a whole one`);
      return 1;
    }
    return reportVerification(verifySite(dir), print, complain) ? 0 : 1;
  },
);
