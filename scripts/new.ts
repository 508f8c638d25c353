/** `npm run new -- DIR`: a content folder of one series and one essay, small enough to read, that builds. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { complain, print } from '../src/integration/print.ts';
import { newContent } from '../src/parse/new-content.ts';
import { runCommand } from './run-command.ts';

await runCommand(
  {
    name: 'new',
    summary: 'Writes a minimal content folder that builds: one series, one person, one essay.',
    options: {},
    positionals: 'folder',
    notes: 'Then: ARCHIVE_CONTENT=DIR npm start',
  },
  async (_, [dir = '']) => {
    const folder = resolve(process.env.INIT_CWD ?? process.cwd(), dir);
    if (existsSync(folder) && (!isFolder(folder) || readdirSync(folder).length > 0)) {
      complain(`new: ${folder} is there already; name a folder that is not`);
      return 1;
    }
    // Written beside and renamed: a folder half made would look like a keeper's own.
    const beside = join(dirname(folder), `.${Date.now()}-new-content`);
    try {
      for (const [path, text] of newContent(new Date().toISOString().slice(0, 10))) {
        mkdirSync(dirname(join(beside, path)), { recursive: true });
        writeFileSync(join(beside, path), text);
      }
      rmSync(folder, { recursive: true, force: true });
      renameSync(beside, folder);
    } finally {
      rmSync(beside, { recursive: true, force: true });
    }
    print(folder);
    return 0;
  },
);

function isFolder(path: string): boolean {
  try {
    readdirSync(path);
    return true;
  } catch {
    return false;
  }
}
