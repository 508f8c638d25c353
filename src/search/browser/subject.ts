/** The card of a page that a query names: its content, and its rendering. */

import { createElement } from '../../browser/dom.ts';
import { drawBars } from './year-chart.ts';

/** What is left out is not on the card. */
interface GivenSubject {
  /** `Issue of EPSR`, `Source`. */
  readonly kind: string;
  readonly name: string;
  /** The series of an issue, which the large number leaves out. */
  readonly series?: string;
  /** How the name is set: a large number in ink or in outline, a title as printed, or plain. */
  readonly style?: 'number' | 'outline' | 'printed' | 'essay' | 'plain';
  /** Address below the base. */
  readonly path: string;
  /** Sentences in bold, then others, with or without a capital letter and an end; empty ones are left out. */
  readonly lead?: readonly string[];
  readonly facts?: readonly string[];
  readonly links?: readonly (Link | null)[];
  readonly figure?: Figure | null;
  /** The filter that finds what belongs to the subject: `cites:epsr/40`, `quotes:guardian`. */
  readonly filter?: string;
  /** Whether the name was typed as it is; else it is a name with a similar spelling. */
  readonly exact?: boolean;
}

export interface Link {
  readonly text: string;
  readonly path: string;
}

/** A figure with a caption is next to the text, another in it. */
export type Figure =
  | { readonly kind: 'bars'; caption: string; heights: readonly number[]; from: string; to: string }
  | { readonly kind: 'cells'; caption: string; cells: readonly Cell[] };

interface Cell {
  readonly name: string;
  readonly path: string;
  readonly held: boolean;
  readonly current: boolean;
}

export type Subject = ReturnType<typeof createSubject>;

export const createSubject = (given: GivenSubject) => ({
  series: '',
  style: 'plain' as const,
  figure: null,
  filter: '',
  exact: true,
  ...given,
  lead: writeSentences(given.lead),
  facts: writeSentences(given.facts),
  links: given.links?.filter((link) => link !== null) ?? [],
});

/** Describes a page that may be meant; null if the lists don't have it. */
export type Describe = () => Subject | null | Promise<Subject | null>;

export interface FoundMeant {
  readonly meant: readonly Describe[];
  readonly remarks: readonly string[];
}

const writeSentences = (texts: readonly string[] = []): string =>
  texts
    .filter((text) => text !== '')
    .map((text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?…]$/.test(text) ? '' : '.'}`)
    .join(' ');

/** `base` is the path of the site on its host, with a slash at both ends. */
export function renderSubject(subject: Subject, base: string): HTMLElement {
  const { kind, name, series, style, path, lead, facts, links, figure } = subject;
  const isNumber = style === 'number' || style === 'outline';
  // The first digit says how far the number is moved to the margin (`.num` in masthead.css).
  const big = `num d${name.charAt(0)} big`;
  const classes = { number: big, outline: `${big} out`, printed: style, essay: style, plain: null };
  const chart = figure === null ? null : drawFigure(figure, base);
  const isInText = figure?.caption === '';
  const heading = createElement(
    'a',
    { href: base + path },
    series === '' ? null : hidden(`${series} `),
    name,
  );
  const buttons = links.flatMap((link) => [
    createElement('a.button.quiet', { href: base + link.path }, link.text),
    ' ',
  ]);
  return createElement(
    'section.subject',
    { 'aria-label': `${kind}: ${isNumber ? `${series} ` : ''}${name}` },
    createElement(
      'div',
      createElement('p.kind', kind),
      createElement('h2', { class: classes[style] }, heading),
      lead + facts === ''
        ? null
        : createElement('p', lead === '' ? null : [createElement('b', lead), ' '], facts),
      isInText ? chart : null,
      links.length === 0 ? null : createElement('p.do', buttons),
    ),
    isInText ? null : chart,
  );
}

function drawFigure(figure: Figure, base: string): HTMLElement {
  const { caption } = figure;
  if (figure.kind === 'bars') {
    const labels = [figure.from, caption, figure.to].map((text) => createElement('span', text));
    return createElement(
      'figure',
      drawBars(figure.heights, { 'aria-hidden': 'true' }),
      createElement('figcaption', labels),
    );
  }
  const cells = figure.cells.map(({ name, path, held, current }) =>
    createElement(
      `a.cell.${held ? 'held' : 'cited'}${current ? '.cur' : ''}`,
      { href: base + path, 'aria-current': current ? 'true' : null },
      name,
      held ? null : hidden(', missing'),
    ),
  );
  return caption === ''
    ? createElement('div.cells', cells)
    : createElement('div', createElement('p.kind', caption), createElement('div.cells.nearby', cells));
}

const hidden = (text: string): HTMLElement => createElement('span.vh', text);
