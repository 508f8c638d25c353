/** One new site put in the place of another, to be killed: `swap-once.ts MADE OUTDIR`. */
import { assembleSite } from '../../src/integration/assemble.ts';
import { writeManifest } from '../../src/integration/manifest.ts';
import { createOutput } from '../../src/integration/output.ts';
import { swap } from '../../src/integration/swap.ts';

const [, , made = '', outDir = ''] = process.argv;
writeManifest(assembleSite(createOutput(made, outDir, null), outDir, []));
swap(outDir);
