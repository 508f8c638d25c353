/**
 * The attribution of a block quotation before it, and after it the source line: the place, the verdict in words, and
 * where the words differ, a diff.
 */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { formatCount } from '../archive/format/counts.ts';
import { formatDate, formatIssueDate } from '../archive/format/dates.ts';
import { nameEssay, nameParagraphs } from '../archive/format/places.ts';
import { formatVerdict, VERDICT_NAMES } from '../archive/format/verdict.ts';
import type { Place, Quotation } from '../archive/quotation/types.ts';
import type { QuotedSource } from '../archive/schema/essay.ts';
import { issueId } from '../archive/schema/id.ts';
import type { Archive, Essay, Issue } from '../archive/types.ts';
import type { Urls } from '../archive/urls.ts';
import { renderDiff } from './diff.ts';
import { join, type Nodes, text } from './html.ts';
import { targetAddress } from './targets.ts';

export interface RenderedQuotation {
  /** Before the block: whose words these are; empty where nothing says so. */
  readonly voice: Nodes;
  /** After it: the source line, and the diff. */
  readonly source: Nodes;
}

export function renderQuotation(
  quotation: Quotation,
  essay: Essay,
  archive: Archive,
  urls: Urls,
): RenderedQuotation {
  return {
    voice: renderAttribution(quotation, essay, archive, urls),
    source: renderSource(quotation, essay, archive, urls),
  };
}

function renderAttribution(quotation: Quotation, essay: Essay, archive: Archive, urls: Urls): Nodes {
  const { to, cited, source: outside, verdict } = quotation;
  const issue = issueOf(quotation, archive);
  if (issue !== null) {
    const label = archive.series.get(issue.series)?.label ?? issue.series;
    const href = to === null ? addressOf(quotation, archive, urls) : urls.essay(to.essay, to.paragraph);
    const said = issue.held ? VERDICT_NAMES[verdict].toLowerCase() : 'not held';
    return [
      h(issue.held && verdict !== 'not-found' ? 'figcaption.who.held' : 'figcaption.who', [
        h(
          issue.held ? 'cite.from' : 'cite.from.not',
          h('a', { href }, [h('span.vh', `${label} `), `${issue.number}`]),
        ),
        issue.date === null ? null : h('span', formatIssueDate(issue.date)),
        h('span.said', `${label}, ${said}`),
      ]),
    ];
  }
  const named = outside === null || cited !== null ? undefined : archive.sources.get(outside);
  if (outside === null || named === undefined) return [];
  const { date } = sourceEntryOf(quotation, essay) ?? {};
  return [
    h('figcaption.who', [
      h('cite.from.name', h('a', { href: urls.source(outside) }, named.title)),
      h('span', date === undefined ? 'date not known' : formatDate(date)),
    ]),
  ];
}

function renderSource(quotation: Quotation, essay: Essay, archive: Archive, urls: Urls): Nodes {
  const { verdict, to, also, sides, elsewhere, cited } = quotation;
  const isAltered = verdict === 'altered' || verdict === 'not-found';
  const parts: Nodes[] = [
    renderSourceLine(quotation, essay, archive, urls),
    [
      h(isAltered ? 'span.verdict.altered' : 'span.verdict', VERDICT_NAMES[verdict]),
      text(formatVerdict(quotation)),
    ],
  ];
  if (elsewhere && cited !== null)
    parts.push([text(`The citation names ${nameTarget(quotation, archive)}, which hasn’t these words.`)]);
  if (also.length > 0) {
    const how = to !== null || verdict === 'exact' ? 'Also printed in' : 'The same words stand in';
    const shown = also.slice(0, MAX_ALSO).map((place) => [linkTo(place, archive, urls)]);
    const more = also.length > MAX_ALSO ? ` and ${formatCount(also.length - MAX_ALSO, 'more essay')}` : '';
    parts.push([text(`${how} `), ...join(shown, ', '), text(`${more}.`)]);
  }
  const lang = essay.lang === archive.language ? undefined : archive.language;
  const line = h('p.src', { lang }, [
    ...join(
      parts.filter((part) => part.length > 0),
      ' ',
    ),
  ]);
  if (sides === null || to === null) return [line];
  const { first, last } = quotation.found;
  const shown = renderDiff({
    ...sides,
    from: `${nameEssay(archive, to.essay)}, ${nameParagraphs(to)}`,
    in: `${nameEssay(archive, essay.id)}, ${nameParagraphs({ paragraph: first, last })}`,
    langs: { printed: essay.lang, source: archive.essays.get(to.essay)?.lang ?? archive.language },
  });
  return [line, shown];
}

