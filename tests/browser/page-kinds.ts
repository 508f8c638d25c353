import type { Archive } from '../../src/archive/types.ts';
import { createUrls } from '../../src/archive/urls.ts';

/** One page of each kind that this content folder has. */
export function pageKinds(archive: Archive, base: string): [string, string][] {
  const urls = createUrls(base);
  const issues = [...archive.issues.values()];
  const essays = [...archive.essays.values()];
  const works = [...archive.series.values()]
    .flatMap(({ works }) => works)
    .filter(({ issue }) => issue === null);
  const longest = essays.reduce((most, next) => (next.text.words > most.text.words ? next : most));
  const withTable = essays.find(({ text }) => text.paragraphs.some(({ kind }) => kind === 'table'));
  const withQuotation = essays.find(({ text }) => text.quotations.length > 0);
  const altered = archive.quotations.all.find(({ verdict }) => verdict === 'altered');
  const [cited] = issues.filter(({ known }) => known === 'cited');
  const [quoted] = [...archive.essaysQuoting.keys()];
  const [signed] = [...archive.essaysBy.keys()];
  const years = [archive.years[0], archive.years.at(-1)];
  const held = issues.find((issue) => issue.held);
  const kinds: [string, string | undefined][] = [
    ['home', urls.home()],
    ...[...archive.series.keys()].map((id): [string, string] => ['series', urls.series(id)]),
    ['issue, held', held && urls.issue(held.series, held.number)],
    ['issue, not held', cited && urls.issue(cited.series, cited.number)],
    ['essay', urls.essay(longest.id)],
    ['essay with a table', withTable && urls.essay(withTable.id)],
    ['essay with a quotation', withQuotation && urls.essay(withQuotation.id)],
    ['work', works[0] && urls.work(works[0].series, works[0].id)],
    ['people', urls.people()],
    ['person', signed && urls.person(signed)],
    ['sources', urls.sources()],
    ['source', quoted && urls.source(quoted)],
    ['years', urls.years()],
    ...years.map((year): [string, string | undefined] => [
      'year',
      year === undefined ? undefined : urls.year(year),
    ]),
    ...archive.pages.map(({ id }): [string, string] => ['about', urls.page(id)]),
    ['citations', urls.citations()],
    ['what is not held', urls.notHeld()],
    ['what is unresolved', urls.unresolved()],
    ['dates that differ', urls.dates()],
    ['quotations', urls.quotations()],
    ['register of quotations', urls.quotationRegister('altered')],
    ['altered quotation', altered && urls.essay(altered.essay)],
    ['offline', urls.offline()],
    ['search', urls.search()],
    ['search with results', urls.search('the')],
    ['search without', urls.search('zzyzx')],
    ['missing', urls.file('404.html')],
  ];
  return kinds.flatMap(([kind, address]) =>
    address === undefined ? [] : [[kind, address] as [string, string]],
  );
}
