/** Previews of an issue, a work or a paragraph, shown before a reader follows a citation. Plain text, at most 2 kB as JSON. */
import { jsonBytes, truncateToSentences } from '../../algorithms/sentences.ts';
import { formatDate, formatIssueDate } from '../format/dates.ts';
import { splitHeadline } from '../format/headline.ts';
import type { EssayId } from '../schema/id.ts';
import type { Archive, Essay, Issue } from '../types.ts';
import type { Work } from '../works.ts';
import { citationsFromElsewhere } from './cites.ts';

export interface Preview {
  /** `EPSR 1254`; `EPSR 1254, ¶ 14`. */
  readonly name: string;
  /** In words, with 'about' if it is estimated. */
  readonly date: string | null;
  readonly held: boolean;
  /** The title of the essay or the work, or the number of essays. */
  readonly title: string | null;
  /** The beginning of the paragraph or the text. */
  readonly words: string | null;
  readonly lang: string;
  /** How many essays cite it, or quote it if it is a paragraph. */
  readonly citedBy: number;
}

/** Maximum size as JSON. */
export const MAX_BYTES = 2048;
const WORDS = { opening: 70, paragraph: 120, title: 40 };

/** The opening of the issue's only essay, or the titles of several. */
export function previewIssue(archive: Archive, issue: Issue): Preview {
  const essays = issue.essays.flatMap((id) => archive.essays.get(id) ?? []);
  const [only, ...others] = essays;
  const facts = {
    name: `${labelOf(archive, issue)} ${issue.number}`,
    date: issue.date === null ? null : formatIssueDate(issue.date),
    held: issue.held,
    lang: only?.lang ?? archive.language,
    citedBy: countEssays(citationsFromElsewhere(archive, issue)),
  };
  if (only === undefined) return withWords({ ...facts, title: issue.work?.title ?? null }, '', 0);
  if (others.length === 0) {
    const { title, words } = openingOf(only);
    return withWords({ ...facts, title }, words, WORDS.opening);
  }
  const titles = essays.map(({ record }) => record.title).join('. ');
  return withWords({ ...facts, title: `${essays.length} essays` }, titles, WORDS.opening);
}

export function previewWork(archive: Archive, work: Work): Preview {
  return withWords(
    {
      name: labelOf(archive, work),
      date: work.date === null ? null : formatDate(work.date),
      held: false,
      title: work.title,
      lang: archive.language,
      citedBy: countEssays(citationsFromElsewhere(archive, work)),
    },
    '',
    0,
  );
}

/** Returns null if the essay doesn't have the paragraph. */
export function previewParagraph(archive: Archive, essay: Essay, anchor: string): Preview | null {
  const paragraph = essay.text.paragraphs.find((known) => known.anchor === anchor);
  if (paragraph === undefined) return null;
  const name = [labelOf(archive, essay), essay.number].filter((part) => part !== null).join(' ');
  return withWords(
    {
      name: `${name}, ¶ ${anchor.slice(1)}`,
      date: formatDate(essay.record.date),
      held: true,
      title: splitHeadline(essay.record).title,
      lang: essay.lang,
      citedBy: countEssays([
        ...archive.graph.citingParagraph(essay.id, anchor),
        ...archive.quotations.quoting(essay.id).filter(({ to }) => to?.paragraph === anchor),
      ]),
    },
    paragraph.text,
    WORDS.paragraph,
  );
}

/** The title and the words after it, as the page shows them. */
function openingOf(essay: Essay): { title: string; words: string } {
  const { title, standfirst } = splitHeadline(essay.record);
  const first = essay.text.paragraphs.find(({ depth, kind }) => depth === 0 && kind === 'prose');
  return { title, words: standfirst ?? first?.text ?? '' };
}

/** Truncates title and words to the limits. */
function withWords(facts: Omit<Preview, 'words'>, text: string, words: number): Preview {
  const { lang } = facts;
  const title = facts.title === null ? null : cutTitle(facts.title, lang);
  const bare: Preview = { ...facts, title, words: null };
  if (text === '') return bare;
  return { ...bare, words: truncateToSentences(text, { words, bytes: MAX_BYTES - jsonBytes(bare) }, lang) };
}

const cutTitle = (title: string, lang: string): string =>
  truncateToSentences(title, { words: WORDS.title, bytes: 500 }, lang);

const countEssays = (citations: readonly { readonly essay: EssayId }[]): number =>
  new Set(citations.map(({ essay }) => essay)).size;

const labelOf = (archive: Archive, { series }: { readonly series: Essay['series'] }): string =>
  archive.series.get(series)?.label ?? series;
