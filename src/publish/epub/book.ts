/** A book to be read away from the site: one essay, an issue, a year. Its text is what the page has. */
import { authorsOf } from '../../archive/format/authors.ts';
import { formatDate, formatIssueDate } from '../../archive/format/dates.ts';
import { type EssayId, issueId } from '../../archive/schema/id.ts';
import type { Archive, Essay } from '../../archive/types.ts';
import { createUrls } from '../../archive/urls.ts';

export interface Chapter {
  readonly essay: Essay;
  /** Its file within the book. */
  readonly file: string;
}

export interface Book {
  /** Its address on the site, which is its identifier. */
  readonly address: string;
  readonly title: string;
  readonly creators: readonly string[];
  /** ISO, to the precision known. */
  readonly date: string;
  readonly language: string;
  readonly chapters: readonly Chapter[];
  /** What its cover shows: a name, a number or a year, and a line below. */
  readonly cover: { readonly name: string; readonly number: string; readonly below: string };
}

type Numbered = Pick<Book, 'address' | 'title' | 'date' | 'cover'>;

/** A book of one essay. */
export function essayBook(archive: Archive, essay: Essay): Book {
  const { id, series, number, record } = essay;
  return createBook(archive, [essay], {
    address: createUrls(archive.base).essay(id),
    title: record.title,
    date: record.date,
    cover: {
      name: archive.series.get(series)?.label ?? series,
      number: number === null ? record.date.slice(0, 4) : String(number),
      below: formatDate(record.date),
    },
  });
}

/** A book of the essays of an issue that is held. */
export function issueBook(archive: Archive, issue: { series: Essay['series']; number: number }): Book {
  const essays = [...archive.essays.values()].filter(
    ({ series, number }) => series === issue.series && number === issue.number,
  );
  const label = archive.series.get(issue.series)?.label ?? issue.series;
  const [first] = essays;
  const known = archive.issues.get(issueId(issue.series, issue.number));
  const date = known?.date ?? null;
  return createBook(archive, essays, {
    address: createUrls(archive.base).issue(issue.series, issue.number),
    title: `${label} ${issue.number}`,
    date: date?.date ?? first?.record.date ?? '',
    cover: {
      name: label,
      number: String(issue.number),
      below: date === null ? '' : formatIssueDate(date),
    },
  });
}

/** A book of all essays of a year, of all series, in the order of their dates. */
export function yearBook(archive: Archive, year: number, essays: readonly Essay[]): Book {
  return createBook(archive, essays, {
    address: createUrls(archive.base).year(year),
    title: `${archive.title}, ${year}`,
    date: String(year),
    cover: { name: archive.title, number: String(year), below: '' },
  });
}

function createBook(archive: Archive, essays: readonly Essay[], numbered: Numbered): Book {
  const names = essays.flatMap((essay) => authorsOf(archive, essay).map(({ name }) => name));
  return {
    ...numbered,
    address: archive.address + numbered.address,
    creators: [...new Set(names)],
    language: essays[0]?.lang ?? archive.language,
    chapters: essays.map((essay) => ({ essay, file: `${fileName(essay.id)}.xhtml` })),
  };
}

const fileName = (id: EssayId): string => id.replaceAll('/', '-');
