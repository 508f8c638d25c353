/**
 * Who cites whom. Every citation of every essay with what it means, and the way back from an issue or a work to
 * all that cite it. An unresolved citation stays in the graph with its reason: nothing is dropped.
 */
import { addToGroup } from '../../algorithms/group-by.ts';
import { atEssay } from '../at-step.ts';
import type { Calendar } from '../calendar/types.ts';
import type { PrintedCitation } from '../essay-text.ts';
import type { Records } from '../records.ts';
import { asSeriesId, type EssayId, type SeriesId } from '../schema/id.ts';
import type { Reading } from '../schema/reading.ts';
import type { Essay } from '../types.ts';
import type { CitationCache } from './graph-cache.ts';
import { locateTarget } from './locate-citation.ts';
import { resolveCitation } from './resolve.ts';
import type { Citation, CitationContext, Graph, Resolution, ResolvedCitation } from './types.ts';

export interface GraphSources {
  readonly records: Records;
  readonly essays: ReadonlyMap<EssayId, Essay>;
  readonly calendars: ReadonlyMap<SeriesId, Calendar>;
  /** What was found out for an earlier graph. */
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

/** The citations of an essay with what each means, in the order of the text, entries of the record last. */
function resolveEssayCitations(
  essay: Essay,
  sharedInputs: Pick<CitationContext, 'calendars' | 'series' | 'held'>,
  readings: readonly Reading[],
): ResolvedCitation[] {
  const citing = { series: essay.series, number: essay.number, date: essay.record.date };
  const context = { citing, ...sharedInputs };
  const citations: ResolvedCitation[] = [];
  for (const { anchor, depth, found } of placesOf(essay))
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

interface CitingPlace {
  readonly anchor: string | null;
  readonly depth: number;
  readonly found: readonly PrintedCitation[];
}

/** Every stretch of an essay's words that may hold citations: standfirst, paragraphs, then headings and notes. */
function placesOf({ text }: Essay): CitingPlace[] {
  const cited = text.asides.filter(({ citations }) => citations.length > 0);
  const depthOf = new Map(
    cited.length === 0 ? [] : text.paragraphs.map(({ anchor, depth }) => [anchor, depth]),
  );
  const asides = cited.map(({ anchor, kind, of, citations }) => ({
    anchor,
    kind,
    // A note belongs to the voice of the paragraph that refers to it.
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

/** What the record lists under `cites` and the text doesn't cite in its own voice, with what it means. */
function recordOnly(
  essay: Essay,
  found: readonly ResolvedCitation[],
  context: Omit<CitationContext, 'readings'>,
): { index: number; resolution: Resolution }[] {
  const cited = new Set<string>();
  for (const { via, printed, resolution } of found) {
    if (via || printed === null) continue;
    // What can't be resolved is in the text all the same.
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
    const entry = {
      start: 0,
      end: 0,
      printed: '',
      form,
      of: null,
      series,
      number,
      work,
      date: null,
    } as const;
    return [{ index, resolution: resolveCitation(entry, { ...context, readings: [] }) }];
  });
}
