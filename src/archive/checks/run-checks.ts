/** Lists every check in the order of codes, and runs them. */
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
  reservedWord,
  sameAddress,
  citedNotListed,
  listedNotCited,
  dateOffCalendar,
  unknownCitedWork,
  numberOutsideRun,
  laterIssue,
  citesItself,
  ambiguousCitation,
  unresolvedCitation,
  unusedReading,
  noSuchParagraph,
  unmatchedParagraph,
  lostAddress,
  risenCount,
  missingLedger,
  unknownPerson,
  unknownSource,
  unknownSeries,
  unknownWork,
  changedSinceImport,
  quotationWithoutSource,
  sourceNotQuoted,
  sourceNotListed,
  notInCitedIssue,
  alteredQuotation,
  imageWithoutWords,
  imageElsewhere,
  wordsLost,
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
    // Runs the failed check on each essay alone, to name the essay.
    for (const essay of input.essays)
      atStep({ step, file: essayFile(essay.id) }, () => find(onlyOf(essay, input)));
    throw toStepError({ step }, error);
  }
}

/** The archive as if it had one essay; what other essays cite of it stays. */
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
