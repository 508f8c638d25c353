/** One new site put in the place of another, to be killed: `swap-once.ts MADE OUTDIR`. */
import { assembleSite } from '../../scripts/build/assemble.ts';
import { writeManifest } from '../../scripts/build/manifest.ts';
import { createOutput } from '../../scripts/build/new-site.ts';
import { swap } from '../../scripts/build/swap.ts';

const [, , made = '', outDir = ''] = process.argv;
writeManifest(assembleSite(createOutput(made, outDir, null), outDir, []));
swap(outDir);
