/** `npm run ledger`: records every address and anchor of the archive as published. */
import { contentFolder } from '../src/incremental/paths.ts';
import { complain, print } from '../src/integration/print.ts';
import { writeLedger } from './ledger/write-ledger.ts';
import { runCommand } from './run-command.ts';

await runCommand(
  {
    name: 'ledger',
    summary:
      'Records every address and every paragraph’s anchor as published, in ledger/ of the content folder; takes none away.',
    options: {
      'dry-run': { kind: 'flag', help: 'says what would be recorded, and writes nothing' },
    },
    positionals: 'none',
    notes: 'Run it when a site has gone public. ARCHIVE_CONTENT=DIR names another content folder.',
  },
  async ({ 'dry-run': dryRun }) => {
    const recorded = await writeLedger({
      content: contentFolder(),
      dryRun,
      write: print,
      complain,
    });
    return recorded ? 0 : 1;
  },
);
