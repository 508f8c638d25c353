/** The report of an import as a person reads it. */
import { escapeControls } from '../../algorithms/text.ts';
import type { EssayReport, FileReport } from '../report.ts';
import type { FileOutcome } from './import-file.ts';

export function reportAsText({ path, outcome, message, line, written, report }: FileOutcome): string {
  const place = line === null ? path : `${path}:${line}`;
  if (report === null) return escapeControls(`${place}  ${outcome}: ${message ?? ''}`);
  const head = `${place}  ${outcome === 'would-write' ? 'would be written' : outcome}${message === null ? '' : `: ${message}`}`;
  const rows = [
    head,
    ...written.map((file) => `  → ${file.path}`),
    ...read(report),
    ...report.essays.flatMap(found),
    ...leftOut(report),
    ...doubts(report),
  ];
  const shown =
    outcome === 'would-write'
      ? written.flatMap(({ text }) => (text === undefined ? [] : ['', frontOf(text)]))
      : [];
  return [...rows.map(escapeControls), ...shown].join('\n');
}

/** The last line: how many files ended how. */
export function summaryOf(outcomes: readonly FileOutcome[], dryRun: boolean): string {
  const count = (wanted: FileOutcome['outcome']): number =>
    outcomes.filter(({ outcome }) => outcome === wanted).length;
  const done = dryRun ? `${count('would-write')} would be imported` : `${count('written')} imported`;
  return `${done}, ${count('unchanged')} unchanged, ${count('refused')} refused, of ${outcomes.length}`;
}

const number = (value: number): string => value.toLocaleString('en-GB');

function read({ format, encoding, layout, words }: FileReport): string[] {
  const places = Object.entries(words.placed)
    .filter(([, count]) => count > 0)
    .map(([place, count]) => `${number(count)} ${place}`);
  return [
    `  read    ${[format, encoding, layout].filter((part) => part !== null).join(', ')}; ${number(words.in)} words`,
    `  placed  every word, in order: ${places.join(' · ')}`,
  ];
}

function found(essay: EssayReport): string[] {
  const quoted =
    essay.quotations.length === 0
      ? []
      : [`${essay.quotations.length} quotations under ${essay.leadIns} lead-ins`];
  const rubrics = essay.rubrics.map(({ heading, items }) => `'${heading}' with ${items} items`);
  const cites = essay.cites.map(
    (cite) =>
      ('number' in cite ? `${cite.series} ${cite.number}` : `${cite.series} ${cite.work}`) +
      (cite.date === undefined ? '' : ` of ${cite.date}`),
  );
  return [
    `  essay   ${essay.id}`,
    `          '${essay.title}', by ${essay.author.join(', ')}, ${essay.number === null ? 'number unknown' : `No ${essay.number}`}, ${essay.date}`,
    `          ${[`${essay.paragraphs} paragraphs`, ...quoted, ...rubrics].join('; ')}`,
    ...(cites.length === 0 ? [] : [`          cites ${cites.join(', ')}`]),
  ];
}

const leftOut = ({ leftOut: left }: FileReport): string[] =>
  left.map(
    ({ line, why, words }) =>
      `  left out, line ${line} (${why}): ${words.length > 200 ? `${words.slice(0, 200)} …` : words}`,
  );

const doubts = (report: FileReport): string[] =>
  report.doubts.map(({ line, message }) => `  ?${line === null ? '' : ` line ${line}:`} ${message}`);

const frontOf = (text: string): string =>
  text.startsWith('---\n') ? text.slice(0, text.indexOf('\n---\n', 4) + 4) : text.trimEnd();
