/**
 * An altered quotation and its source, side by side. It opens without a script; screen readers get what was left out,
 * put in or changed before each place.
 */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { DiffSegment, WordChange } from '../archive/quotation/types.ts';
import { text } from './html.ts';

type Side = 'printed' | 'source';

export interface DiffOptions {
  readonly printed: readonly DiffSegment[];
  readonly source: readonly DiffSegment[];
  /** Names of the two places: `EPSR 1254, ¶ 12`. */
  readonly from: string;
  readonly in: string;
  /** Languages of the two texts. */
  readonly langs: Readonly<Record<Side, string>>;
}

const SPOKEN: Readonly<Record<WordChange['kind'], string>> = {
  'left-out': 'left out:',
  'put-in': 'put in:',
  changed: 'changed:',
  cut: 'cut where marked:',
};

export function renderDiff({ printed, source, from, in: place, langs }: DiffOptions): ElementContent {
  const hasCut = source.some(({ mark }) => mark === 'cut');
  return h('details.diff', [
    h('summary', 'The words beside the words'),
    h('div.sides', [
      h('div', [h('p.of', `As printed in ${from}`), ...paragraphs(source, 'source', langs.source)]),
      h('div', [h('p.of', `As quoted in ${place}`), ...paragraphs(printed, 'printed', langs.printed)]),
      h('p.key', [
        h('del', 'Struck through'),
        ': left out or replaced. ',
        h('ins', 'Underlined'),
        ': put in, or put in their place.',
        ...(hasCut ? [' ', h('span.cut', 'Pale'), ': cut where the quotation marks it.'] : []),
      ]),
    ]),
  ]);
}

function paragraphs(segments: readonly DiffSegment[], side: Side, lang: string): ElementContent[] {
  const all: { words: string; nodes: ElementContent[] }[] = [{ words: '', nodes: [] }];
  for (const { text: words, mark } of segments)
    for (const [index, line] of words.split('\n').entries()) {
      if (index > 0) all.push({ words: '', nodes: [] });
      const last = all.at(-1);
      if (last === undefined || line === '') continue;
      last.words += line;
      last.nodes.push(...marked(line, mark, side));
    }
  return all.filter(({ words }) => words.trim() !== '').map(({ nodes }) => h('p', { lang }, trimmed(nodes)));
}

/** Without white space at the ends of a paragraph. */
const trimmed = (nodes: readonly ElementContent[]): ElementContent[] =>
  nodes.map((node, index) => {
    if (node.type !== 'text') return node;
    const start = index === 0 ? node.value.trimStart() : node.value;
    return text(index === nodes.length - 1 ? start.trimEnd() : start);
  });

/** A mark ends with the last word of the line, not with the space after it. */
function marked(line: string, kind: DiffSegment['mark'], side: Side): ElementContent[] {
  const words = line.trimEnd();
  if (kind === null || words === '') return [text(line)];
  const element = kind === 'cut' ? 'span.cut' : side === 'source' ? 'del' : 'ins';
  return [h(element, [h('span.vh', `${SPOKEN[kind]} `), words]), text(line.slice(words.length))];
}
