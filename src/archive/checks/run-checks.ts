/** Every check, in the order of codes, and what they find together. */
import { atStep, essayFile, toStepError } from '../at-step.ts';
import { compareProblems, type Problem } from '../problem.ts';
import type { ReadEssay } from '../records.ts';
import { reservedWord } from './a-001-reserved-word.ts';
import { sameAddress } from './a-002-same-address.ts';
import { citedNotListed } from './c-001-cited-not-listed.ts';
import { listedNotCited } from './c-002-listed-not-cited.ts';
import { dateOffCalendar } from './c-003-date-off-calendar.ts';
import { unknownCitedWork } from './c-004-unknown-work.ts';
import { numberOutsideRun } from './c-005-number-outside-run.ts';
import { laterIssue } from './c-006-later-issue.ts';
import { citesItself } from './c-007-self.ts';
import { ambiguousCitation } from './c-008-ambiguous.ts';
import { unresolvedCitation } from './c-009-unresolved.ts';
import { unusedReading } from './c-010-unused-reading.ts';
import { noSuchParagraph } from './c-011-no-such-paragraph.ts';
import type { Check, CheckInput, Finding } from './check.ts';
import { unmatchedParagraph } from './l-001-unmatched-paragraph.ts';
import { lostAddress } from './l-002-lost-address.ts';
import { risenCount } from './l-003-risen-count.ts';
import { missingLedger } from './l-004-missing-ledger.ts';
import { unknownPerson } from './n-001-unknown-person.ts';
import { unknownSource } from './n-002-unknown-source.ts';
import { unknownSeries } from './n-003-unknown-series.ts';
import { unknownWork } from './n-004-unknown-work.ts';
import { changedSinceImport } from './p-001-changed-since-import.ts';
import { quotationWithoutSource } from './q-001-quotation-without-source.ts';
import { sourceNotQuoted } from './q-002-source-not-quoted.ts';
import { sourceNotListed } from './q-003-source-not-listed.ts';
import { notInCitedIssue } from './q-004-not-in-cited-issue.ts';
import { alteredQuotation } from './q-005-altered-quotation.ts';
import { imageWithoutWords } from './t-001-image-without-words.ts';
import { imageElsewhere } from './t-002-image-elsewhere.ts';
import { wordsLost } from './t-003-words-lost.ts';
import { applyIgnores } from './x-001-unused-ignore.ts';

export const CHECKS: readonly Check[] = [
  reservedWord, // an address the site needs for itself
  sameAddress, // two things at one address
  citedNotListed, // the record is behind the text
  listedNotCited, // the record is ahead of the text
  dateOffCalendar, // number and date disagree
  unknownCitedWork, // a work nobody has set down
  numberOutsideRun, // a number that no issue has
  laterIssue, // a citation of the future
  citesItself, // a masthead left in the text
  ambiguousCitation, // two candidates are none
  unresolvedCitation, // a date or a relation that leads nowhere
  unusedReading, // a decision about words that aren't there
  noSuchParagraph, // a number in the margin that nobody finds
  unmatchedParagraph, // an anchor that may lead to other words
  lostAddress, // an address that leads nowhere
  risenCount, // more left open than there was
  missingLedger, // anchors that nobody remembers
  unknownPerson, // an author without a record
  unknownSource, // something quoted without a record
  unknownSeries, // a series without a record
  unknownWork, // a work without a record
  changedSinceImport, // words that aren't those received
  quotationWithoutSource, // words of nobody
  sourceNotQuoted, // the record is ahead of the text
  sourceNotListed, // the record is behind the text
  notInCitedIssue, // a citation that its words contradict
  alteredQuotation, // words that aren't those of the source
  imageWithoutWords, // a picture that some readers would miss
  imageElsewhere, // a picture that would be loaded from another host
  wordsLost, // words that no reader sees
];

export function runChecks(input: CheckInput, checks: readonly Check[] = CHECKS): Problem[] {
  const found = checks.flatMap((check) => {
    const { code, severity } = check;
    return runCheck(check, input).map((finding) => ({ code, severity, ...finding }));
  });
  const problems = atStep({ step: 'applying the ignores' }, () => applyIgnores(found, input.essays));
  return problems.sort(compareProblems);
}

function runCheck({ code, find }: Check, input: CheckInput): Finding[] {
  const step = `the check ${code}`;
  try {
    return find(input);
  } catch (error) {
    // A check goes through the essays by itself. Only where it fails is it worth running on each of them alone.
    for (const essay of input.essays)
      atStep({ step, file: essayFile(essay.id) }, () => find(onlyOf(essay, input)));
    throw toStepError({ step }, error);
  }
}

/** The archive as if it had one essay; what other essays say of that one stays. */
function onlyOf(essay: ReadEssay, input: CheckInput): CheckInput {
  const { archive } = input;
  const { id } = essay;
  const own = archive.essays.get(id);
  return {
    ...input,
    essays: [essay],
    archive: {
      ...archive,
      essays: new Map(own === undefined ? [] : [[id, own]]),
      graph: { ...archive.graph, citations: archive.graph.citationsOf(id) },
      quotations: { ...archive.quotations, all: archive.quotations.of(id) },
    },
  };
}
