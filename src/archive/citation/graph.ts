/** The citation graph: every citation of every essay with its resolution, indexed by essay and by target. */
import { addToGroup } from '../../algorithms/group-by.ts';
import { atEssay } from '../at-step.ts';
import type { Calendar } from '../calendar/types.ts';
import type { PrintedCitation } from '../essay-text.ts';
import type { Records } from '../records.ts';
import { asSeriesId, type EssayId, type SeriesId } from '../schema/id.ts';
import type { Reading } from '../schema/reading.ts';
import type { Essay } from '../types.ts';
import type { CitationCache } from './graph-cache.ts';
import { resolveCitation } from './resolve.ts';
import type {
  Citation,
  CitationContext,
  Graph,
  LocatedTarget,
  Resolution,
  ResolvedCitation,
} from './types.ts';

interface GraphSources {
  readonly records: Records;
  readonly essays: ReadonlyMap<EssayId, Essay>;
  readonly calendars: ReadonlyMap<SeriesId, Calendar>;
  readonly memory: CitationCache;
}

export function buildGraph({ records, essays, calendars, memory }: GraphSources): Graph {
  const series = new Map([...records.series].map(([id, { record }]) => [id, record]));
  const byIssue = new Map<string, Essay[]>();
  for (const essay of essays.values()) addToGroup(byIssue, `${essay.series}/${essay.number}`, essay);
  const held = new Set(byIssue.keys());
  const readings = new Map<string, Reading[]>();
  for (const { record } of records.readings) addToGroup(readings, record.essay, record);

  const citations: Citation[] = [];
  const byEssay = new Map<EssayId, Citation[]>();
  const byTarget = new Map<string, Citation[]>();
  const byParagraph = new Map<EssayId, Map<string, Citation[]>>();
  const citedParagraphs: { essay: EssayId; paragraph: string }[] = [];
  const numbers = new Map<SeriesId, Set<number>>();
  const works = new Map<SeriesId, Set<string>>();
  memory.invalidateIfChanged(JSON.stringify([[...series], [...calendars], [...held]]));
  for (const essay of essays.values()) {
    const own = readings.get(essay.id) ?? [];
    const resolve = () => resolveEssayCitations(essay, { calendars, series, held }, own);
    atEssay('resolving its citations', essay.id, () => {
      for (const found of memory.reuseOrResolve(essay, own, resolve)) add(found);
    });
  }
  const none: readonly Citation[] = [];
  return {
    citations,
    citationsOf: (essay) => byEssay.get(essay) ?? none,
    citing: (id, number) => byTarget.get(`${id}/${number}`) ?? none,
    citingWork: (id, work) => byTarget.get(`${id}/${work}`) ?? none,
    citingParagraph: (id, anchor) => byParagraph.get(id)?.get(anchor) ?? none,
    citingParagraphsOf: (id) => byParagraph.get(id) ?? new Map(),
    citedParagraphs,
    citedNumbers: (id) => numbers.get(id) ?? new Set(),
    citedWorks: (id) => works.get(id) ?? new Set(),
  };

  function add(found: ResolvedCitation): void {
    const { resolution, printed } = found;
    const key = resolution.kind === 'resolved' ? targetKey(resolution) : null;
    const locatedTarget =
      key === null ? null : locateTarget(byIssue.get(key) ?? [], printed?.paragraph ?? null);
    const citation = memory.reuseOrLocate(found, key === null ? null : held.has(key), locatedTarget);
    citations.push(citation);
    addToGroup(byEssay, found.essay, citation);
    if (key === null || resolution.kind !== 'resolved') return;
    addToGroup(byTarget, key, citation);
    if (locatedTarget !== null && locatedTarget.paragraph !== null) {
      const { essay, paragraph } = locatedTarget;
      const places = byParagraph.get(essay) ?? new Map<string, Citation[]>();
      byParagraph.set(essay, places);
      if (!places.has(paragraph)) citedParagraphs.push({ essay, paragraph });
      addToGroup(places, paragraph, citation);
    }
    const { series: id, number, work } = resolution.target;
    if (number !== null) numbers.set(id, (numbers.get(id) ?? new Set()).add(number));
    if (work !== null) works.set(id, (works.get(id) ?? new Set()).add(work));
  }
}

