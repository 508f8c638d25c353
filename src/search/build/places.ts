/** Lists the places of an essay, as search finds and shows them: its title, then everything that has an address. */
import type { Essay } from '../../archive/types.ts';
import type { PlaceKind } from '../format.ts';

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
  const asides = (wanted: 'standfirst' | 'heading' | 'note'): Place[] =>
    text.asides.flatMap(({ kind, anchor, text: words }) =>
      kind === wanted && anchor !== null ? [{ kind, anchor, text: () => showText(words) }] : [],
    );
  return [
    { kind: 'title', anchor: null, text: () => showText(record.title) },
    ...asides('standfirst'),
    ...asides('heading'),
    ...text.paragraphs.map(
      (paragraph): Place => ({
        kind: paragraph.depth === 0 ? 'own' : 'quoted',
        anchor: paragraph.anchor,
        text: () => showText([paragraph.text, ...captionsOf(paragraph, text)].join('\n')),
      }),
    ),
    ...asides('note'),
  ];
}

/** A caption of one line, an empty line, the table. */
const LINES_TO_TABLE = 2;

/** A caption has no address; it is found at its table, which begins right after it or has ended right before. */
function captionsOf(
  paragraph: Essay['text']['paragraphs'][number],
  { paragraphs, asides }: Essay['text'],
): string[] {
  if (paragraph.kind !== 'table') return [];
  const tables = paragraphs.filter(({ kind }) => kind === 'table');
  const tableOf = (line: number) =>
    tables.find((next) => next.line > line && next.line <= line + LINES_TO_TABLE) ??
    tables.findLast((last) => last.line <= line) ??
    tables[0];
  return asides.flatMap(({ kind, text, line }) =>
    kind === 'caption' && tableOf(line) === paragraph ? [text] : [],
  );
}

/** A paragraph on one line, as a hit shows it: lines of verse and rows of a table are separated as in print. */
const showText = (text: string): string =>
  text
    .trim()
    .replace(/\s+/g, (spaces) => (spaces.includes('\n') ? ' / ' : spaces))
    .replaceAll('\t', ' · ')
    .replace(/\s+/g, ' ');
