/** One swap, to be killed: `swap-once.ts MADE OUTDIR`. */
import { swap } from '../../scripts/build/swap.ts';

const [, , made = '', outDir = ''] = process.argv;
swap(made, outDir);
