/**
 * The places of an essay, as search finds and shows them: its title, then all that has an address, by kind. The
 * order is the order in which `start-table.ts` numbers them.
 */
import type { Essay } from '../../archive/archive.ts';
import type { EssayText } from '../../archive/essay-text.ts';
import { PLACE_KINDS, type PlaceKind } from '../format/start-table.ts';
import { showText } from '../words/show-text.ts';
import { orderPlaces } from './order-places.ts';

export interface Place {
  readonly kind: PlaceKind;
  /** Null for the title, which is the essay itself. */
  readonly anchor: string | null;
  /** Its number in the run of its kind (`lay-runs.ts`), from 0. */
  readonly slot: number;
  /** Its words on one line. Worked out when asked: of most essays a second build wants no more than the anchors. */
  readonly text: () => string;
}

export function readPlaces({ record, text }: Pick<Essay, 'record' | 'text'>): Place[] {
  let captions: Map<string, string[]> | null = null;
  const captionsOf = (anchor: string): readonly string[] => {
    captions ??= captionsByTable(text);
    return captions.get(anchor) ?? [];
  };
  const asides = text.asides.flatMap(({ kind, anchor, text: words }): Unnumbered[] =>
    kind !== 'caption' && anchor !== null ? [{ kind, anchor, text: () => showText(words) }] : [],
  );
  const paragraphs = text.paragraphs.map(
    ({ anchor, depth, text: words }): Unnumbered => ({
      kind: depth === 0 ? 'own' : 'quoted',
      anchor,
      text: () => showText([words, ...captionsOf(anchor)].join('\n')),
    }),
  );
  const title: Unnumbered = { kind: 'title', anchor: null, text: () => showText(record.title) };
  const byKind = Map.groupBy([title, ...asides, ...paragraphs], ({ kind }) => kind);
  return PLACE_KINDS.flatMap((kind) =>
    orderPlaces(byKind.get(kind) ?? []).map(({ place, slot }) => ({ ...place, slot })),
  );
}

type Unnumbered = Omit<Place, 'slot'>;

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
