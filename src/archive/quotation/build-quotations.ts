/** All quotations of the archive with their verdicts, indexed by quoting essay, quoted essay, cited issue and source. */
import { addToGroup } from '../../algorithms/group-by.ts';
import { atEssay } from '../at-step.ts';
import type { Citation, Graph } from '../citation/types.ts';
import type { ReadEssay } from '../records.ts';
import type { EssayId, SourceId } from '../schema/id.ts';
import type { Essay } from '../types.ts';
import { type IdentifyContext, identify } from './identify.ts';
import { type Match, matchQuotations } from './match.ts';
import { prepareEssay } from './prepare-essay.ts';
import type { QuotationCache } from './quotation-cache.ts';
import { findTextReuse } from './text-reuse.ts';
import type { Place, Quotation, Quotations, TextMatches } from './types.ts';

/** All essays, in the order of the archive. */
type BuildQuotationsContext = IdentifyContext & { readonly essays: ReadonlyMap<EssayId, Essay> };

export function buildQuotations(
  { matches, reuses }: Pick<TextMatches, 'matches' | 'reuses'>,
  context: BuildQuotationsContext,
  memory: QuotationCache,
): Quotations {
  const inOrder = orderEssays(context);
  const reused = reuses(inOrder);
  const all: Quotation[] = [];
  const byEssay = new Map<EssayId, Quotation[]>();
  const byQuoted = new Map<EssayId, Quotation[]>();
  const byParagraph = new Map<EssayId, Map<string, Quotation[]>>();
  const byNamed = new Map<string, Quotation[]>();
  const bySource = new Map<SourceId, Quotation[]>();
  for (const [id, essay] of context.essays) atEssay('identifying its quotations', id, () => add(id, essay));
  const none: readonly Quotation[] = [];
  return {
    all,
    of: (essay) => byEssay.get(essay) ?? none,
    quoting: (essay) => byQuoted.get(essay) ?? none,
    quotingParagraphsOf: (essay) => byParagraph.get(essay) ?? new Map(),
    naming: (series, number) => byNamed.get(`${series}/${number}`) ?? none,
    from: (source) => bySource.get(source) ?? none,
    reuses: inOrder.flatMap(({ id }) => reused.get(id) ?? []),
  };

  function add(id: EssayId, essay: Essay): void {
    for (const quotation of memory.reuseOrIdentify(essay, matches.get(id) ?? [], context, (tracked) =>
      identifyForEssay(essay, matches.get(id) ?? [], tracked),
    )) {
      all.push(quotation);
      addToGroup(byEssay, id, quotation);
      const { to, cited, source, verdict } = quotation;
      if (to !== null) {
        addToGroup(byQuoted, to.essay, quotation);
        const own = byParagraph.get(to.essay) ?? new Map<string, Quotation[]>();
        byParagraph.set(to.essay, own);
        for (const anchor of paragraphsOf(to, context)) addToGroup(own, anchor, quotation);
      }
      if (cited?.number != null) addToGroup(byNamed, `${cited.series}/${cited.number}`, quotation);
      if (source !== null && verdict === 'outside') addToGroup(bySource, source, quotation);
    }
  }
}

function identifyForEssay(
  essay: Essay,
  matches: readonly (readonly Match[])[],
  context: IdentifyContext,
): readonly Quotation[] {
  return matches.flatMap((found, index) => {
    const quotation = identify(essay, index, found, context);
    return quotation === null ? [] : [Object.freeze(quotation)];
  });
}

/** Anchors of all paragraphs of a place. */
function paragraphsOf({ essay, paragraph, last }: Place, { essays }: IdentifyContext): readonly string[] {
  if (paragraph === last) return [paragraph];
  const anchors = essays.get(essay)?.text.paragraphs.map(({ anchor }) => anchor) ?? [];
  const [from, to] = [anchors.indexOf(paragraph), anchors.indexOf(last)];
  return from === -1 || to < from ? [paragraph] : anchors.slice(from, to + 1);
}

/** In order of publication. */
function orderEssays({ essays, prepared }: BuildQuotationsContext) {
  return [...essays.values()].sort(byDate).flatMap(({ id }) => prepared.get(id) ?? []);
}

const byDate = (a: Essay, b: Essay): number =>
  compare(a.record.date, b.record.date) || (a.number ?? 0) - (b.number ?? 0);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export function matchEssays(essays: readonly ReadEssay[]): TextMatches {
  const prepared = new Map(essays.map((essay) => [essay.id, prepareEssay(essay)]));
  return { prepared, matches: matchQuotations([...prepared.values()]), reuses: (all) => findTextReuse(all) };
}

/** Links a citation that introduces a quotation to the paragraph with the words, if the citation itself names none. */
export function linkToQuotedParagraph(graph: Graph, quotations: readonly Quotation[]): Graph {
  const linked = new Map<Citation, Citation>();
  const cited = new Map(graph.citedParagraphs.map((place) => [`${place.essay}#${place.paragraph}`, place]));
  for (const { by, to, elsewhere } of quotations) {
    if (by === null || to === null || elsewhere || linked.has(by)) continue;
    // Only numbered paragraphs can be linked to.
    if (by.locatedTarget?.paragraph != null || !/^p\d/.test(to.paragraph) || !citesIssueOf(by, to.essay))
      continue;
    const place = { essay: to.essay, paragraph: to.paragraph };
    linked.set(by, Object.freeze({ ...by, locatedTarget: place }));
    const key = `${place.essay}#${place.paragraph}`;
    if (!cited.has(key)) cited.set(key, place);
  }
  const known = new WeakMap<readonly Citation[], readonly Citation[]>();
  return {
    ...graph,
    citedParagraphs: [...cited.values()],
    citations: withLinks(graph.citations),
    citationsOf: (essay) => withLinks(graph.citationsOf(essay)),
    citing: (series, number) => withLinks(graph.citing(series, number)),
  };

  function withLinks(citations: readonly Citation[]): readonly Citation[] {
    const result = known.get(citations) ?? citations.map((citation) => linked.get(citation) ?? citation);
    known.set(citations, result);
    return result;
  }
}

/** Whether a citation means the issue of an essay; each number of a list means its own. */
function citesIssueOf({ resolution }: Citation, essay: string): boolean {
  if (resolution.kind !== 'resolved') return false;
  const { series, number } = resolution.target;
  return essay.startsWith(`${series}/${number}/`);
}
