/** The places of an essay, as search finds and shows them: its title, then everything that has an address. */
import type { EssayText } from '../../archive/essay-text.ts';
import type { Essay } from '../../archive/types.ts';
import type { PlaceKind } from '../format.ts';
import { showText } from '../words/show-text.ts';

export interface Place {
  readonly kind: PlaceKind;
  /** Null for the title, which is the essay itself. */
  readonly anchor: string | null;
  /** Its words on one line. Computed when called: of most essays a build needs no more than the anchors. */
  readonly text: () => string;
}

/** What the index needs of an essay. */
export type IndexedEssay = Pick<Essay, 'id' | 'series' | 'number' | 'slug' | 'record' | 'text'>;

export function readPlaces({ record, text }: Pick<IndexedEssay, 'record' | 'text'>): Place[] {
  let captions: Map<string, string[]> | null = null;
  const captionsOf = (anchor: string): readonly string[] => {
    captions ??= captionsByTable(text);
    return captions.get(anchor) ?? [];
  };
  const asides = (wanted: 'standfirst' | 'heading' | 'note'): Place[] =>
    text.asides.flatMap(({ kind, anchor, text: words }) =>
      kind === wanted && anchor !== null ? [{ kind, anchor, text: () => showText(words) }] : [],
    );
  return [
    { kind: 'title', anchor: null, text: () => showText(record.title) },
    ...asides('standfirst'),
    ...asides('heading'),
    ...text.paragraphs.map(
      ({ anchor, depth, text: words }): Place => ({
        kind: depth === 0 ? 'own' : 'quoted',
        anchor,
        text: () => showText([words, ...captionsOf(anchor)].join('\n')),
      }),
    ),
    ...asides('note'),
  ];
}

/** A caption has no address; it is found at its table, which begins right after it or has ended right before. */
function captionsByTable({
  paragraphs,
  asides,
}: Pick<EssayText, 'paragraphs' | 'asides'>): Map<string, string[]> {
  const captions = new Map<string, string[]>();
  const tables = paragraphs.filter(({ kind }) => kind === 'table');
  for (const { kind, text, line } of asides) {
    if (kind !== 'caption') continue;
    const table =
      tables.find((next) => next.line > line && next.line <= line + LINES_TO_TABLE) ??
      tables.findLast((last) => last.line <= line) ??
      tables[0];
    if (table !== undefined) captions.set(table.anchor, [...(captions.get(table.anchor) ?? []), text]);
  }
  return captions;
}

/** A caption of one line, an empty line, the table. */
const LINES_TO_TABLE = 2;
