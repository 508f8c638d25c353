/**
 * Finds the target of a citation in an issue: the paragraph that is named, if just one essay has it; else the essay, if it
 * is the only one.
 */
import type { Essay } from '../types.ts';
import type { LocatedTarget } from './types.ts';

/** `essays` are those of the issue; `paragraph` is the anchor that is named. */
export function locateTarget(essays: readonly Essay[], paragraph: string | null): LocatedTarget | null {
  const having =
    paragraph === null
      ? []
      : essays.flatMap(({ id, text }) => {
          // The paragraph may have been merged into another since.
          const found = text.paragraphs.find(
            ({ anchor, also }) => anchor === paragraph || also?.includes(paragraph) === true,
          );
          return found === undefined ? [] : [{ essay: id, paragraph: found.anchor }];
        });
  const [found, ...more] = having;
  if (found !== undefined && more.length === 0) return found;
  const [only, ...others] = essays;
  return only === undefined || others.length > 0 ? null : { essay: only.id, paragraph: null };
}
