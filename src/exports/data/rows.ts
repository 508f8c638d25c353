/** `essays.json`: the record of every essay, without its text. */
import { atEssay } from '../../archive/at-step.ts';
import { citeAs, isUnchecked } from '../../archive/cite-as.ts';
import { authorsOf } from '../../archive/format/authors.ts';
import type { Archive, Essay } from '../../archive/types.ts';
import { createUrls } from '../../archive/urls.ts';
import type { DataField } from '../types.ts';

export const ESSAY_FIELDS: readonly DataField[] = [
  { name: 'essay', type: 'string', says: 'Its id for ever: <series>/<number>/<slug>.' },
  { name: 'address', type: 'string', says: 'The whole address of its page.' },
  { name: 'series', type: 'string', says: 'The id of its series.' },
  { name: 'number', type: 'integer', says: 'The number of its issue; null where it isn’t known.' },
  { name: 'title', type: 'string', says: 'The title as printed.' },
  {
    name: 'titleFrom',
    type: 'string',
    says: '“standfirst” where print has no title and the standfirst’s first words stand for it; else null.',
  },
  { name: 'standfirst', type: 'string', says: 'The paragraph under the headline; null where there is none.' },
  { name: 'authors', type: 'array', says: 'Who signed it: {id, name}.' },
  { name: 'date', type: 'string', says: 'Its date to the precision known: a year, a month or a day.' },
  { name: 'language', type: 'string', says: 'The language of its text, as a tag.' },
  { name: 'words', type: 'integer', says: 'Words of its text, notes and standfirst.' },
  { name: 'paragraphs', type: 'integer', says: 'Numbered paragraphs.' },
  {
    name: 'cites',
    type: 'array',
    says: 'What its record says that it cites: {series, number or work, date as printed}.',
  },
  {
    name: 'sources',
    type: 'array',
    says: 'What its record says that it quotes: {source, author, title, date, url}.',
  },
  { name: 'citeAs', type: 'string', says: 'How it is cited in the form of its series.' },
  {
    name: 'added',
    type: 'string',
    says: 'The day on which it entered the archive; null where it isn’t on record.',
  },
  {
    name: 'checked',
    type: 'object',
    says: 'When, by whom and against what it was checked; null where it wasn’t.',
  },
  {
    name: 'unchecked',
    type: 'boolean',
    says: 'Whether it came from print and hasn’t been compared with it yet.',
  },
  { name: 'corrections', type: 'array', says: 'Corrections made here: {date, what}.' },
  { name: 'rights', type: 'string', says: 'Who holds the rights in the text, where known; else null.' },
  { name: 'facsimile', type: 'string', says: 'The address of a facsimile of the printed page; else null.' },
  {
    name: 'provenance',
    type: 'object',
    says: 'The file from which it was made, its SHA-256 and the day of its import; null for texts that were written here.',
  },
  { name: 'text', type: 'string', says: 'The address of its text without markup.' },
  { name: 'markdown', type: 'string', says: 'The address of its text in Markdown, with its record.' },
];

export function essayRows(archive: Archive): Record<string, unknown>[] {
  const urls = createUrls(archive.base);
  return [...archive.essays.values()].map((essay) =>
    atEssay('writing its row of essays.json', essay.id, () => rowOf(essay)),
  );

  function rowOf(essay: Essay): Record<string, unknown> {
    const { id, series, number, lang, text, record } = essay;
    const { provenance } = record;
    const address = archive.address + urls.essay(id);
    return {
      essay: id,
      address,
      series,
      number,
      title: record.title,
      titleFrom: record.titleFrom ?? null,
      standfirst: record.standfirst ?? null,
      authors: authorsOf(archive, essay).map((author) => ({ id: author.id, name: author.name })),
      date: record.date,
      language: lang,
      words: text.words,
      paragraphs: text.paragraphs.length,
      cites: record.cites,
      sources: record.sources,
      citeAs: citeAs(archive, essay),
      added: record.added ?? null,
      checked: record.checked ?? null,
      unchecked: isUnchecked(record),
      corrections: record.corrections,
      rights: record.rights ?? null,
      facsimile: record.facsimile ?? null,
      provenance:
        provenance === undefined
          ? null
          : { file: provenance.file, sha256: provenance.sha256, imported: provenance.imported },
      text: `${address}index.txt`,
      markdown: `${address}index.md`,
    };
  }
}

/** `issues.json`: every issue that is known of, held or not. */
export const ISSUE_FIELDS: readonly DataField[] = [
  { name: 'issue', type: 'string', says: 'Its id: <series>-<number>.' },
  { name: 'address', type: 'string', says: 'The whole address of its page.' },
  { name: 'series', type: 'string', says: 'The id of its series.' },
  { name: 'number', type: 'integer', says: 'Its number.' },
  { name: 'held', type: 'boolean', says: 'Whether the archive has its text.' },
  {
    name: 'known',
    type: 'string',
    says: 'How it is known of: held, cited, calendar (a date on record), or number (its place in a run without gaps).',
  },
  {
    name: 'date',
    type: 'string',
    says: 'When it came out, to the precision known; null where nothing says.',
  },
  {
    name: 'dateKind',
    type: 'string',
    says: '“printed” where print or the calendar has the date, “worked-out” where its neighbours give it.',
  },
  { name: 'dateWithin', type: 'integer', says: 'The most days by which a worked-out date may be out.' },
  {
    name: 'printed',
    type: 'string',
    says: 'Number and date in the words of print, where the calendar has them.',
  },
  { name: 'essays', type: 'array', says: 'The ids of its essays that are held.' },
  { name: 'work', type: 'string', says: 'The id of the work that this issue is, where it is one.' },
  { name: 'citedBy', type: 'integer', says: 'How many essays of other issues cite it.' },
];

export function issueRows(archive: Archive): Record<string, unknown>[] {
  const urls = createUrls(archive.base);
  return [...archive.issues.values()].map((issue) => {
    const { id, series, number, held, known, date, printed, essays, work } = issue;
    const citing = archive.graph.citing(series, number).map(({ essay }) => essay);
    return {
      issue: id,
      address: archive.address + urls.issue(series, number),
      series,
      number,
      held,
      known,
      date: date?.date ?? null,
      dateKind: date?.kind ?? null,
      dateWithin: date?.errorDays ?? null,
      printed,
      essays,
      work: work?.id ?? null,
      citedBy: new Set(citing.filter((essay) => !essays.includes(essay))).size,
    };
  });
}
