/** The site in the terms of schema.org, with the address at which it is searched. */
import type { Archive } from '../../archive/archive.ts';
import { createUrls } from '../../archive/urls.ts';

export function siteData(archive: Archive): Record<string, unknown> {
  const urls = createUrls(archive.base);
  const url = archive.address + urls.home();
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    '@id': url,
    url,
    name: archive.title,
    inLanguage: archive.language,
    publisher: { '@type': 'Organization', name: archive.keeper.name },
    potentialAction: {
      '@type': 'SearchAction',
      target: {
        '@type': 'EntryPoint',
        urlTemplate: `${archive.address}${urls.search()}?q={search_term_string}`,
      },
      'query-input': 'required name=search_term_string',
    },
  };
}
