/**
 * `npm run test:mutation -- FOLDER`: StrykerJS puts faults into the code of one folder of `src`, one at a time, and runs
 * the tests of that folder against each. The score is held against `mutation/scores.json` and may only rise.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { complain, print } from '../src/integration/print.ts';
import { findTestsOf } from '../tests/mutation/find-tests-of.ts';
import { type Equivalent, isSame, readReport, scoreOf } from '../tests/mutation/read-report.ts';
import { runCommand, runProgram } from './run-command.ts';

const root = resolve(import.meta.dirname, '..');
const SCORES = join(root, 'tests/mutation/scores.json');

interface Scores {
  /** The score of each folder, in percent. */
  readonly scores: Readonly<Record<string, number>>;
  readonly equivalents: readonly Equivalent[];
}

await runCommand(
  {
    name: 'test:mutation',
    summary: 'Puts faults into one folder of src, one at a time, and counts those that its tests notice.',
    options: {},
    positionals: 'folder',
    notes: 'Example: npm run test:mutation -- src/archive/calendar. The report stays in node_modules/.cache.',
  },
  async (_, [given = '']) => {
    const folder = given.replace(/\/+$/, '');
    if (!/^src\/[\w/-]+$/.test(folder) || !existsSync(join(root, folder)))
      return fail(`${given}: no folder of src; write a path such as src/archive/calendar`, 2);
    const tests = await findTestsOf(root, folder);
    if (tests.length === 0) return fail(`${folder}: no unit test imports a module of it`, 1);
    const cache = join(root, 'node_modules/.cache/mutation', folder.replaceAll('/', '-'));
    const code = await runStryker(folder, tests, cache);
    return code === 0 ? settleScore(folder, join(cache, 'report.json')) : code;
  },
);

async function runStryker(folder: string, tests: readonly string[], cache: string): Promise<number> {
  // Node strips no types below node_modules, so the copies that hold mutants are made outside of it.
  const sandbox = await mkdtemp(join(tmpdir(), 'archive-mutation-'));
  const config = join(cache, 'config.json');
  await mkdir(cache, { recursive: true });
  await writeFile(
    config,
    JSON.stringify({
      testRunner: 'tap',
      plugins: ['@stryker-mutator/tap-runner'],
      mutate: [`${folder}/**/*.ts`],
      tap: { testFiles: tests, nodeArgs: ['--test-reporter=tap', '-r', '{{hookFile}}', '{{testFile}}'] },
      coverageAnalysis: 'perTest',
      incremental: true,
      incrementalFile: join(cache, 'incremental.json'),
      reporters: ['json', 'html', 'progress-append-only'],
      jsonReporter: { fileName: join(cache, 'report.json') },
      htmlReporter: { fileName: join(cache, 'report.html') },
      ignorePatterns: ['dist', '.astro', 'public'],
      tempDirName: sandbox,
      cleanTempDir: 'always',
      concurrency: availableParallelism(),
      timeoutMS: 20_000,
    }),
  );
  try {
    const stryker = join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js');
    return await runProgram(process.execPath, [stryker, 'run', config], { cwd: root });
  } finally {
    await rm(sandbox, { recursive: true, force: true });
  }
}

/** Prints what no test noticed, and records a score that has risen. The exit code. */
function settleScore(folder: string, report: string): number {
  const { scores, equivalents }: Scores = JSON.parse(readFileSync(SCORES, 'utf8'));
  const counts = readReport(report);
  const { detected, survivors } = counts;
  const known = equivalents.filter(({ file }) => file.startsWith(`${folder}/`));
  for (const one of survivors)
    if (!known.some((other) => isSame(one, other)))
      print(`${one.file}:${one.line}: not noticed: ${one.code} → ${one.becomes}`);
  const idle = known.filter((other) => !survivors.some((one) => isSame(one, other)));
  for (const { file, code, becomes } of idle)
    complain(`scores.json: ${file}: ${code} → ${becomes} survives no more; take the entry out`);
  const [score, before] = [scoreOf(counts, known), scores[folder] ?? 0];
  const all = detected + survivors.length;
  print(
    `${folder}: ${score} % (${detected} of ${all} faults noticed, ${known.length} equivalent); recorded ${before} %`,
  );
  if (score < before) return fail(`${folder}: the score may only rise; test what is not noticed`, 1);
  if (score > before)
    writeFileSync(
      SCORES,
      `${JSON.stringify({ scores: { ...scores, [folder]: score }, equivalents }, null, 2)}\n`,
    );
  return idle.length > 0 ? 1 : 0;
}

function fail(line: string, code: number): number {
  complain(line);
  return code;
}
