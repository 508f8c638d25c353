/** Every file of `/data/`, in the order in which they are shown. */
import { jsonLines, toJsonArray } from '../../algorithms/json-lines.ts';
import type { Archive } from '../../archive/types.ts';
import { memoize } from '../../incremental/memoize.ts';
import { toBibtex } from '../bibtex.ts';
import { citationItems } from '../citation-item.ts';
import { type CitationLine, citationLines, citationsCsv } from '../citation-rows.ts';
import { citationsGraphml } from '../graphml.ts';
import { quotationLines, reuseLines } from '../quotation-rows.ts';
import { writeCslJson, writeRis } from '../ris.ts';
import type { DataFile } from '../types.ts';
import { CITATION_COLUMNS, CITATION_FIELDS, QUOTATION_FIELDS, REUSE_FIELDS } from './fields.ts';
import { ESSAY_FIELDS, essayRows, ISSUE_FIELDS, issueRows } from './rows.ts';

export const DATA_FILES: readonly DataFile[] = [
  {
    name: 'essays.json',
    title: 'Essays',
    says: 'The record of every essay that is held: title, author, date, number, what it cites and quotes, where it came from.',
    mediatype: 'application/json',
    fields: ESSAY_FIELDS,
    write: (archive) => toJsonArray(essayRows(archive)),
  },
  {
    name: 'issues.json',
    title: 'Issues',
    says: 'Every issue that is known of, held or not, with its date and how it is known.',
    mediatype: 'application/json',
    fields: ISSUE_FIELDS,
    write: (archive) => toJsonArray(issueRows(archive)),
  },
  {
    name: 'citations.jsonl',
    title: 'Citations',
    says: 'Every citation of an issue or a work: where it stands, how it was printed, what it means, and the sentences round it. One JSON object a line.',
    mediatype: 'application/jsonl',
    fields: CITATION_FIELDS,
    write: (archive) => jsonLines(linesOf(archive)),
  },
  {
    name: 'citations.csv',
    title: 'Citations, for a spreadsheet',
    says: 'The same citations as a table. A cell that a spreadsheet would calculate begins with an apostrophe.',
    mediatype: 'text/csv',
    fields: CITATION_COLUMNS,
    write: (archive) => citationsCsv(linesOf(archive)),
  },
  {
    name: 'citations.graphml',
    title: 'Citations, as a graph',
    says: 'Issues and works as nodes, with label, series, date and whether they are held; citations as directed edges, weighted by their number. For Gephi and its like.',
    mediatype: 'application/graphml+xml',
    fields: null,
    write: (archive) => citationsGraphml(archive, linesOf(archive)),
  },
  {
    name: 'quotations.jsonl',
    title: 'Quotations',
    says: 'Every quotation: where it stands, whose words it holds, and how the two agree, word by word. One JSON object a line.',
    mediatype: 'application/jsonl',
    fields: QUOTATION_FIELDS,
    write: (archive) => jsonLines(quotationLines(archive)),
  },
  {
    name: 'reuses.jsonl',
    title: 'Words printed again',
    says: 'Every place in which 25 words or more of an earlier essay are printed again without quotation marks. One JSON object a line.',
    mediatype: 'application/jsonl',
    fields: REUSE_FIELDS,
    write: (archive) => jsonLines(reuseLines(archive)),
  },
  {
    name: 'archive.bib',
    title: 'Bibliography, BibTeX',
    says: 'Every essay as an entry for BibTeX and BibLaTeX; the keys are the essays’ ids.',
    mediatype: 'application/x-bibtex',
    fields: null,
    write: (archive) => toBibtex(citationItems(archive)),
  },
  {
    name: 'archive.ris',
    title: 'Bibliography, RIS',
    says: 'The same for Zotero, EndNote and their like.',
    mediatype: 'application/x-research-info-systems',
    fields: null,
    write: (archive) => writeRis(citationItems(archive)),
  },
  {
    name: 'archive.csl.json',
    title: 'Bibliography, CSL-JSON',
    says: 'The same in the terms of the Citation Style Language.',
    mediatype: 'application/vnd.citationstyles.csl+json',
    fields: null,
    write: (archive) => writeCslJson(citationItems(archive)),
  },
];

/** Three files hold the citations, so they are worked out once an archive. */
const lines = memoize((archive: Archive, _: null): CitationLine[] => citationLines(archive));

const linesOf = (archive: Archive): CitationLine[] => lines(archive, null);
