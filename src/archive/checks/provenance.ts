import { lineOfField } from '../records.ts';
import type { Check } from './check.ts';

/** Further changes are reported as one: a rewritten essay would fill the screen. */
const MAX_SHOWN = 20;

export const changedSinceImport: Check = {
  code: 'p-001',
  severity: 'warning',
  rule: 'The words of an imported essay are those of the file received.',
  reason:
    'The text is the evidence. A word changed by mistake looks like print, and no reader would suspect it.',
  find: ({ essays }) =>
    essays.flatMap(({ place, record, changes }) => {
      const { provenance } = record;
      if (changes === undefined || provenance === undefined) return [];
      const from = `since its import from '${provenance.file}' on ${provenance.imported}`;
      const hint =
        'where print has these words, set down under corrections what was changed and why; npm run import -- --force puts the words of the file back';
      const shown = changes.slice(0, MAX_SHOWN).map(({ line, field, what }) => ({
        file: place.file,
        line: line ?? lineOfField(place, field ?? 'provenance'),
        message: `${what} ${from}`,
        hint,
      }));
      const more = changes.length - shown.length;
      if (more > 0)
        shown.push({
          file: place.file,
          line: changes[MAX_SHOWN]?.line ?? lineOfField(place, 'provenance'),
          message: `${more} more places have changed ${from}`,
          hint,
        });
      return shown;
    }),
};
