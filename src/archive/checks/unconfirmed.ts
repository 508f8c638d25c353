/** Lists unconfirmed records: what the importer assumed, essay by essay, then the records that no essay names. */
import { atEssay } from '../at-step.ts';
import { numbersNear } from '../calendar/calendar.ts';
import { formatIssueDate } from '../format/dates.ts';
import type { Archive, Essay } from '../types.ts';

interface Unconfirmed {
  /** The file. */
  readonly where: string;
  readonly what: readonly string[];
}

export function listUnconfirmed(archive: Archive): Unconfirmed[] {
  const { essays, people, sources } = archive;
  const named = new Set<string>();
  const found = [...essays.values()].flatMap((essay) =>
    atEssay('listing what is unconfirmed in it', essay.id, () => listOf(essay)),
  );
  const alone = (folder: string, word: string, records: Records): Unconfirmed[] =>
    [...records].flatMap(([id, one]) =>
      one.unconfirmed && !named.has(`${folder}/${id}`)
        ? [{ where: `${folder}/${id}.yaml`, what: [`${word} '${nameOf(one)}'`] }]
        : [],
    );
  return [...found, ...alone('people', 'person', people), ...alone('sources', 'source', sources)];

  function listOf(essay: Essay): Unconfirmed[] {
    const { record, place } = essay;
    const what = [
      ...numberOf(essay, archive),
      ...(record.titleUnconfirmed ? [`title '${record.title}', made from the standfirst`] : []),
      ...unconfirmedIn(record.author, people, 'people', 'person'),
      ...unconfirmedIn(
        record.sources.map(({ source }) => source),
        sources,
        'sources',
        'source',
      ),
      ...(record.provenance?.doubts ?? []).map((doubt) => `import: ${doubt}`),
      // Texts written for the archive have no print.
      ...(record.provenance !== undefined && record.checked === undefined
        ? ['not yet checked against print']
        : []),
    ];
    for (const id of record.author) named.add(`people/${id}`);
    for (const { source } of record.sources) named.add(`sources/${source}`);
    return what.length === 0 ? [] : [{ where: place.file, what }];
  }
}

type Named = { readonly name: string } | { readonly title: string };

type Records = ReadonlyMap<string, Named & { readonly unconfirmed?: boolean | undefined }>;

const nameOf = (one: Named): string => ('name' in one ? one.name : one.title);

function unconfirmedIn(ids: readonly string[], records: Records, folder: string, word: string): string[] {
  return [...new Set(ids)].flatMap((id) => {
    const one = records.get(id);
    return one?.unconfirmed ? [`${word} '${nameOf(one)}' (${folder}/${id}.yaml)`] : [];
  });
}

function numberOf({ record, number, series }: Essay, archive: Archive): string[] {
  if (number !== null || record.provenance === undefined) return [];
  const known = archive.series.get(series);
  if (known === undefined) return [];
  const near = numbersNear(known.calendar, record.date).map(
    (one) => `No ${one.number} (${formatIssueDate(one)})`,
  );
  return [`its number${near.length === 0 ? '' : `; the calendar suggests ${near.join(' or ')}`}`];
}