/** Places that are named one by one. */
const MAX_ALSO = 3;

/** Who, where and when. */
function renderSourceLine(quotation: Quotation, essay: Essay, archive: Archive, urls: Urls): Nodes {
  const { to, source: outside, verdict } = quotation;
  const issue = issueOf(quotation, archive);
  if (to !== null) {
    const date = issue?.date ?? null;
    const when = date === null ? archive.essays.get(to.essay)?.record.date : undefined;
    const dated = date === null ? formatDate(when ?? '') : formatIssueDate(date);
    return [
      h('b', nameEssay(archive, to.essay)),
      text(`, ${dated}`),
      ...(issue?.work == null ? [] : [text(', also '), h('i', issue.work.title)]),
      text(', '),
      h('a', { href: urls.essay(to.essay, to.paragraph) }, nameParagraphs(to)),
      text('.'),
    ];
  }
  if (verdict === 'not-found' || verdict === 'not-held') {
    const date = issue?.date == null ? '' : `, ${formatIssueDate(issue.date)}`;
    return [h('b', nameTarget(quotation, archive)), text(`${date}.`)];
  }
  const named = outside === null ? undefined : archive.sources.get(outside);
  if (outside === null || named === undefined)
    return verdict === 'outside' ? [h('b', 'Source not named'), text('.')] : [];
  const { author, title, date } = sourceEntryOf(quotation, essay) ?? {};
  const facts: Nodes[] = [
    ...(author === undefined ? [] : [[text(author)]]),
    ...(title === undefined ? [] : [[h('i', title)]]),
    [text(date === undefined ? 'date not known' : formatDate(date))],
  ];
  const others = archive.quotations.from(outside).length - 1;
  const more = h('a', { href: urls.source(outside) }, `${formatCount(others, 'more quotation')} from it`);
  return [
    h('b', named.title),
    text(', '),
    ...join(facts, ', '),
    text('.'),
    ...(others < 1 ? [] : [text(' '), more, text('.')]),
  ];
}

/** The issue that is quoted: that of the words found, else that of the citation. */
function issueOf({ to, cited }: Quotation, archive: Archive): Issue | null {
  const quoted = to === null ? undefined : archive.essays.get(to.essay);
  if (quoted !== undefined)
    return quoted.number === null
      ? null
      : (archive.issues.get(issueId(quoted.series, quoted.number)) ?? null);
  return cited?.number == null ? null : (archive.issues.get(issueId(cited.series, cited.number)) ?? null);
}

function nameTarget({ cited }: Quotation, archive: Archive): string {
  if (cited === null) return '';
  const series = archive.series.get(cited.series);
  const work = series?.works.find(({ id }) => id === cited.work);
  return `${series?.label ?? cited.series} ${cited.number ?? work?.title ?? cited.work ?? ''}`;
}

const addressOf = ({ cited }: Quotation, archive: Archive, urls: Urls): string =>
  cited === null ? '' : targetAddress(cited, archive, urls);

const linkTo = (place: Place, archive: Archive, urls: Urls): ElementContent =>
  h(
    'a',
    { href: urls.essay(place.essay, place.paragraph) },
    `${nameEssay(archive, place.essay)} ${nameParagraphs(place)}`,
  );

/**
 * The entry of an essay's record for the piece that a quotation is from. Of two pieces from one source nothing says
 * which is quoted, so neither is returned.
 */
export function sourceEntryOf({ source }: Pick<Quotation, 'source'>, { record }: Essay): QuotedSource | null {
  const [only, ...others] = record.sources.filter((entry) => entry.source === source);
  return only === undefined || others.length > 0 ? null : only;
}
