/** What results call things: an essay by its issue, date and authors, a place in it by its anchor, terms in a sentence. */
import { formatDate } from '../../archive/format-date.ts';
import type { StartTable } from '../format/start-table.ts';
import type { Term } from '../query/query.ts';

export interface NamedEssay {
  /** Id of its series. */
  readonly series: string;
  /** `EPSR`. */
  readonly label: string;
  /** '' where it isn't known. */
  readonly number: string;
  readonly date: string;
  readonly authors: string;
  /** Below the site's base, with a slash at its end. */
  readonly path: string;
}

export function nameEssay(essay: number, slug: string, { essays, series, people }: StartTable): NamedEssay {
  const { id = '', label = '' } = series[essays.series[essay] ?? -1] ?? {};
  const number = essays.number[essay] ?? 0;
  return {
    series: id,
    label,
    number: number === 0 ? '' : String(number),
    date: formatDate(essays.date[essay] ?? ''),
    authors: (essays.people[essay] ?? []).map((person) => people[person]?.name ?? '').join(', '),
    path: `${id}/${number === 0 ? 'unnumbered' : number}/${slug}/`,
  };
}

/** `¶ 14`, 'note 3': as shown, and as a screen reader says it. */
export function nameAnchor(anchor: string): { readonly shown: string; readonly spoken: string } {
  const paragraph = /^p(\d+[a-z]*)$/.exec(anchor)?.[1];
  if (paragraph !== undefined)
    return { shown: `¶${NO_BREAK_SPACE}${paragraph}`, spoken: `Paragraph ${paragraph}` };
  const note = /^n-(.+)$/.exec(anchor)?.[1];
  if (note !== undefined) return { shown: `Note${NO_BREAK_SPACE}${note}`, spoken: `Note ${note}` };
  return anchor.startsWith('h-')
    ? { shown: '§', spoken: 'Heading' }
    : { shown: 'Head', spoken: 'Under the title' };
}

const NO_BREAK_SPACE = '\u00A0';

/** `‘hemp’, ‘glue’ and “the old mill”`. */
export function listTerms(terms: readonly Term[]): string {
  const names = terms.map(({ kind, shown }) => (kind === 'phrase' ? shown : `‘${shown}’`));
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
