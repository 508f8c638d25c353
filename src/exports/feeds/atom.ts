/** A feed as Atom (RFC 4287). */
import { atEssay } from '../../archive/at-step.ts';
import { escapeXml } from '../xml.ts';
import { type Feed, type FeedEntry, toTimestamp, updatedAt } from './feed.ts';

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
