/** `npm start`: builds the content folder and serves the site on this machine. */
import { resolve } from 'node:path';
import { contentFolder, projectRoot } from '../src/incremental/paths.ts';
import { buildSite } from '../src/integration/build-site.ts';
import { complain, print } from '../src/integration/print.ts';
import { interrupted, runCommand } from './run-command.ts';
import { checkPort, PORT_OPTION, serveFolder } from './serve/serve-folder.ts';

await runCommand(
  {
    name: 'start',
    summary:
      'Builds the content folder with its search index, and serves the site on this machine until Ctrl-C.',
    options: {
      port: PORT_OPTION,
      host: {
        kind: 'text',
        placeholder: 'NAME',
        many: true,
        help: 'answers requests for this host name too; only names of this machine are answered else',
      },
    },
    positionals: 'none',
    notes: 'ARCHIVE_CONTENT=DIR names another content folder.',
  },
  async ({ port, host }) => {
    // Checked before the build, because a build takes time.
    const portError = await checkPort(port);
    if (portError !== null) return reportPort(port, portError);

    const outDir = resolve(projectRoot(), 'dist');
    const { ok, base } = await buildSite({ content: contentFolder(), outDir, write: print });
    if (!ok) return 1;

    let served: Awaited<ReturnType<typeof serveFolder>>;
    try {
      served = await serveFolder({ dir: outDir, base, port, hosts: host });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return reportPort(port, 'in use');
      throw error;
    }
    print(`http://localhost:${served.port}${new URL(served.url).pathname}`);
    await interrupted();
    await served.close();
    return 0;
  },
);

function reportPort(port: number, reason: string): number {
  const other = port >= 1024 && port < 65535 ? port + 1 : 4321;
  complain(`start: port ${port} is ${reason}. Try npm start -- --port ${other}`);
  return 1;
}
