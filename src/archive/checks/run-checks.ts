/** Every check, in the order of codes, and what they find together. */
import { atStep, essayFile, toStepError } from '../at-step.ts';
import { compareProblems, type Problem } from '../problem.ts';
import type { ReadEssay } from '../records.ts';
import { reservedWord, sameAddress } from './addresses.ts';
import type { Check, CheckInput, Finding } from './check.ts';
import {
  ambiguousCitation,
  citesItself,
  dateOffCalendar,
  laterIssue,
  numberOutsideRun,
  unknownCitedWork,
  unresolvedCitation,
} from './citation-targets.ts';
import { citedNotListed, listedNotCited, noSuchParagraph, unusedReading } from './citations.ts';
import { applyIgnores } from './ignores.ts';
import { lostAddress, missingLedger, risenCount, unmatchedParagraph } from './ledger.ts';
import { unknownPerson, unknownSeries, unknownSource, unknownWork } from './names.ts';
import { changedSinceImport } from './provenance.ts';
import {
  alteredQuotation,
  notInCitedIssue,
  quotationWithoutSource,
  sourceNotListed,
  sourceNotQuoted,
} from './quotations.ts';
import { imageElsewhere, imageWithoutWords, wordsLost } from './text.ts';

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
