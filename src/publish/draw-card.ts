/**
 * A social card as a tree of boxes for satori: the issue number in large figures, then the title. A title with characters
 * that our fonts don't have is omitted, because it would be drawn as empty boxes.
 */
import { formatDate } from '../archive/format/dates.ts';
import { splitHeadline } from '../archive/format/headline.ts';
import type { Archive, Essay } from '../archive/types.ts';
import { CARD_HEIGHT, CARD_WIDTH } from '../exports/metadata/essay-head.ts';

/** Satori takes React elements. */
export interface SatoriNode {
  readonly type: 'div';
  readonly props: {
    readonly style: Readonly<Record<string, string | number>>;
    readonly children?: SatoriNode[] | string;
  };
}

const PAPER = '#fcfcfa';
const INK = '#161513';
const MUTED = '#5a574f';
const TEXT = 'Vollkorn, Vollkorn ext, Vollkorn Greek, Vollkorn Cyrillic, Vollkorn Vietnamese';
const DESK = 'Archivo, Archivo ext, Archivo Vietnamese';

/** Characters that the fonts have. */
const DRAWN =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]*$/u;
const OTHER_SIGNS = /[\p{Extended_Pictographic}\u2E80-\u{10FFFF}]/u;

export const hasGlyphs = (words: string): boolean =>
  DRAWN.test(words) && !OTHER_SIGNS.test(words.replace(/[#*\d]/g, ''));

export function drawCard({ title, number, of, date, archive }: Card): SatoriNode {
  const drawable = hasGlyphs(title) ? title : '';
  return box(
    {
      width: CARD_WIDTH,
      height: CARD_HEIGHT,
      boxSizing: 'border-box',
      padding: 60,
      flexDirection: 'column',
      justifyContent: 'space-between',
      background: PAPER,
      color: INK,
      fontFamily: DESK,
    },
    [
      box({ height: 12, flexShrink: 0, background: INK }),
      box(
        { flexDirection: 'column', gap: 20, flexGrow: 1, flexShrink: 1, overflow: 'hidden', paddingTop: 28 },
        [
          ...(number === ''
            ? []
            : [
                words(number, {
                  fontSize: 200,
                  fontWeight: 800,
                  letterSpacing: -8,
                  lineHeight: 0.85,
                  marginLeft: -6,
                }),
              ]),
          ...(drawable === ''
            ? []
            : [
                words(drawable, {
                  fontFamily: TEXT,
                  fontSize: sizeOf(drawable),
                  lineHeight: 1.12,
                  display: 'block',
                  lineClamp: number === '' ? 5 : drawable.length > 90 ? 4 : 3,
                }),
              ]),
        ],
      ),
      box(
        {
          justifyContent: 'space-between',
          borderTop: `3px solid ${INK}`,
          paddingTop: 18,
          fontSize: 28,
          gap: 40,
          flexShrink: 0,
        },
        [
          words([of, date].filter((part) => part !== '').join(', '), { fontWeight: 500 }),
          words(archive, { fontWeight: 500, color: MUTED }),
        ],
      ),
    ],
  );
}

const sizeOf = (title: string): number => (title.length <= 40 ? 84 : title.length <= 90 ? 62 : 46);

function box(style: SatoriNode['props']['style'], children?: SatoriNode[]): SatoriNode {
  return {
    type: 'div',
    props: { style: { display: 'flex', ...style }, ...(children === undefined ? {} : { children }) },
  };
}

const words = (text: string, style: SatoriNode['props']['style']): SatoriNode => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children: text },
});

/** The texts of a social card, of an essay or of the archive. */
export interface Card {
  readonly title: string;
  /** The number of the issue, or ''. */
  readonly number: string;
  /** The series, the archive. */
  readonly of: string;
  readonly date: string;
  readonly archive: string;
}

export function essayCard(archive: Archive, { series, number, record }: Essay): Card {
  return {
    title: splitHeadline(record).title,
    number: number === null ? '' : String(number),
    of: archive.series.get(series)?.label ?? series,
    date: formatDate(record.date),
    archive: archive.title,
  };
}

export const archiveCard = (archive: Archive): Card => ({
  title: archive.title,
  number: '',
  of: [...archive.series.values()].map(({ record }) => record.title).join(', '),
  date: '',
  archive: '',
});
