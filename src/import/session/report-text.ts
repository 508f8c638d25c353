/** Formats the outcome of an import for people. */
import { escapeControls } from '../../algorithms/text.ts';
import type { EssayReport, FileReport } from '../report.ts';
import type { FileOutcome } from './import-file.ts';

export function reportAsText({ path, outcome, message, line, written, report }: FileOutcome): string {
  const place = line === null ? path : `${path}:${line}`;
  const result = outcome === 'would-write' ? 'would be written' : outcome;
  const head = `${place}  ${result}${message === null ? '' : `: ${message}`}`;
  if (report === null) return escapeControls(head);
  const rows = [
    head,
    ...written.map((file) => `  → ${file.path}`),
    ...describeSource(report),
    ...report.essays.flatMap(describeEssay),
    ...report.leftOut.map(
      ({ line, why, words }) =>
        `  left out, line ${line} (${why}): ${words.length > 200 ? `${words.slice(0, 200)} …` : words}`,
    ),
    ...report.doubts.map(
      (warning) => `  ?${warning.line === null ? '' : ` line ${warning.line}:`} ${warning.message}`,
    ),
  ];
  const fronts =
    outcome === 'would-write'
      ? written.flatMap(({ text }) => (text === undefined ? [] : ['', frontmatterOf(text)]))
      : [];
  return [...rows.map(escapeControls), ...fronts].join('\n');
}

/** The last line: how many files had which outcome. */
export function summaryOf(outcomes: readonly FileOutcome[], dryRun: boolean): string {
  const count = (wanted: FileOutcome['outcome']): number =>
    outcomes.filter(({ outcome }) => outcome === wanted).length;
  const done = dryRun ? `${count('would-write')} would be imported` : `${count('written')} imported`;
  return `${done}, ${count('unchanged')} unchanged, ${count('refused')} refused, of ${outcomes.length}`;
}

const formatNumber = (value: number): string => value.toLocaleString('en-GB');

function describeSource({ format, encoding, layout, words }: FileReport): string[] {
  const places = Object.entries(words.placed)
    .filter(([, count]) => count > 0)
    .map(([place, count]) => `${formatNumber(count)} ${place}`);
  return [
    `  read    ${[format, encoding, layout].filter((part) => part !== null).join(', ')}; ${formatNumber(words.in)} words`,
    `  placed  every word, in order: ${places.join(' · ')}`,
  ];
}

function describeEssay(essay: EssayReport): string[] {
  const number = essay.number === null ? 'number unknown' : `No ${essay.number}`;
  const contents = [`${essay.paragraphs} paragraphs`];
  if (essay.quotations.length > 0)
    contents.push(`${essay.quotations.length} quotations under ${essay.leadIns} lead-ins`);
  contents.push(...essay.rubrics.map(({ heading, items }) => `'${heading}' with ${items} items`));
  const cites = essay.cites.map(
    (cite) =>
      ('number' in cite ? `${cite.series} ${cite.number}` : `${cite.series} ${cite.work}`) +
      (cite.date === undefined ? '' : ` of ${cite.date}`),
  );
  return [
    `  essay   ${essay.id}`,
    `          '${essay.title}', by ${essay.author.join(', ')}, ${number}, ${essay.date}`,
    `          ${contents.join('; ')}`,
    ...(cites.length === 0 ? [] : [`          cites ${cites.join(', ')}`]),
  ];
}

const frontmatterOf = (text: string): string =>
  text.startsWith('---\n') ? text.slice(0, text.indexOf('\n---\n', 4) + 4) : text.trimEnd();