/**
 * Finds the target of a citation in an issue: the paragraph that is named, if just one essay has it; else the essay, if it
 * is the only one.
 * `essays` are those of the issue; `paragraph` is the anchor that is named.
 */
function locateTarget(essays: readonly Essay[], paragraph: string | null): LocatedTarget | null {
  const having =
    paragraph === null
      ? []
      : essays.flatMap(({ id, text }) => {
          // The paragraph may have been merged into another since.
          const found = text.paragraphs.find(
            ({ anchor, also }) => anchor === paragraph || also?.includes(paragraph) === true,
          );
          return found === undefined ? [] : [{ essay: id, paragraph: found.anchor }];
        });
  const [found, ...more] = having;
  if (found !== undefined && more.length === 0) return found;
  const [only, ...others] = essays;
  return only === undefined || others.length > 0 ? null : { essay: only.id, paragraph: null };
}

/** In the order of the text, entries of the record last. */
function resolveEssayCitations(
  essay: Essay,
  sharedInputs: Pick<CitationContext, 'calendars' | 'series' | 'held'>,
  readings: readonly Reading[],
): ResolvedCitation[] {
  const citing = { series: essay.series, number: essay.number, date: essay.record.date };
  const context = { citing, ...sharedInputs };
  const citations: ResolvedCitation[] = [];
  for (const { anchor, depth, found } of citingTexts(essay))
    for (const [index, printed] of found.entries()) {
      const own = readings.filter(
        ({ paragraph, printed: words }) =>
          words === printed.printed && (paragraph === undefined || paragraph === anchor),
      );
      const resolution = resolveCitation(printed, { ...context, readings: own, quoted: depth > 0 });
      citations.push({ essay: essay.id, paragraph: anchor, index, printed, resolution, via: depth > 0 });
    }
  for (const { index, resolution } of recordOnly(essay, citations, context))
    citations.push({ essay: essay.id, paragraph: null, index, printed: null, resolution, via: false });
  return citations;
}

const targetKey = ({ target }: Extract<Resolution, { kind: 'resolved' }>): string =>
  `${target.series}/${target.number ?? target.work}`;

interface CitingText {
  readonly anchor: string | null;
  readonly depth: number;
  readonly found: readonly PrintedCitation[];
}

/** The texts of an essay that have citations: standfirst, paragraphs, then headings and notes. */
function citingTexts({ text }: Essay): CitingText[] {
  const cited = text.asides.filter(({ citations }) => citations.length > 0);
  const depthOf = new Map(
    cited.length === 0 ? [] : text.paragraphs.map(({ anchor, depth }) => [anchor, depth]),
  );
  const asides = cited.map(({ anchor, kind, of, citations }) => ({
    anchor,
    kind,
    // A note has the depth of the paragraph that refers to it.
    depth: of === null ? 0 : (depthOf.get(of) ?? 0),
    found: citations,
  }));
  return [
    ...asides.filter(({ kind }) => kind === 'standfirst'),
    ...text.paragraphs
      .filter(({ citations }) => citations.length > 0)
      .map(({ anchor, depth, citations }) => ({ anchor, depth, found: citations })),
    ...asides.filter(({ kind }) => kind !== 'standfirst'),
  ];
}

/** The resolved entries of the record's `cites` that the essay's own text doesn't cite. */
function recordOnly(
  essay: Essay,
  found: readonly ResolvedCitation[],
  context: Omit<CitationContext, 'readings'>,
): { index: number; resolution: Resolution }[] {
  const cited = new Set<string>();
  for (const { via, printed, resolution } of found) {
    if (via || printed === null) continue;
    // An unresolved citation counts as cited, too.
    cited.add(`${printed.series}/${printed.number ?? printed.work}`);
    if (resolution.kind !== 'resolved') continue;
    const { series, number, work } = resolution.target;
    cited.add(`${series}/${number}`).add(`${series}/${work}`);
  }
  return essay.record.cites.flatMap((cite, index) => {
    const number = 'number' in cite ? cite.number : null;
    const work = 'work' in cite ? cite.work : null;
    if (cited.has(`${cite.series}/${number ?? work}`)) return [];
    const form = number === null ? 'work' : 'number';
    const series = asSeriesId(cite.series);
    const place = { start: 0, end: 0, printed: '' };
    const entry = { ...place, form, of: null, series, number, work, date: null } as const;
    return [{ index, resolution: resolveCitation(entry, { ...context, readings: [] }) }];
  });
}
