/** Turns the lines of one article into an essay's file, and records where the words of each line went. */
import { textChecksum } from '../archive/provenance/checksum.ts';
import type { Person } from '../archive/schema/person.ts';
import type { Source } from '../archive/schema/source.ts';
import { readMarkdown } from '../parse/markdown/read-markdown.ts';
import type { ImportContext, Received } from './context.ts';
import type { ImportWarning, Line } from './document.ts';
import { describeEssay, type EssayReport, warningsForFile } from './report.ts';
import { type Field, markHeadings, splitHead } from './steps/head.ts';
import type { IssueFound } from './steps/issue.ts';
import type { Layout } from './steps/layout.ts';
import { abbreviationsOf } from './steps/masthead.ts';
import { findAuthors } from './steps/people.ts';
import { detectQuotations } from './steps/quotations.ts';
import { identifySources, listCites } from './steps/references.ts';
import { type Article, asRubric } from './steps/split-articles.ts';
import { fallbackTitle, slugOf } from './steps/title.ts';
import { extractWrittenWords } from './verify/verify.ts';
import { type BodyLine, writeBody } from './write/body.ts';
import { essayChecksums, type Fields, type Plain, writeYaml } from './write/frontmatter.ts';

export interface NewEssay {
  /** Path in the content folder, with `/`. */
  readonly path: string;
  readonly fields: Fields;
  readonly body: string;
  /** The whole file. */
  readonly text: string;
  /** New records, by id. */
  readonly people: ReadonlyMap<string, Person>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly report: EssayReport;
  readonly warnings: readonly ImportWarning[];
  /** The place that each line went to: a field, the body or the notes. */
  readonly places: ReadonlyMap<Line, string>;
  /** The words at each place, parsed from the file as it will be written. */
  readonly writtenWords: ReadonlyMap<string, string>;
}

export interface EssayParts {
  readonly article: Article;
  readonly notes: readonly Line[];
  readonly masthead: ReadonlySet<Line>;
  readonly layout: Layout;
  readonly issue: IssueFound;
  readonly received: Received;
  readonly encoding: string | null;
  /** Warnings about the whole file, repeated in each of its essays. */
  readonly sharedWarnings: readonly ImportWarning[];
  readonly context: ImportContext;
  /** Whether it is the only essay of its file; else names of places end with its slug. */
  readonly isAlone: boolean;
}

export function makeEssay(parts: EssayParts): NewEssay {
  const { article, layout, issue, received, encoding, context } = parts;
  const head = splitHead(article.text, { masthead: parts.masthead, layout, series: context.record });
  const own = markHeadings(article.text.filter((line) => !head.fields.has(line)));
  const quoted = detectQuotations(own, layout);
  const after = article.after.map((line) => asRubric(line, abbreviationsOf(context.record)));
  const bodyLines: BodyLine[] = [
    ...own.map((line) => ({ line, depth: quoted.depths.get(line) ?? 0 })),
    ...after.map((line) => ({ line, depth: Math.min(line.quoted, 1) })),
    ...parts.notes.map((line) => ({ line, depth: 0 })),
  ];
  const body = writeBody(bodyLines);

  const standfirst = wordsOf('standfirst');
  const { warnings: titleWarnings, ...title } = fallbackTitle(
    wordsOf('title'),
    standfirst,
    openingOf(bodyLines),
  );
  const number = issue.number ?? 'unnumbered';
  const slug = slugOf(title.title, (name) => context.isIdInUse(`${context.series}/${number}/${name}`));
  const id = `${context.series}/${number}/${slug}`;
  const signed = linesOf('signoff');
  const authors = findAuthors(
    context.overrides.author,
    signed[0] === undefined ? null : { text: signed.map(textOfLine).join(', '), at: signed[0].at },
    context.people,
  );

  const { text } = readMarkdown(body, {
    token: received.sha256,
    bodyLine: 1,
    standfirst: standfirst === undefined ? undefined : { text: standfirst, line: 1 },
    readCitations: (words) => context.readCitations(words, issue.number),
    rewriteUrl: () => null,
  });
  const sources = identifySources(quoted.blocks, context);
  const cites = listCites(text, context);
  const warnings = [head, quoted, authors, sources, cites].flatMap((step) => step.warnings);
  warnings.push(...titleWarnings);
  const isPrintedTitle = title.titleFrom === 'print';
  const record = {
    title: title.title,
    ...(isPrintedTitle ? {} : { titleFrom: 'standfirst', titleUnconfirmed: true }),
    standfirst,
    author: authors.ids,
    date: issue.date,
    cites: cites.entries.map((cite): Plain => ({ ...cite })),
    sources: sources.entries.map((entry): Plain => ({ ...entry })),
    added: context.today,
    printed: withoutEmpty({
      masthead: wordsOf('masthead'),
      motto: wordsOf('motto'),
      rubric: wordsOf('rubric'),
      signoff: wordsOf('signoff'),
    }),
  };
  const unconfirmed = warningsForFile([...parts.sharedWarnings, ...warnings], issue.number);
  const fields = {
    ...record,
    provenance: {
      file: received.name,
      sha256: received.sha256,
      imported: context.today,
      ...(encoding === null ? {} : { encoding }),
      words: textChecksum(text),
      signs: essayChecksums(record, text),
      ...(unconfirmed.length === 0 ? {} : { doubts: unconfirmed }),
    },
  };
  const file = `---\n${writeYaml(fields)}---\n\n${body}`;
  const suffix = parts.isAlone ? '' : ` of ${slug}`;

  return {
    path: `essays/${id}.md`,
    fields,
    body,
    text: file,
    people: authors.created,
    sources: sources.created,
    places: placesOf(suffix),
    writtenWords: extractWrittenWords({ file, body, text, suffix, isPrintedTitle }),
    report: describeEssay({
      resolved: {
        id,
        ...title,
        number: issue.number,
        date: issue.date,
        author: authors.ids,
        standfirst: standfirst !== undefined,
      },
      text,
      quoted,
      cites: cites.entries,
      sources,
      after,
    }),
    warnings,
  };

  function linesOf(field: Field): Line[] {
    const lines = [...head.fields].filter(([, to]) => to === field).map(([line]) => line);
    return field === 'signoff' ? [...lines, ...article.signOff] : lines;
  }

  function wordsOf(field: Field): string | undefined {
    const lines = linesOf(field).map(textOfLine);
    if (lines.length === 0) return undefined;
    return lines.join(field === 'title' || field === 'standfirst' ? ' ' : '\n');
  }

  /** Keyed by the lines of the source: a line that became a heading is another object. */
  function placesOf(end: string): Map<Line, string> {
    const placed = (lines: readonly Line[], place: string): [Line, string][] =>
      lines.map((line) => [line, place + end]);
    return new Map([
      ...placed([...article.text, ...article.after], 'body'),
      ...[...head.fields].map(([line, field]): [Line, string] => [line, field + end]),
      ...placed(article.signOff, 'signoff'),
      ...placed(parts.notes, 'notes'),
    ]);
  }
}

const textOfLine = ({ text }: Line): string => text;

/** The first paragraph in the essay's own voice, or else its first words. */
function openingOf(lines: readonly BodyLine[]): string {
  const worded = lines.filter(({ line }) => line.text.trim() !== '');
  const opening = worded.find(({ line, depth }) => depth === 0 && line.kind === 'text') ?? worded[0];
  return opening?.line.text ?? 'Untitled';
}

const withoutEmpty = (fields: Fields): Fields | undefined =>
  Object.values(fields).some((value) => value !== undefined) ? fields : undefined;
