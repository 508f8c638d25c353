/**
 * The places of an essay, as search finds and shows them: its title, then all that has an address, by kind. The
 * order is the order in which `start-table.ts` numbers them.
 */
import type { Essay } from '../../archive/archive.ts';
import type { EssayText } from '../../archive/essay-text.ts';
import { PLACE_KINDS, type PlaceKind } from '../format/start-table.ts';
import { showText } from '../words/show-text.ts';

export interface Place {
  readonly kind: PlaceKind;
  /** Null for the title, which is the essay itself. */
  readonly anchor: string | null;
  /** On one line. */
  readonly text: string;
}

export function readPlaces({ record, text }: Pick<Essay, 'record' | 'text'>): Place[] {
  const captions = captionsByTable(text);
  const aside = (wanted: 'standfirst' | 'heading' | 'note'): Place[] =>
    text.asides.flatMap(({ kind, anchor, text: words }) =>
      kind === wanted && anchor !== null ? [{ kind, anchor, text: showText(words) }] : [],
    );
  const paragraphs = text.paragraphs.map(
    ({ anchor, depth, text: words }): Place => ({
      kind: depth === 0 ? 'own' : 'quoted',
      anchor,
      text: showText([words, ...(captions.get(anchor) ?? [])].join('\n')),
    }),
  );
  const places: Place[] = [
    { kind: 'title', anchor: null, text: showText(record.title) },
    ...aside('standfirst'),
    ...aside('heading'),
    ...paragraphs,
    ...aside('note'),
  ];
  return PLACE_KINDS.flatMap((wanted) => places.filter(({ kind }) => kind === wanted));
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
