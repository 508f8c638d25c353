/**
 * The page or paragraph that a citation ends with: 'EPSR 1128, p4', 'EPSR 1448, ¶ 11'. A page belongs to the
 * printed words; a paragraph is an address of the archive's own, and is kept.
 */
import { HYPHENS } from './characters.ts';
import { GAP, MAYBE_GAP, matchAt } from './gap.ts';

const TO = `(?:[${HYPHENS}]\\d{1,4}[a-z]?)?(?![\\d\\p{L}])`;
const PAGE = new RegExp(`,?${MAYBE_GAP}(?:pp?\\.?|pages?(?=[^\\p{L}]))${MAYBE_GAP}\\d{1,3}${TO}`, 'iuy');
const PARAGRAPH = new RegExp(
  `,?${MAYBE_GAP}(?:[¶§]{1,2}|para(?:graph)?s?\\.?(?=${GAP}))${MAYBE_GAP}(\\d{1,4}[a-z]{0,2})${TO}`,
  'iuy',
);

export function parseLocator(
  text: string,
  end: number,
): { readonly end: number; readonly paragraph: string | null } {
  const page = matchAt(PAGE, text, end);
  const after = end + (page?.[0].length ?? 0);
  const paragraph = matchAt(PARAGRAPH, text, after);
  if (paragraph === null) return { end: after, paragraph: null };
  return { end: after + paragraph[0].length, paragraph: `p${paragraph[1]?.toLowerCase()}` };
}
