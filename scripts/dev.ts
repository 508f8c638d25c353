/** `npm run dev`: a live preview. A change in the content folder shows in the browser at once; search is left out. */
import { contentFolder, projectRoot } from '../src/incremental/paths.ts';
import { readConfig } from '../src/integration/build-site.ts';
import { openPreview } from '../src/integration/dev-watch.ts';
import { archive } from '../src/integration/integration.ts';
import { complain, print } from '../src/integration/print.ts';
import { BuildError } from '../src/integration/site-build.ts';
import { interrupted, runCommand } from './run-command.ts';
import { checkPort, PORT_OPTION } from './serve/serve-folder.ts';

await runCommand(
  {
    name: 'dev',
    summary: 'Serves a live preview that follows every change of the content folder; search is left out.',
    options: {
      port: PORT_OPTION,
    },
    positionals: 'none',
    notes: 'ARCHIVE_CONTENT=DIR names another content folder.',
  },
  async ({ port }) => {
    const portError = await checkPort(port);
    if (portError !== null) {
      complain(`dev: port ${port} is ${portError}. Try npm run dev -- --port ${port + 1}`);
      return 1;
    }
    const preview = await openPreview(contentFolder()).catch((error: unknown) => {
      if (error instanceof BuildError) return null; // its problems are printed
      throw error;
    });
    if (preview === null) return 1;
    process.env.ASTRO_TELEMETRY_DISABLED = '1';
    process.env.ASTRO_DISABLE_UPDATE_CHECK = 'true';
    const { dev } = await import('astro');
    const { address, base } = preview;
    const server = await dev({
      ...(await readConfig()),
      configFile: false,
      root: projectRoot(),
      logLevel: 'warn',
      site: address,
      base,
      server: { port, host: '127.0.0.1' },
      integrations: [archive({ preview })],
    });
    print(`http://localhost:${server.address.port}${base}`);
    await interrupted();
    await server.stop();
    return 0;
  },
);
