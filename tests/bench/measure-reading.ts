/** How long the grammar takes for all essays of a content folder, one after the other, on one core. */
import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { countWords } from '../../src/algorithms/text.ts';
import { buildGrammar } from '../../src/archive/citation/grammar.ts';
import { parseCitations } from '../../src/archive/citation/parse.ts';
import { listFiles } from '../../src/incremental/list-files.ts';
import { readFolder } from '../../src/parse/read-folder.ts';

export interface MeasuredReading {
  readonly words: number;
  readonly citations: number;
  /** Seconds of the processor in the readers of citations; reading the files is not counted. */
  readonly seconds: number;
  /** Bytes in use after a tenth of the essays and after the last, once what is no longer needed is thrown away. */
  readonly heapFirst: number;
  readonly heapLast: number;
}

export function measureReading(content: string): MeasuredReading {
  const { records } = readFolder(content);
  if (records === null) throw new Error(`${content} has errors`);
  const grammar = buildGrammar(new Map([...records.series].map(([id, { record }]) => [id, record])));
  const files = listFiles(`${content}/essays`).filter(({ path }) => path.endsWith('.md'));
  let [words, citations, time, heapFirst] = [0, 0, 0, 0];
  for (const [index, { path }] of files.entries()) {
    const [id, number] = path.split('/');
    const series = [...grammar.series.keys()].find((known) => known === id);
    const text = readFileSync(`${content}/essays/${path}`, 'utf8');
    words += countWords(text);
    const before = process.threadCpuUsage();
    citations += parseCitations(text, grammar, series && { series, number: Number(number) || null }).length;
    const { user, system } = process.threadCpuUsage();
    time += user + system - before.user - before.system;
    if (index === Math.floor(files.length / 10)) heapFirst = heapInUse();
  }
  return { words, citations, seconds: time / 1e6, heapFirst, heapLast: heapInUse() };
}

function heapInUse(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
}
