/**
 * Lists every check in the order of codes, and runs them. Every export of the files of checks is a check, and so is
 * registered.
 */
import { atStep, essayFile, toStepError } from '../at-step.ts';
import { compareProblems, type Problem } from '../problem.ts';
import { lineOfField, type ReadEssay } from '../records.ts';
import * as addresses from './addresses.ts';
import type { Check, CheckInput, Finding } from './check.ts';
import * as citationTargets from './citation-targets.ts';
import * as citations from './citations.ts';
import * as ledger from './ledger.ts';
import * as names from './names.ts';
import * as provenance from './provenance.ts';
import * as quotations from './quotations.ts';
import * as text from './text.ts';

const FILES = [addresses, citations, citationTargets, ledger, names, provenance, quotations, text];

export const CHECKS: readonly Check[] = FILES.flatMap((file): Check[] => Object.values(file)).sort((a, b) =>
  a.code < b.code ? -1 : 1,
);

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

export const UNUSED_IGNORE = {
  code: 'x-001',
  severity: 'warning',
  rule: 'Every ignore of an essay keeps a warning silent.',
  reason: 'An ignore that silences nothing would silence the next fault of its kind unseen.',
} as const;

/** Removes the warnings that their essay ignores; an ignore that silences nothing is itself a problem. */
function applyIgnores(problems: readonly Problem[], essays: readonly ReadEssay[]): Problem[] {
  const silenced = new Set<string>();
  const ignores = new Map(
    essays.flatMap(({ record, place }) =>
      record.ignore.map(({ code }, index) => [`${place.file} ${code}`, { place, code, index }] as const),
    ),
  );
  const left = problems.filter(({ file, code, severity }) => {
    if (severity === 'error' || !ignores.has(`${file} ${code}`)) return true;
    silenced.add(`${file} ${code}`);
    return false;
  });
  const unused = [...ignores].filter(([key]) => !silenced.has(key));
  return [
    ...left,
    ...unused.map(([, { place, code, index }]) => ({
      code: UNUSED_IGNORE.code,
      severity: UNUSED_IGNORE.severity,
      file: place.file,
      line: lineOfField(place, `ignore.${index}`),
      message: `nothing is found here by ${code}, which this essay ignores`,
      hint: 'take the ignore out; errors can’t be ignored',
    })),
  ];
}
