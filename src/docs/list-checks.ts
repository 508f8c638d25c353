/** Every check with its code, its rule, the reason for it and an example, as Markdown. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rule } from '../archive/checks/check.ts';
import { FILE_RULES } from '../archive/checks/file-rules.ts';
import { CHECKS, UNUSED_IGNORE } from '../archive/checks/run-checks.ts';

/** Every rule that a problem's code can name, by code. */
export const allRules = (): Rule[] =>
  [...CHECKS, ...FILE_RULES, UNUSED_IGNORE].sort((a, b) => (a.code < b.code ? -1 : 1));

/** The examples: what an editor reads on breaking each rule, one line a code. The tests compare them with the checks. */
export const readExamples = (folder: string): Map<string, string> =>
  new Map(
    readFileSync(join(folder, 'check-examples.txt'), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => [/ {2}(\w-\d{3}) {2}/.exec(line)?.[1] ?? '', line]),
  );

/** The subject of each letter of a code. */
const GROUPS: Readonly<Record<string, string>> = {
  a: 'Addresses',
  c: 'Citations',
  l: 'The ledger',
  n: 'Names',
  p: 'Provenance',
  q: 'Quotations',
  r: 'Files',
  t: 'Texts and images',
  x: 'Ignores',
};

export function checksReference(folder: string): string {
  const examples = readExamples(folder);
  const groups = Map.groupBy(allRules(), ({ code }) => code.charAt(0));
  return [...groups]
    .flatMap(([letter, rules]) => [
      `## ${GROUPS[letter] ?? `Codes in ${letter}`}`,
      ...rules.map((rule) => listCheck(rule, examples.get(rule.code) ?? '')),
    ])
    .join('\n\n');
}

const listCheck = ({ code, severity, rule, reason }: Rule, example: string): string =>
  [
    `### ${code}`,
    `**${rule}** ${reason} ${severity === 'error' ? 'An error: nothing is built.' : 'A warning.'}`,
    `\`\`\`\n${example}\n\`\`\``,
  ].join('\n\n');
