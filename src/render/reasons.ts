/** The note at the end of a paragraph whose citations can't all be resolved: each of them, and why. */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Citation } from '../archive/citation/types.ts';
import { findUnbreakable } from '../archive/format/citation-parts.ts';
import { join, type Nodes, raw, text } from './html.ts';

/** The note's id; the prefix keeps it apart from all that a text can name. */
export const reasonId = (paragraph: string): string => `why-${paragraph}`;

/** Whether an anchor is a paragraph's, which can have a note at its end. */
export const isNumbered = (anchor: string): boolean => /^p\d/.test(anchor);

/** Empty where every citation of the paragraph is resolved. */
export function renderUnresolvedNote(paragraph: string, citations: readonly Citation[]): Nodes {
  const reasons = new Map<string, Nodes>();
  for (const { printed, resolution } of citations)
    if (printed !== null && (resolution.kind === 'ambiguous' || resolution.kind === 'unknown'))
      reasons.set(`${printed.printed}\n${resolution.reason}`, [
        printedWords(printed.printed),
        text(`: ${resolution.reason}`),
      ]);
  if (reasons.size === 0) return [];
  const label = h('b', 'Not resolved.');
  return [
    h('small.note.why', { id: reasonId(paragraph), role: 'note' }, [
      label,
      ' ',
      ...join([...reasons.values()], ' '),
    ]),
  ];
}

/** The words of a citation as printed, in quotation marks. */
export const printedWords = (printed: string): ElementContent =>
  h('span.printed', ['‘', ...keepTogether(printed, text), '’']);

/** `html` is a citation as printed: text, with inline tags at most. Each printed date and number stays on one line. */
export const noBreak = (html: string): ElementContent[] =>
  html.split(/(<[^>]*>)/).flatMap((part) => (part.startsWith('<') ? [raw(part)] : keepTogether(part, raw)));

const keepTogether = (printed: string, node: (words: string) => ElementContent): ElementContent[] =>
  findUnbreakable(printed).map(({ words, isKept }) => (isKept ? h('span', [node(words)]) : node(words)));
