/**
 * What stands at a paragraph that quotes in running text: whose words these are, `quotes 1254 ¶ 12`, and what differs,
 * where they are altered. A block says it in its own source line.
 */
import { escapeHtml } from '../algorithms/xml.ts';
import { nameEssay, nameParagraphs } from '../archive/format/places.ts';
import type { Place, Quotation } from '../archive/quotation/types.ts';
import { isUnmarkedChange } from '../archive/quotation/types.ts';
import type { Archive, Essay } from '../archive/types.ts';
import type { Urls } from '../archive/urls.ts';

type Traced = Quotation & { readonly to: Place };

export interface QuotesFill {
  /** Short lines of the apparatus, one for each place quoted. */
  readonly lines: readonly string[];
  /** A note for each altered quotation. */
  readonly notes: string;
}

export function renderQuotesNote(essay: Essay, anchor: string, archive: Archive, urls: Urls): QuotesFill {
  const traced = archive.quotations
    .of(essay.id)
    .filter(
      (quotation): quotation is Traced =>
        quotation.found.kind === 'running' && quotation.found.first === anchor && quotation.to !== null,
    );
  const lines = new Map(traced.map(({ to }) => [`${to.essay}#${to.paragraph}`, lineFor(to, archive, urls)]));
  return { lines: [...lines.values()], notes: traced.map((one) => noteOn(one, archive, urls)).join('') };
}

function lineFor(to: Place, archive: Archive, urls: Urls): string {
  const quoted = archive.essays.get(to.essay);
  const place = nameParagraphs({ paragraph: to.paragraph, last: to.paragraph });
  const spoken = `${nameEssay(archive, to.essay)}, ${place.replace('¶', 'paragraph')}`;
  const name = `quotes ${quoted?.number ?? quoted?.record.title ?? ''} ${place}`;
  return `<small class="app"><a href="${escapeHtml(urls.essay(to.essay, to.paragraph))}" aria-label="${escapeHtml(`${name}: ${spoken}`)}">${escapeHtml(name)}</a></small>`;
}

const KINDS = { 'left-out': 'left out', 'put-in': 'put in', changed: 'changed', cut: 'cut' } as const;

function noteOn({ verdict, changes, to }: Traced, archive: Archive, urls: Urls): string {
  if (verdict !== 'altered') return '';
  const said = changes.filter(isUnmarkedChange).map(({ kind, printed, source }) => {
    const words = [source, printed]
      .filter((text) => text !== '')
      .map((text) => `<span class="printed">‘${escapeHtml(text)}’</span>`);
    return `${KINDS[kind]}: ${words.join(', here ')}`;
  });
  const place = `${nameEssay(archive, to.essay)} ${nameParagraphs(to)}`;
  return `<small class="note flag" role="note"><b>Altered.</b> Quoted otherwise than in <a href="${escapeHtml(urls.essay(to.essay, to.paragraph))}">${escapeHtml(place)}</a>; ${said.join('; ')}.</small>`;
}
