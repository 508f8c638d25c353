/** A feed as JSON Feed 1.1. */
import { type Feed, toTimestamp } from './feed.ts';

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
