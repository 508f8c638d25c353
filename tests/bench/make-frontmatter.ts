/** The record of a made essay, as YAML between its two fences. */
import type { MadeBody } from './make-body.ts';
import type { MadeCite } from './make-citation.ts';

export interface MadeHead {
  readonly title: string;
  readonly standfirst: string;
  readonly author: string;
  readonly date: string;
}

export function makeFrontmatter(head: MadeHead, body: MadeBody): string {
  const cites = distinct(body.cites);
  const sources = new Set(
    body.sources.map(
      ({ source, date }) => `  - { source: ${source.id}${date === null ? '' : `, date: ${quote(date)}`} }`,
    ),
  );
  return [
    '---',
    `title: ${quote(head.title)}`,
    `standfirst: ${quote(head.standfirst)}`,
    `author: [${head.author}]`,
    `date: ${quote(head.date)}`,
    ...(cites.length === 0 ? [] : ['cites:', ...cites.map(citeLine)]),
    ...(sources.size === 0 ? [] : ['sources:', ...sources]),
    'added: "2026-11-23"',
    '---',
    '',
  ].join('\n');
}

/** One entry for each issue or work, with the first date printed for it. */
function distinct(cites: readonly MadeCite[]): MadeCite[] {
  const entries = new Map<number | string, MadeCite>();
  for (const cite of cites) {
    const key = 'number' in cite ? cite.number : (cite.issue ?? cite.work);
    const known = entries.get(key);
    if (known === undefined || (known.date === undefined && cite.date !== undefined)) entries.set(key, cite);
  }
  return [...entries.values()];
}

function citeLine(cite: MadeCite): string {
  if ('work' in cite) return `  - { series: epsr, work: ${cite.work} }`;
  const date = cite.date === undefined ? '' : `, date: ${quote(cite.date)}`;
  return `  - { series: epsr, number: ${cite.number}${date} }`;
}

/** A string in JSON is a string in YAML. */
const quote = (text: string): string => JSON.stringify(text);
