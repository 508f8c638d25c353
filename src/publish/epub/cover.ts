/** The cover of an EPUB: the issue number in large outlines, because an e-reader has none of our fonts. */
import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Book } from './book.ts';
import GLYPH_OUTLINES from './glyph-outlines.json' with { type: 'json' };
import { serializeXml } from './xhtml.ts';

/**
 * A glyph of Archivo 800 (SIL Open Font License), in units of 1/1000 em, y upwards from the base line. Satori could
 * convert the text, but it takes some 30 ms a cover, and it can't fit a text to a width.
 */
interface GlyphOutline {
  readonly advance: number;
  /** The `d` of an SVG path. */
  readonly path: string;
}

const OUTLINES: Readonly<Record<string, GlyphOutline | undefined>> = GLYPH_OUTLINES;

const WIDTH = 1200;
const HEIGHT = 1800;
const MARGIN = 84;
/** Height of a capital, in em. */
const CAPITAL = 0.686;
/** The largest letters, px an em. */
const LARGEST = 600;

export function drawCover({ title, cover: { name, number, below } }: Book): string {
  const inner = WIDTH - 2 * MARGIN;
  const numberSize = Math.min(LARGEST, inner / widthOf(number));
  const nameSize = Math.min(150, inner / widthOf(name));
  const numberLine = MARGIN + 24 + 60 + CAPITAL * numberSize;
  const rule = (y: number, height: number): Element =>
    x('rect', { x: MARGIN, y: px(y), width: inner, height });
  const svg = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    width: WIDTH,
    height: HEIGHT,
    role: 'img',
  };
  return serializeXml(
    x('svg', svg, [
      x('title', title),
      x('rect', { width: WIDTH, height: HEIGHT, fill: '#fcfcfa' }),
      x('g', { fill: '#161513' }, [
        rule(MARGIN, 24),
        drawWords(number, numberSize, numberLine),
        rule(HEIGHT - MARGIN - 300, 6),
        drawWords(name, nameSize, HEIGHT - MARGIN - 150),
        below === '' ? null : drawWords(below, Math.min(64, inner / widthOf(below)), HEIGHT - MARGIN),
      ]),
    ]),
  );
}

/** Omits characters without an outline: the next page has the title as text. */
const outlinesOf = (words: string): readonly GlyphOutline[] =>
  [...words].flatMap((letter) => OUTLINES[letter] ?? []);

/** In em. */
const widthOf = (words: string): number =>
  Math.max(
    1,
    outlinesOf(words).reduce((sum, { advance }) => sum + advance, 0),
  ) / 1000;

function drawWords(words: string, size: number, line: number): Element {
  let at = 0;
  const paths = outlinesOf(words).map(({ advance, path }) => {
    const start = at;
    at += advance;
    return path === '' ? null : x('path', { transform: `translate(${start})`, d: path });
  });
  const scale = px(size / 1000);
  return x('g', { transform: `translate(${MARGIN} ${px(line)}) scale(${scale} -${scale})` }, paths);
}

const px = (number: number): string => String(Math.round(number * 1000) / 1000);
