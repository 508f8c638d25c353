/**
 * A site's files read by others than ourselves: papaparse, citation-js, feedsmith, fast-xml-parser, graphology,
 * jsonld, epubcheck. What each of them finds, by essay.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { XMLValidator } from 'fast-xml-parser';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { DirectedGraph } from 'graphology';
import graphml from 'graphology-graphml';
import Papa from 'papaparse';

plugins.config.get('@bibtex').parse.sentenceCase = 'never';

/** What a format says of each essay, by its address or id, and of what else it holds. */
export type Rows = ReadonlyMap<string, unknown>;

interface Item {
  readonly id: string;
  readonly URL?: string;
  /** How citation-js came by it: the whole file. */
  readonly _graph?: unknown;
}

interface Line {
  readonly from: { readonly essay: string };
}

export function readFormats(site: string): Readonly<Record<string, Rows>> {
  const read = (path: string): string => readFileSync(join(site, path), 'utf8');
  // Left to find the format out by itself, it takes one for another by what stands in a title.
  const cited = (path: string, forceType: string): Rows =>
    new Map(
      (
        new Cite(forceType.startsWith('@csl') ? JSON.parse(read(path)) : read(path), { forceType })
          .data as Item[]
      ).map(({ URL, _graph, ...item }) => [idOf(URL), item]),
    );
  const lines = (path: string): Rows => {
    const all = read(path).trim().split('\n');
    const parsed = all.filter((line) => line !== '').map((line) => JSON.parse(line) as Line);
    return Map.groupBy(parsed, ({ from }) => from.essay);
  };
  const list = JSON.parse(read('data/essays.json')) as { readonly essay: string }[];
  const feed = parseAtomFeed(read('feed.xml'));
  return {
    json: new Map(list.map((row) => [row.essay, row])),
    csv: csvRows(read('data/citations.csv')),
    jsonl: lines('data/citations.jsonl'),
    quotations: lines('data/quotations.jsonl'),
    bibtex: cited('data/archive.bib', '@bibtex/text'),
    ris: cited('data/archive.ris', '@ris/file'),
    csl: cited('data/archive.csl.json', '@csl/list+object'),
    graphml: graphRows(read('data/citations.graphml')),
    atom: new Map(feed.entries?.map((entry) => [idOf(entry.id), entry])),
    jsonfeed: new Map(parseJsonFeed(read('feed.json')).items?.map((item) => [idOf(item.url), item])),
    sitemap: sitemapRows(read('sitemap-1.xml')),
  };
}

/** Errors and warnings of epubcheck, one line each. */
export async function faultsOfBook(bytes: Uint8Array): Promise<string[]> {
  const { messages } = await EpubCheck.validate(bytes);
  return messages
    .filter(({ severity }) => severity !== 'info' && severity !== 'usage')
    .map(({ severity, id, message, location }) => `${severity} ${id} ${location?.path ?? ''} ${message}`);
}

/** The id of an essay by its address. */
const idOf = (address = ''): string => new URL(address).pathname.slice(1, -1);

function csvRows(text: string): Rows {
  const { data, errors } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  assert.deepEqual(errors, []);
  for (const row of data)
    for (const cell of Object.values(row)) assert.doesNotMatch(cell, /^(?:[=+@\t\r]|-(?!\d))/);
  return Map.groupBy(data, ({ from_essay: essay = '' }) => essay);
}

function graphRows(text: string): Rows {
  assert.equal(XMLValidator.validate(text), true);
  const graph = graphml.parse(DirectedGraph, text);
  return new Map(graph.mapNodes((id, attributes) => [id, attributes]));
}

function sitemapRows(text: string): Rows {
  assert.equal(XMLValidator.validate(text), true);
  return new Map(
    [...text.matchAll(/<url><loc>([^<]*)<\/loc>(.*?)<\/url>/gs)].map((url) => [idOf(url[1]), url[2]]),
  );
}
