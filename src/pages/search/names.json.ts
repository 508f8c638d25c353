/** The names that a query is compared with: people, sources, works and other pages. */
import { createUrls } from '../../archive/urls.ts';
import { getArchive } from '../../load/open-archive.ts';
import { buildNameList } from '../../search/names/build-lists.ts';
import { SOURCE_KINDS } from '../../views/sources.ts';

export async function GET(): Promise<Response> {
  const { archive } = await getArchive();
  const urls = createUrls('');
  const pages: [path: string, title: string][] = [
    [urls.people(), 'People'],
    [urls.sources(), 'Sources'],
    [urls.years(), 'Years'],
    [urls.citations(), 'Citations'],
    [urls.quotations(), 'Quotations'],
    [urls.data(), 'Data'],
    [urls.docs(), 'Manual'],
    ...archive.pages.map(({ id, record }): [string, string] => [urls.page(id), record.title]),
    ...[...archive.series.values()].map(({ id, record }): [string, string] => [
      urls.series(id),
      record.title,
    ]),
  ];
  return new Response(JSON.stringify(buildNameList(archive, SOURCE_KINDS, pages)));
}
