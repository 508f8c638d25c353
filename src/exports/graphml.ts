/** `citations.graphml`: issues and works as nodes, citations as edges with their number, for Gephi and its like. */
import { escapeXml } from '../algorithms/xml.ts';
import type { Archive } from '../archive/types.ts';
import type { CitationLine } from './citation-rows.ts';

interface Node {
  readonly label: string;
  readonly series: string;
  readonly date: string;
  readonly held: boolean;
}

export function citationsGraphml(archive: Archive, lines: readonly CitationLine[]): string {
  const nodes = new Map<string, Node>();
  const edges = new Map<string, number>();
  for (const issue of archive.issues.values()) {
    const series = archive.series.get(issue.series);
    if (issue.known === 'number' || series === undefined) continue;
    const label = `${series.label} ${issue.number}`;
    nodes.set(`${issue.series}/${issue.number}`, {
      label,
      series: series.label,
      date: issue.date?.date ?? '',
      held: issue.held,
    });
  }
  for (const { works, label } of archive.series.values())
    for (const work of works)
      if (work.issue === null)
        nodes.set(`${work.series}/${work.id}`, {
          label: work.title,
          series: label,
          date: work.date ?? '',
          held: false,
        });
  for (const { from, to } of lines) {
    if (to === null) continue;
    const source = from.essay.split('/').slice(0, 2).join('/');
    const target = `${to.series}/${to.number ?? to.work}`;
    // Essays without a number are nodes of their own.
    const citing = nodes.has(source) ? source : from.essay;
    if (!nodes.has(citing)) nodes.set(citing, nodeOfEssay(archive, from.essay));
    const edge = `${citing}\n${target}`;
    if (nodes.has(target)) edges.set(edge, (edges.get(edge) ?? 0) + 1);
  }
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    '  <key id="label" for="node" attr.name="label" attr.type="string"/>',
    '  <key id="series" for="node" attr.name="series" attr.type="string"/>',
    '  <key id="date" for="node" attr.name="date" attr.type="string"/>',
    '  <key id="held" for="node" attr.name="held" attr.type="boolean"/>',
    '  <key id="weight" for="edge" attr.name="weight" attr.type="int"/>',
    '  <graph id="citations" edgedefault="directed">',
    ...[...nodes].map(([id, node]) => writeNode(id, node)),
    ...[...edges].map(([edge, weight], index) => writeEdge(edge, weight, index)),
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
}

function nodeOfEssay(archive: Archive, id: string): Node {
  const essay = [...archive.essays.values()].find((known) => known.id === id);
  return {
    label: essay?.record.title ?? id,
    series: essay?.series ?? '',
    date: essay?.record.date ?? '',
    held: true,
  };
}

const writeNode = (id: string, { label, series, date, held }: Node): string =>
  `    <node id="${escapeXml(id)}"><data key="label">${escapeXml(label)}</data><data key="series">${escapeXml(series)}</data>` +
  `<data key="date">${escapeXml(date)}</data><data key="held">${held}</data></node>`;

function writeEdge(edge: string, weight: number, index: number): string {
  const [source = '', target = ''] = edge.split('\n');
  return `    <edge id="e${index}" source="${escapeXml(source)}" target="${escapeXml(target)}"><data key="weight">${weight}</data></edge>`;
}
