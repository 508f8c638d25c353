/** What the fields of a citation mean, in `citations.jsonl` and in the columns of `citations.csv`. */
import type { DataField } from '../types.ts';

const OWN: readonly DataField[] = [
  {
    name: 'printed',
    type: 'string',
    says: 'The words as printed; empty for an entry of the record that has no place in the text.',
  },
  {
    name: 'form',
    type: 'string',
    says: 'How it is written: number-date, number, date, months, relative, work; null for an entry of the record.',
  },
  {
    name: 'date',
    type: 'string',
    says: 'The date as printed, in ISO and to its precision (2000-05/2000-09 for months); null where none is printed.',
  },
];

const RESULT: readonly DataField[] = [
  {
    name: 'resolution',
    type: 'string',
    says: 'resolved, ambiguous (several things answer equally well, and none is chosen), or unknown.',
  },
  {
    name: 'held',
    type: 'boolean',
    says: 'Whether the archive has the text that is cited; null where the citation leads nowhere.',
  },
  {
    name: 'via',
    type: 'boolean',
    says: 'Whether the words are quoted from elsewhere, and the citation so another’s.',
  },
];

export const CITATION_FIELDS: readonly DataField[] = [
  {
    name: 'from',
    type: 'object',
    says: 'Where it stands: {essay, paragraph}; paragraph is an anchor, or null for an entry of the record.',
  },
  ...OWN,
  {
    name: 'to',
    type: 'object',
    says: 'What it leads to: {series, number, work, essay, paragraph}; null where it leads nowhere.',
  },
  ...RESULT,
  {
    name: 'marks',
    type: 'array',
    says: 'Any of date-differs, self, later, worked-out (from a date or a relation alone).',
  },
  { name: 'passage', type: 'string', says: 'The sentences round it; null for an entry of the record.' },
];

export const CITATION_COLUMNS: readonly DataField[] = [
  { name: 'from_essay', type: 'string', says: 'The id of the essay that cites.' },
  {
    name: 'from_paragraph',
    type: 'string',
    says: 'The anchor of the paragraph; empty for an entry of the record.',
  },
  ...OWN,
  {
    name: 'to_series',
    type: 'string',
    says: 'The series that is cited; empty where the citation leads nowhere.',
  },
  { name: 'to_number', type: 'integer', says: 'The number that is cited.' },
  { name: 'to_work', type: 'string', says: 'The work that is cited, where it is no numbered issue.' },
  { name: 'to_essay', type: 'string', says: 'The id of the essay that is cited, where that is known.' },
  {
    name: 'to_paragraph',
    type: 'string',
    says: 'The anchor of the paragraph that is cited, where that is known.',
  },
  ...RESULT,
  { name: 'marks', type: 'string', says: 'The same marks as in citations.jsonl, parted by spaces.' },
  { name: 'passage', type: 'string', says: 'The sentences round it.' },
];

/** What the fields of a quotation mean, in `quotations.jsonl`, and of a repetition, in `reuses.jsonl`. */
export const QUOTATION_FIELDS: readonly DataField[] = [
  {
    name: 'from',
    type: 'object',
    says: 'The essay that quotes, and the anchor of the quotation’s first paragraph.',
  },
  { name: 'text', type: 'string', says: 'The quotation as printed; paragraphs are parted by an empty line.' },
  {
    name: 'source',
    type: 'string',
    says: 'The id of the source outside that the words beside it name; null where none is named.',
  },
  {
    name: 'to',
    type: 'object',
    says: 'The essay whose words these are, and the anchor of the paragraph in which they begin; null where none has them, and where two are equally good.',
  },
  { name: 'also', type: 'array', says: 'Other essays and paragraphs in which the same words are printed.' },
  {
    name: 'verdict',
    type: 'string',
    says: 'exact, altered, not-found (the cited issue is held and hasn’t the words), not-held, or outside.',
  },
  {
    name: 'similarity',
    type: 'number',
    says: 'The share of words that agree, from 0 to 1; null where there is nothing to compare with.',
  },
  {
    name: 'changes',
    type: 'array',
    says: 'What differs, each with its kind (left-out, put-in, changed, or cut where the text marks it) and the words as printed and as the source has them.',
  },
  {
    name: 'kind',
    type: 'string',
    says: 'set-off for a block, running for words between marks in running text.',
  },
  { name: 'depth', type: 'integer', says: '1 for a quotation, 2 for one within a quotation.' },
  { name: 'words', type: 'integer', says: 'How many words it has.' },
  {
    name: 'cited',
    type: 'object',
    says: 'The issue or work that a citation beside it names; null where none does.',
  },
  {
    name: 'elsewhere',
    type: 'boolean',
    says: 'Whether the cited issue is held and hasn’t the words, and another essay has them.',
  },
];

export const REUSE_FIELDS: readonly DataField[] = [
  {
    name: 'from',
    type: 'object',
    says: 'The essay and the paragraph in which words are printed again without marks.',
  },
  { name: 'to', type: 'object', says: 'The essay and the paragraph in which they stood first.' },
  { name: 'words', type: 'integer', says: 'How many words in a row are the same.' },
];
