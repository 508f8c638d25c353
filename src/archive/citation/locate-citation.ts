/**
 * Where in an issue a citation leads: to its essay, where it holds one, and to the paragraph that is named, where
 * one essay alone has it. Two essays with such a paragraph are none.
 */
import type { Essay } from '../types.ts';
import type { LocatedTarget } from './types.ts';

/** `essays` are those of the issue; `paragraph` is the anchor that the citation names, or null. */
export function locateTarget(essays: readonly Essay[], paragraph: string | null): LocatedTarget | null {
  const having =
    paragraph === null
      ? []
      : essays.flatMap(({ id, text }) => {
          // What was joined to another since it was cited is there now.
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
