/** One build in a process of its own, for the bench: `node build-once.ts CONTENT OUTDIR [--no-search]`. */
import { buildSite } from '../../../src/integration/build-site.ts';

const [content, outDir, search] = process.argv.slice(2);
if (content === undefined || outDir === undefined)
  throw new Error('build-once takes a content folder and a site');
const { ok, rendered, reused } = await buildSite({
  content,
  outDir,
  search: search !== '--no-search',
  onError: () => {},
  write: (line) => process.stdout.write(`${line}\n`),
});
process.stdout.write(`${JSON.stringify({ rendered, reused })}\n`);
process.exitCode = ok ? 0 : 1;
