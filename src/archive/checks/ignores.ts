import type { Problem } from '../problem.ts';
import { lineOfField, type ReadEssay } from '../records.ts';

export const UNUSED_IGNORE = {
  code: 'x-001',
  severity: 'warning',
  rule: 'Every ignore of an essay keeps a warning silent.',
  reason: 'An ignore that silences nothing would silence the next fault of its kind unseen.',
} as const;

/** Removes the warnings that their essay ignores; an ignore that silences nothing is itself a problem. */
export function applyIgnores(problems: readonly Problem[], essays: readonly ReadEssay[]): Problem[] {
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
