/** What the card of a page says that a query names. */
import { formatCount } from '../../archive/format/counts.ts';

export interface Subject {
  /** `Issue of EPSR`, `Source`. */
  readonly kind: string;
  readonly name: string;
  /** The series of an issue, which the large number leaves out. */
  readonly series: string;
  /** How the name is set: a large number in ink or in outline, a title as printed, or plain. */
  readonly style: 'number' | 'outline' | 'printed' | 'essay' | 'plain';
  /** Address below the base. */
  readonly path: string;
  /** What stands in bold before the facts, or ''. */
  readonly lead: string;
  /** One or two sentences, or ''. */
  readonly facts: string;
  readonly links: readonly { readonly text: string; readonly path: string }[];
  readonly figure: SubjectFigure | null;
  /** The filter that finds what belongs to the subject: `cites:epsr/40`, `quotes:guardian`; '' if there is none. */
  readonly filter: string;
  /** Whether the name was typed as it is; else it is a person whose name is spelt like it. */
  readonly exact: boolean;
}

export type SubjectFigure =
  | {
      readonly kind: 'bars';
      readonly heights: readonly number[];
      readonly from: string;
      readonly to: string;
      readonly caption: string;
    }
  | { readonly kind: 'cells'; readonly caption: string; readonly cells: readonly SubjectCell[] };

export interface SubjectCell {
  readonly name: string;
  readonly path: string;
  readonly held: boolean;
  readonly current: boolean;
}

/** A card with nothing but its name. */
export const PLAIN = {
  series: '',
  style: 'plain',
  lead: '',
  facts: '',
  links: [],
  figure: null,
  filter: '',
  exact: true,
} as const;

/** Address of a search. */
export const searchPath = (typed: string): string => `search/?q=${encodeURIComponent(typed)}`;

export const citedIn = (essays: number): string =>
  essays === 0 ? '' : `Cited in ${formatCount(essays, 'essay')}`;

export const citedLink = (essays: number, path: string): Subject['links'] =>
  essays === 0 ? [] : [{ text: `Cited by ${formatCount(essays, 'essay')}`, path: `${path}#cited-by` }];

/** Each with a capital letter and an end; empty ones are left out. */
export const sentences = (...texts: readonly string[]): string =>
  texts
    .filter((text) => text !== '')
    .map((text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?…]$/.test(text) ? '' : '.'}`)
    .join(' ');
