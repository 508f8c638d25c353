/** From one article's lines to one essay's file: its frontmatter, its body, and where each line's words went. */
import { textChecksum } from '../archive/provenance/checksum.ts';
import type { Person } from '../archive/schema/person.ts';
import type { Source } from '../archive/schema/source.ts';
import { readMarkdown } from '../parse/markdown/read-markdown.ts';
import type { ImportContext, Received } from './context.ts';
import type { ImportWarning, Line } from './document.ts';
import { fieldChecksums } from './field-checksums.ts';
import type { EssayReport } from './report.ts';
import { describeEssay, warningsForFile } from './report.ts';
import { listCites } from './steps/cites.ts';
import { type Field, splitHead } from './steps/head.ts';
import { markHeadings } from './steps/headings.ts';
import type { IssueFound } from './steps/issue.ts';
import type { Layout } from './steps/layout.ts';
import { abbreviationsOf } from './steps/masthead.ts';
import { findAuthors } from './steps/people.ts';
import { detectQuotations } from './steps/quotations.ts';
import { identifySources } from './steps/sources.ts';
import type { Article } from './steps/split-articles.ts';
import { asRubric } from './steps/split-articles.ts';
import { fallbackTitle, slugOf } from './steps/title.ts';
import { extractWrittenWords } from './verify/verify.ts';
import { type BodyLine, writeBody } from './write/body.ts';
import { type Plain, writeYaml } from './write/frontmatter.ts';

export interface NewEssay {
  /** Path in the content folder, with `/`. */
  readonly path: string;
  readonly fields: Readonly<Record<string, Plain | undefined>>;
  readonly body: string;
  readonly text: string;
  readonly people: ReadonlyMap<string, Person>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly report: EssayReport;
  readonly doubts: readonly ImportWarning[];
  /** The place that each line went to. */
  readonly places: ReadonlyMap<Line, string>;
  /** The words found at each place when the file was read back. */
  readonly readBack: ReadonlyMap<string, string>;
}

export interface EssayParts {
  readonly article: Article;
  readonly notes: readonly Line[];
  readonly masthead: ReadonlySet<Line>;
  readonly layout: Layout;
  readonly issue: IssueFound;
  readonly received: Received;
  readonly encoding: string | null;
  /** Doubts about the whole file, which stand with each of its essays. */
  readonly shared: readonly ImportWarning[];
  readonly context: ImportContext;
  /** Whether it is the only essay of its file: places are then named without its slug. */
  readonly alone: boolean;
}

export function makeEssay({
  article,
  notes,
  masthead,
  layout,
  issue,
  received,
  encoding,
  shared,
  context,
  alone,
}: EssayParts): NewEssay {
  const head = splitHead(article.text, { masthead, layout, series: context.record });
  const own = markHeadings(article.text.filter((line) => !head.fields.has(line)));
  const quoted = detectQuotations(own, layout);
  const after = article.after.map((line) => asRubric(line, abbreviationsOf(context.record)));
  const body: BodyLine[] = [
    ...own.map((line) => ({ line, depth: quoted.depths.get(line) ?? 0 })),
    ...after.map((line) => ({ line, depth: Math.min(line.quoted, 1) })),
    ...notes.map((line) => ({ line, depth: 0 })),
  ];
  const markdown = writeBody(body);

  const words = (field: Field): string | undefined => {
    const lines = linesOf(field);
    if (lines.length === 0) return undefined;
    return lines.map(({ text }) => text).join(field === 'title' || field === 'standfirst' ? ' ' : '\n');
  };
  const signed = linesOf('signoff');
  const signature =
    signed[0] === undefined ? null : { text: signed.map(({ text }) => text).join(', '), at: signed[0].at };
  const authors = findAuthors(context.given.author, signature, context.people);
  const standfirst = words('standfirst');
  const worded = body.filter(({ line }) => line.text.trim() !== '');
  const opening = worded.find(({ line, depth }) => depth === 0 && line.kind === 'text') ?? worded[0];
  const { doubts: titleDoubts, ...titled } = fallbackTitle(
    words('title'),
    standfirst,
    opening?.line.text ?? 'Untitled',
  );
  const printed = titled.titleFrom === 'print';
  const slug = slugOf(titled.title, (name) =>
    context.taken(`${context.series}/${issue.number ?? 'unnumbered'}/${name}`),
  );
  const id = `${context.series}/${issue.number ?? 'unnumbered'}/${slug}`;

  const { text: read } = readMarkdown(markdown, {
    token: received.sha256,
    bodyLine: 1,
    standfirst: standfirst === undefined ? undefined : { text: standfirst, line: 1 },
    readCitations: (text) => context.readCitations(text, issue.number),
    rewriteUrl: () => null,
  });
  const found = identifySources(quoted.blocks, context);
  const { entries: cites, doubts: unknownWorks } = listCites(read, context);
  const warnings = [
    ...head.doubts,
    ...quoted.doubts,
    ...authors.doubts,
    ...found.doubts,
    ...unknownWorks,
    ...titleDoubts,
  ];
  const record = {
    title: titled.title,
    ...(printed ? {} : { titleFrom: 'standfirst', titleUnconfirmed: true }),
    standfirst,
    author: authors.ids,
    date: issue.date,
    cites: cites.map((cite): Plain => ({ ...cite })),
    sources: found.entries.map((entry): Plain => ({ ...entry })),
    added: context.today,
    printed: printedFields({
      masthead: words('masthead'),
      motto: words('motto'),
      rubric: words('rubric'),
      signoff: words('signoff'),
    }),
  };
  const unsure = warningsForFile([...shared, ...warnings], issue.number);
  const fields = {
    ...record,
    provenance: {
      file: received.name,
      sha256: received.sha256,
      imported: context.today,
      ...(encoding === null ? {} : { encoding }),
      words: textChecksum(read),
      signs: fieldChecksums(record, read),
      ...(unsure.length === 0 ? {} : { doubts: unsure }),
    },
  };
  const text = `---\n${writeYaml(fields)}---\n\n${markdown}`;

  const of = alone ? '' : ` of ${slug}`;
  const places = new Map<Line, string>();
  for (const [line, field] of head.fields) places.set(line, `${field}${of}`);
  for (const line of article.signOff) places.set(line, `signoff${of}`);
  // A line that was made a heading is another object than the line of the source that it was.
  for (const line of [...article.text, ...article.after])
    if (!places.has(line)) places.set(line, `body${of}`);
  for (const line of notes) places.set(line, `notes${of}`);

  return {
    path: `essays/${id}.md`,
    fields,
    body: markdown,
    text,
    people: authors.invented,
    sources: found.invented,
    places,
    readBack: extractWrittenWords(text, markdown, read, of, printed),
    report: describeEssay({
      settled: {
        id,
        ...titled,
        number: issue.number,
        date: issue.date,
        author: authors.ids,
        standfirst: standfirst !== undefined,
      },
      read,
      quoted,
      cites,
      sources: found,
      after,
    }),
    doubts: warnings,
  };

  function linesOf(field: Field): Line[] {
    const lines = [...head.fields].filter(([, to]) => to === field).map(([line]) => line);
    return field === 'signoff' ? [...lines, ...article.signOff] : lines;
  }
}

const printedFields = (
  fields: Record<string, string | undefined>,
): Record<string, string | undefined> | undefined =>
  Object.values(fields).some((value) => value !== undefined) ? fields : undefined;
