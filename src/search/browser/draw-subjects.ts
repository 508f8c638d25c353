/** Draws the card of a page that a query names. */
import { element } from './element.ts';
import type { Subject, SubjectFigure } from './subject.ts';

/** `base` is the path of the site on its host, with a slash at both ends. */
export function drawSubject(subject: Subject, base: string): HTMLElement {
  const { kind, name, series, style, path, lead, facts, links } = subject;
  const isNumber = style === 'number' || style === 'outline';
  const heading = element('a', { href: base + path }, ...(series === '' ? [] : [hidden(`${series} `)]), name);
  const classes = {
    number: bigClass(name),
    outline: `${bigClass(name)} out`,
    printed: 'printed',
    essay: 'essay',
    plain: '',
  }[style];
  const figure = subject.figure === null ? [] : [drawFigure(subject.figure, base)];
  // Cells without a caption belong to the facts.
  const isBeside = subject.figure?.caption !== '';
  return element(
    'section',
    { class: 'subject', 'aria-label': `${kind}: ${isNumber ? `${series} ${name}` : name}` },
    element(
      'div',
      {},
      element('p', { class: 'kind' }, kind),
      element('h2', classes === '' ? {} : { class: classes }, heading),
      ...(lead === '' && facts === ''
        ? []
        : [element('p', {}, ...(lead === '' ? [] : [element('b', {}, lead), ' ']), facts)]),
      ...(isBeside ? [] : figure),
      ...(links.length === 0
        ? []
        : [
            element(
              'p',
              { class: 'do' },
              ...links.flatMap((link, at) => [
                at === 0 ? '' : ' ',
                element('a', { class: 'button quiet', href: base + link.path }, link.text),
              ]),
            ),
          ]),
    ),
    ...(isBeside ? figure : []),
  );
}

function drawFigure(figure: SubjectFigure, base: string): HTMLElement {
  if (figure.kind === 'cells') {
    const cells = figure.cells.map(({ name, path, held, current }) =>
      element(
        'a',
        {
          class: `cell ${held ? 'held' : 'cited'}${current ? ' cur' : ''}`,
          href: base + path,
          ...(current ? { 'aria-current': 'true' } : {}),
        },
        name,
        ...(held ? [] : [hidden(', missing')]),
      ),
    );
    const isNear = figure.caption !== '';
    const row = element('div', { class: isNear ? 'cells nearby' : 'cells' }, ...cells);
    return isNear ? element('div', {}, element('p', { class: 'kind' }, figure.caption), row) : row;
  }
  const { heights, from, to, caption } = figure;
  return element(
    'figure',
    {},
    drawBars(heights),
    element(
      'figcaption',
      {},
      element('span', {}, from),
      element('span', {}, caption),
      element('span', {}, to),
    ),
  );
}

const SVG = 'http://www.w3.org/2000/svg';
const STEP = 10;
const BAR = 8;
const HEIGHT = 100;
/** A low bar stays visible. */
const LOWEST = 5;

function drawBars(heights: readonly number[]): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'spark');
  svg.setAttribute('viewBox', `0 0 ${heights.length * STEP} ${HEIGHT}`);
  svg.setAttribute('preserveAspectRatio', 'none');
  svg.setAttribute('aria-hidden', 'true');
  const bars = document.createElementNS(SVG, 'path');
  const shapes = heights.flatMap((height, at) => {
    const bar = Math.max(LOWEST, Math.round(height * HEIGHT));
    return height === 0 ? [] : [`M${at * STEP} ${HEIGHT}v-${bar}h${BAR}v${bar}z`];
  });
  bars.setAttribute('d', shapes.join(''));
  svg.append(bars);
  return svg;
}

/** The first digit says how far the number is moved to the margin (`.num` in masthead.css). */
const bigClass = (number: string): string => `num d${number.charAt(0)} big`;

const hidden = (text: string): HTMLElement => element('span', { class: 'vh' }, text);
