/** One new site put in the place of another, to be killed: `swap-once.ts MADE OUTDIR`. */
import { assemble } from '../../scripts/build/assemble.ts';
import { writeManifest } from '../../scripts/build/manifest.ts';
import { openNewSite } from '../../scripts/build/new-site.ts';
import { swap } from '../../scripts/build/swap.ts';

const [, , made = '', outDir = ''] = process.argv;
writeManifest(assemble(openNewSite(made, outDir, null), outDir, []));
swap(outDir);
