/**
 * Notes at a paragraph with inline quotations: whose words these are, `quotes 1254 ¶ 12`, and what differs where they
 * are altered. A block quotation has a source line of its own instead.
 */
import { h } from 'hastscript';
import { nameEssay, nameParagraphs } from '../archive/format/places.ts';
import { isUnmarkedChange, type Place, type Quotation } from '../archive/quotation/types.ts';
import type { Archive, Essay } from '../archive/types.ts';
import type { Urls } from '../archive/urls.ts';
import { noteLine } from './cited-by.ts';
import { join, type Nodes, text } from './html.ts';

type Traced = Quotation & { readonly to: Place };

export interface QuotesNote {
  /** Notes of one line, one for each place quoted. */
  readonly lines: readonly Nodes[];
  /** A note for each altered quotation. */
  readonly notes: Nodes;
}

export function renderQuotesNote(essay: Essay, anchor: string, archive: Archive, urls: Urls): QuotesNote {
  const traced = archive.quotations
    .of(essay.id)
    .filter(
      (quotation): quotation is Traced =>
        quotation.found.kind === 'running' && quotation.found.first === anchor && quotation.to !== null,
    );
  const lines = new Map(traced.map(({ to }) => [`${to.essay}#${to.paragraph}`, lineFor(to, archive, urls)]));
  return { lines: [...lines.values()], notes: traced.flatMap((one) => noteOn(one, archive, urls)) };
}

function lineFor(to: Place, archive: Archive, urls: Urls): Nodes {
  const quoted = archive.essays.get(to.essay);
  const place = nameParagraphs({ paragraph: to.paragraph, last: to.paragraph });
  const name = `quotes ${quoted?.number ?? quoted?.record.title ?? ''} ${place}`;
  const spoken = `${nameEssay(archive, to.essay)}, ${place.replace('¶', 'paragraph')}`;
  return noteLine(urls.essay(to.essay, to.paragraph), name, spoken);
}

const KINDS = { 'left-out': 'left out', 'put-in': 'put in', changed: 'changed', cut: 'cut' } as const;

function noteOn({ verdict, changes, to }: Traced, archive: Archive, urls: Urls): Nodes {
  if (verdict !== 'altered') return [];
  const differences = changes.filter(isUnmarkedChange).map(({ kind, printed, source }) => {
    const words = [source, printed]
      .filter((part) => part !== '')
      .map((part) => [h('span.printed', `‘${part}’`)]);
    return [text(`${KINDS[kind]}: `), ...join(words, ', here ')];
  });
  const place = `${nameEssay(archive, to.essay)} ${nameParagraphs(to)}`;
  return [
    h('small.note.flag', { role: 'note' }, [
      h('b', 'Altered.'),
      ' Quoted otherwise than in ',
      h('a', { href: urls.essay(to.essay, to.paragraph) }, place),
      '; ',
      ...join(differences, '; '),
      '.',
    ]),
  ];
}
