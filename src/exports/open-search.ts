/** OpenSearch 1.1, as far as browsers read it: name, and the address of a search. */
import { escapeXml } from '../algorithms/xml.ts';
import type { Archive } from '../archive/types.ts';
import { createUrls } from '../archive/urls.ts';

/** The format allows the short name no more characters. */
const SHORT_NAME = 16;

export function writeOpenSearch({ title, address, base, keeper }: Archive): string {
  const urls = createUrls(base);
  const shortName = title.length <= SHORT_NAME ? title : title.slice(0, SHORT_NAME).trimEnd();
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml(shortName)}</ShortName>
  <Description>${escapeXml(`Search the texts of the ${title}`)}</Description>
  <Attribution>${escapeXml(keeper.name)}</Attribution>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="16" height="16" type="image/svg+xml">${escapeXml(address + urls.file('favicon.svg'))}</Image>
  <Url type="text/html" method="get" template="${escapeXml(`${address}${urls.search()}?q={searchTerms}`)}"/>
</OpenSearchDescription>
`;
}
