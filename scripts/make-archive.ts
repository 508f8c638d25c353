/** `node scripts/make-archive.ts --issues 200 DIR`: writes a content folder of made texts, for measuring. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { formatNumber } from '../src/archive/format/counts.ts';
import { generateArchive } from '../tests/bench/make-archive.ts';
import { MADE_TITLE } from '../tests/bench/make-records.ts';

const HELP = `Writes a content folder of made texts: the same seed gives the same bytes.

  node scripts/make-archive.ts [--issues N] [--words N] [--seed N] [--citations LEAST-MOST] [--quotations N] [--plants] [--force] DIR

  --issues N               how many issues, of one essay each (1650)
  --words N                words of an essay, within 5 % from 2000 on (11000)
  --seed N                 which archive (1)
  --citations LEAST-MOST   citations in an essay's running text (5-12)
  --quotations N           blocks quoted in an essay (6)
  --plants                 quotations of every kind: altered, cut, joined, printed again, near copies, stock phrases
  --force                  replace a made archive that stands in DIR`;

/** The exit code. */
function main(): number {
  const parsed = parse();
  if (typeof parsed === 'string') return refuse(parsed);
  const { values, positionals } = parsed;
  if (values.help) {
    console.log(HELP);
    return 0;
  }

  const [issues, words, seed, quotations] = [values.issues, values.words, values.seed, values.quotations].map(
    Number,
  );
  const [least, most] = /^(\d+)-(\d+)$/.exec(values.citations)?.slice(1).map(Number) ?? [];
  if (!isCount(issues, 1) || !isCount(words, 200))
    return refuse('--issues takes a number from 1, --words one from 200');
  if (!isCount(seed, 0) || !isCount(quotations, 0))
    return refuse('--seed and --quotations take a number from 0');
  if (least === undefined || most === undefined || least > most)
    return refuse('--citations takes two numbers: 5-12');
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0)
    return refuse('one folder is needed: node scripts/make-archive.ts DIR');

  const dir = resolve(folder);
  const fault = clear(dir, values.force);
  if (fault !== null) return refuse(fault, 1);
  const started = performance.now();
  const made = generateArchive({
    dir,
    issues,
    words,
    seed,
    citations: [least, most],
    quotations,
    plants: values.plants,
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `${formatNumber(made.essays)} essays, ${formatNumber(made.words)} words, ${(made.bytes / 1e6).toFixed(1)} MB, ` +
      `${formatNumber(made.citations)} citations and ${formatNumber(made.quotations)} quotations in ${dir} (${seconds} s)`,
  );
  return 0;
}

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        issues: { type: 'string', default: '1650' },
        words: { type: 'string', default: '11000' },
        seed: { type: 'string', default: '1' },
        citations: { type: 'string', default: '5-12' },
        quotations: { type: 'string', default: '6' },
        plants: { type: 'boolean', default: false },
        force: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const isCount = (value: number | undefined, least: number): value is number =>
  value !== undefined && Number.isSafeInteger(value) && value >= least;

/** Makes room for the archive; what stands in the way, or null. A folder that we didn't make is never cleared. */
function clear(dir: string, force: boolean): string | null {
  if (!existsSync(dir) || readdirSync(dir).length === 0) return null;
  const archive = join(dir, 'archive.yaml');
  const isMade = existsSync(archive) && readFileSync(archive, 'utf8').startsWith(MADE_TITLE);
  if (!isMade) return `${dir} isn't empty and holds no made archive; choose another folder`;
  if (!force) return `${dir} holds a made archive already; --force replaces it`;
  for (const name of ['archive.yaml', 'series', 'calendar', 'people', 'sources', 'essays'])
    rmSync(join(dir, name), { recursive: true, force: true });
  return null;
}

function refuse(message: string, code = 2): number {
  console.error(message);
  return code;
}

process.exitCode = main();
