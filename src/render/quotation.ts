/**
 * Whose words a block holds: a label where it speaks, and under it the source line with the place, the verdict in
 * words, and, where the words differ, both texts side by side.
 */
import { escapeHtml } from '../algorithms/xml.ts';
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
import { targetAddress } from './targets.ts';

export interface RenderedQuotation {
  /** What stands before the block; empty where nothing says whose words these are. */
  readonly voice: string;
  /** What stands after it. */
  readonly source: string;
}

export function renderQuotation(
  quotation: Quotation,
  essay: Essay,
  archive: Archive,
  urls: Urls,
): RenderedQuotation {
  return {
    voice: renderAttribution(quotation, essay, archive, urls),
    source: source(quotation, essay, archive, urls),
  };
}

function renderAttribution(quotation: Quotation, essay: Essay, archive: Archive, urls: Urls): string {
  const { to, cited, source: outside, verdict } = quotation;
  const issue = issueOf(quotation, archive);
  if (issue !== null) {
    const label = archive.series.get(issue.series)?.label ?? issue.series;
    const address = to === null ? addressOf(quotation, archive, urls) : urls.essay(to.essay, to.paragraph);
    const held = issue.held && verdict !== 'not-found';
    const date = issue.date === null ? '' : `<span>${escapeHtml(formatIssueDate(issue.date))}</span>`;
    const said = issue.held ? VERDICT_NAMES[verdict].toLowerCase() : 'not held';
    return [
      `<figcaption class="who${held ? ' held' : ''}">`,
      `<cite class="from${issue.held ? '' : ' not'}"><a href="${escapeHtml(address)}"><span class="vh">${escapeHtml(label)} </span>${issue.number}</a></cite>`,
      date,
      `<span class="said">${escapeHtml(label)}, ${said}</span></figcaption>`,
    ].join('');
  }
  const named = outside === null || cited !== null ? undefined : archive.sources.get(outside);
  if (outside === null || named === undefined) return '';
  const { date } = sourceEntryOf(quotation, essay) ?? {};
  return [
    `<figcaption class="who"><cite class="from name"><a href="${escapeHtml(urls.source(outside))}">${escapeHtml(named.title)}</a></cite>`,
    `<span>${date === undefined ? 'date not known' : escapeHtml(formatDate(date))}</span></figcaption>`,
  ].join('');
}

function source(quotation: Quotation, essay: Essay, archive: Archive, urls: Urls): string {
  const { verdict, to, also, sides, elsewhere, cited } = quotation;
  const lang = essay.lang === archive.language ? '' : ` lang="${escapeHtml(archive.language)}"`;
  const altered = verdict === 'altered' || verdict === 'not-found';
  const parts = [
    renderSourceLine(quotation, essay, archive, urls),
    `<span class="verdict${altered ? ' altered' : ''}">${VERDICT_NAMES[verdict]}</span>${escapeHtml(formatVerdict(quotation))}`,
  ];
  if (elsewhere && cited !== null)
    parts.push(`The citation names ${escapeHtml(nameTarget(quotation, archive))}, which hasn’t these words.`);
  if (also.length > 0) {
    const how = to !== null || verdict === 'exact' ? 'Also printed in' : 'The same words stand in';
    const shown = also.slice(0, ALSO).map((place) => linkTo(place, archive, urls));
    const more = also.length > ALSO ? ` and ${formatCount(also.length - ALSO, 'more essay')}` : '';
    parts.push(`${how} ${shown.join(', ')}${more}.`);
  }
  const line = `<p class="src"${lang}>${parts.filter((part) => part !== '').join(' ')}</p>`;
  if (sides === null || to === null) return line;
  const { first, last } = quotation.found;
  const shown = renderDiff({
    ...sides,
    from: `${nameEssay(archive, to.essay)}, ${nameParagraphs(to)}`,
    in: `${nameEssay(archive, essay.id)}, ${nameParagraphs({ paragraph: first, last })}`,
    langs: { printed: essay.lang, source: archive.essays.get(to.essay)?.lang ?? archive.language },
  });
  return `${line}${shown}`;
}

/** Places that are named one by one. */
const ALSO = 3;

/** Who, where and when. */
function renderSourceLine(quotation: Quotation, essay: Essay, archive: Archive, urls: Urls): string {
  const { to, source: outside, verdict } = quotation;
  const issue = issueOf(quotation, archive);
  if (to !== null) {
    const date = issue?.date ?? null;
    const when = date === null ? archive.essays.get(to.essay)?.record.date : undefined;
    const dated = date === null ? formatDate(when ?? '') : formatIssueDate(date);
    const work = issue?.work == null ? '' : `, also <i>${escapeHtml(issue.work.title)}</i>`;
    return `<b>${escapeHtml(nameEssay(archive, to.essay))}</b>, ${escapeHtml(dated)}${work}, <a href="${escapeHtml(urls.essay(to.essay, to.paragraph))}">${nameParagraphs(to)}</a>.`;
  }
  if (verdict === 'not-found' || verdict === 'not-held') {
    const date = issue?.date == null ? '' : `, ${escapeHtml(formatIssueDate(issue.date))}`;
    return `<b>${escapeHtml(nameTarget(quotation, archive))}</b>${date}.`;
  }
  const named = outside === null ? undefined : archive.sources.get(outside);
  if (outside === null || named === undefined) return verdict === 'outside' ? '<b>Source not named</b>.' : '';
  const { author, title, date } = sourceEntryOf(quotation, essay) ?? {};
  const facts = [
    author === undefined ? '' : escapeHtml(author),
    title === undefined ? '' : `<i>${escapeHtml(title)}</i>`,
    date === undefined ? 'date not known' : escapeHtml(formatDate(date)),
  ].filter((fact) => fact !== '');
  const others = archive.quotations.from(outside).length - 1;
  const more =
    others < 1
      ? ''
      : ` <a href="${escapeHtml(urls.source(outside))}">${formatCount(others, 'more quotation')} from it</a>.`;
  return `<b>${escapeHtml(named.title)}</b>, ${facts.join(', ')}.${more}`;
}

/** The issue that speaks: that of the words found, else that of the citation. */
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

const linkTo = (place: Place, archive: Archive, urls: Urls): string =>
  `<a href="${escapeHtml(urls.essay(place.essay, place.paragraph))}">${escapeHtml(nameEssay(archive, place.essay))} ${nameParagraphs(place)}</a>`;

/** What an essay's record says of the piece that a quotation is taken from: the one entry for its source, or nothing. */

/** Of two pieces of one paper nobody says which is quoted, so neither is taken. */
export function sourceEntryOf({ source }: Pick<Quotation, 'source'>, { record }: Essay): QuotedSource | null {
  const [only, ...others] = record.sources.filter((entry) => entry.source === source);
  return only === undefined || others.length > 0 ? null : only;
}
