/** A feed before it is written down: the same for Atom and for JSON Feed. Dates are days, from the records. */
import { escapeXml } from '../../algorithms/xml.ts';
import { atEssay } from '../../archive/at-step.ts';
import type { EssayId } from '../../archive/schema/id.ts';

export interface FeedEntry {
  /** The essay that it is about. */
  readonly essay: EssayId;
  /** The whole address of what is new; also its id. */
  readonly id: string;
  readonly title: string;
  readonly authors: readonly { readonly name: string; readonly address: string }[];
  /** What it says, as plain text. */
  readonly summary: string;
  readonly language: string;
  /** The day on which it entered the archive. */
  readonly added: string;
  /** The last day on which it changed. */
  readonly updated: string;
}

export interface Feed {
  /** Its own whole address. */
  readonly address: string;
  /** The whole address of the page that it belongs to. */
  readonly page: string;
  readonly title: string;
  readonly subtitle: string;
  readonly language: string;
  readonly keeper: string;
  /** Newest first. */
  readonly entries: readonly FeedEntry[];
}

/** A day as feeds want it: a moment. The time of day isn't on record, so it is the first of the day. */
const toTimestamp = (day: string): string => `${day}T00:00:00Z`;

/** The last change of a feed; of an empty feed the epoch, because the clock is never read. */
const updatedAt = ({ entries }: Feed): string =>
  entries
    .map(({ updated }) => updated)
    .sort()
    .at(-1) ?? '1970-01-01';

/** A feed as Atom (RFC 4287). */
export function writeAtom(feed: Feed): string {
  const { address, page, title, subtitle, language, keeper, entries } = feed;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(language)}">`,
    `  <id>${escapeXml(address)}</id>`,
    `  <title>${escapeXml(title)}</title>`,
    `  <subtitle>${escapeXml(subtitle)}</subtitle>`,
    `  <updated>${toTimestamp(updatedAt(feed))}</updated>`,
    `  <author><name>${escapeXml(keeper)}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${escapeXml(address)}"/>`,
    `  <link rel="alternate" type="text/html" href="${escapeXml(page)}"/>`,
    ...entries.map((entry) => atEssay('writing its entry of a feed', entry.essay, () => writeEntry(entry))),
    '</feed>',
    '',
  ].join('\n');
}

const writeEntry = ({ id, title, authors, summary, language, added, updated }: FeedEntry): string =>
  [
    `  <entry xml:lang="${escapeXml(language)}">`,
    `    <id>${escapeXml(id)}</id>`,
    `    <title>${escapeXml(title)}</title>`,
    `    <published>${toTimestamp(added)}</published>`,
    `    <updated>${toTimestamp(updated)}</updated>`,
    ...authors.map(
      ({ name, address }) =>
        `    <author><name>${escapeXml(name)}</name><uri>${escapeXml(address)}</uri></author>`,
    ),
    `    <link rel="alternate" type="text/html" href="${escapeXml(id)}"/>`,
    `    <summary>${escapeXml(summary)}</summary>`,
    '  </entry>',
  ].join('\n');

/** A feed as JSON Feed 1.1. */
export function writeJsonFeed({ address, page, title, subtitle, language, keeper, entries }: Feed): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description: subtitle,
    home_page_url: page,
    feed_url: address,
    language,
    authors: [{ name: keeper }],
    items: entries.map((entry) => ({
      id: entry.id,
      url: entry.id,
      title: entry.title,
      content_text: entry.summary,
      date_published: toTimestamp(entry.added),
      date_modified: toTimestamp(entry.updated),
      authors: entry.authors.map((author) => ({ name: author.name, url: author.address })),
      language: entry.language,
    })),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}
