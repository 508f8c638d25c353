/** One build that has its search index built in another process, however small: `node build-beside.ts CONTENT OUTDIR`. */
import { buildSite } from '../../src/integration/build-site.ts';

const [content = '', outDir = ''] = process.argv.slice(2);
const { ok } = await buildSite({ content, outDir, largeFrom: 0, quiet: true, write: () => {} });
process.exitCode = ok ? 0 : 1;
