/** The rules of files, which the parsers enforce; listed for the manual. */
import type { Rule } from './check.ts';

export const FILE_RULES: readonly Rule[] = [
  {
    code: 'r-001',
    severity: 'error',
    rule: 'Every file is text in UTF-8, and no field of a record holds a control character.',
    reason:
      'In another encoding, letters would be guessed; a guess can change a printed word. A control character ends lines or commands a terminal wherever the field is written.',
  },
  {
    code: 'r-002',
    severity: 'error',
    rule: 'The records are sound YAML, without aliases.',
    reason: 'What can’t be read with certainty isn’t read at all.',
  },
  {
    code: 'r-003',
    severity: 'error',
    rule: 'Every record has the fields that it must have, and no others; a field of one line, as a title, has no line end.',
    reason: 'A field that is misspelt would otherwise be passed over in silence.',
  },
  {
    code: 'r-004',
    severity: 'error',
    rule: 'Dates are in quotes.',
    reason: 'YAML makes something else of a bare date, and its precision is lost.',
  },
  {
    code: 'r-005',
    severity: 'error',
    rule: 'A calendar is a table of number, date and printed words, each number once.',
    reason: 'Every estimated date is computed from these rows.',
  },
  {
    code: 'r-006',
    severity: 'error',
    rule: 'An essay’s path is essays/<series>/<number>/<slug>.md, and every name is valid in an address.',
    reason: 'The path is the essay’s id, its number and its address for ever.',
  },
  {
    code: 'r-007',
    severity: 'error',
    rule: 'An essay and a page begin with their record, between two lines of three hyphens.',
    reason: 'Without it there is no title, no author and no date.',
  },
  {
    code: 'r-008',
    severity: 'error',
    rule: 'A content folder holds only files that are read.',
    reason: 'A misplaced file would be missed by everyone but the person who added it.',
  },
  {
    code: 'r-009',
    severity: 'error',
    rule: 'The files of the ledger are tables as npm run ledger writes them, each anchor and address once.',
    reason: 'What was published is known from these lines and from nothing else.',
  },
  {
    code: 'r-010',
    severity: 'error',
    rule: 'Quotations, lists and HTML are nested no deeper than a reader could follow.',
    reason: 'What is nested thousands deep is no text; it is a mistake, or malicious input.',
  },
  {
    code: 'r-011',
    severity: 'error',
    rule: 'No command was interrupted while it wrote files.',
    reason:
      'An interrupted import may have written an essay but not its author. The command completes this, or undoes it, when it is run again.',
  },
];
