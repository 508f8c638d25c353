/** What the fields of a quotation mean, in `quotations.jsonl`, and of a repetition, in `reuses.jsonl`. */
import type { DataField } from './data-file.ts';

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
