/** A build whose search index is built in a child process, whatever its size: `node build-in-child.ts CONTENT OUTDIR`. */
import { buildSite } from '../../src/integration/build-site.ts';

const [content = '', outDir = ''] = process.argv.slice(2);
const { ok } = await buildSite({ content, outDir, largeFrom: 0, quiet: true, write: () => {} });
process.exitCode = ok ? 0 : 1;
