/** The files of /data/, read back by independent readers of their formats, and held against the archive field by field. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import { MultiDirectedGraph } from 'graphology';
import graphml from 'graphology-graphml';
import Papa from 'papaparse';
import { type CitationLine, citationLines } from '../../src/exports/citation-rows.ts';
import { DATA_FILES } from '../../src/exports/data/data-files.ts';
import type { DataField } from '../../src/exports/types.ts';
import { openDataTexts, PACKAGE_FILE } from '../../src/load/data-texts.ts';
import { makeArchive } from '../factories/make-archive.ts';

const HEMP =
  'Hemp that was cut late and dried slowly makes the better rope, as anybody knows who has laid one by hand in a wet year with nobody there to help.';
const { archive } = makeArchive({
  calendar: { 1: '1990-01-02', 40: '1990-10-02' },
  archive: { keeper: { name: 'The keeper', contact: 'mailto:keeper@example.org', licence: 'CC BY 4.0' } },
  essays: {
    'bulletin/3/on-rope': 'title: "\\"Rope\\" & <glue>, или клей"\ndate: "1990-01-16"\n---\nRope.',
    'bulletin/9/on-glue': [
      'cites:',
      '  - { series: bulletin, number: 3, date: "1990-01-16" }',
      '  - { series: bulletin, number: 7 }',
      'added: "2026-11-23"',
      '---',
      '=1+1 is how "glue", as said (BB No 3 16-01-90), begins.',
      '',
      '> Quoted, with a line  ',
      '> and Survey 1990 of the BB and BB No 400.',
    ].join('\n'),
    'bulletin/unnumbered/on-wax': 'As before (BB Survey 1990).',
    'bulletin/11/on-hemp': `date: "1990-03-16"\n---\n${HEMP}`,
    'bulletin/12/on-hemp': `date: "1990-03-23"\n---\nAs said:\n\n> ${HEMP.replace('late', 'early')}\n\nOnce more. ${HEMP}`,
    'bulletin/13/on-hemp': `date: "1990-03-30"\n---\nAgain. ${HEMP}`,
  },
});
const fileOf = (name: string) => {
  const file = DATA_FILES.find((known) => known.name === name);
  assert.ok(file, name);
  return file;
};
const textOf = (name: string): string => fileOf(name).write(archive);
const lines = citationLines(archive);

/** The rows of a table, whichever way it is written. */
const rowsOf = (name: string): Record<string, unknown>[] => {
  const text = textOf(name);
  if (name.endsWith('.json')) return JSON.parse(text);
  if (name.endsWith('.jsonl'))
    return text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  assert.deepEqual(errors, []);
  return data;
};

/** A field as JSON Schema has it; a cell of a CSV file is always text. */
const asSchema = ({ type }: DataField, inCsv: boolean): Record<string, unknown> => {
  if (!inCsv) return { type: [type, 'null'] };
  if (type === 'boolean') return { enum: ['true', 'false', ''] };
  return type === 'integer' ? { type: 'string', pattern: '^\\d*$' } : { type: 'string' };
};

for (const { name, fields } of DATA_FILES.filter((file) => file.fields !== null))
  test(`${name} holds exactly the fields that are described, of the types described`, () => {
    const properties = Object.fromEntries(
      (fields ?? []).map((field) => [field.name, asSchema(field, name.endsWith('.csv'))]),
    );
    const required = Object.keys(properties);
    const isRow = new Ajv({ allowUnionTypes: true }).compile({
      type: 'object',
      properties,
      required,
      additionalProperties: false,
    });
    const rows = rowsOf(name);
    assert.ok(rows.length > 1);
    for (const row of rows) assert.ok(isRow(row), `${JSON.stringify(isRow.errors)} ${JSON.stringify(row)}`);
  });

test('the table for spreadsheets says the same as the lines, cell by cell', () => {
  const text = (value: string | number | boolean | null | undefined): string => String(value ?? '');
  const rows = rowsOf('citations.csv');
  assert.equal(rows.length, lines.length);
  for (const [index, line] of lines.entries()) {
    const safe = (words: string | null): string => text(words).replace(/^(?=[=+\-@])/, "'");
    assert.deepEqual(rows[index], {
      from_essay: line.from.essay,
      from_paragraph: text(line.from.paragraph),
      printed: safe(line.printed),
      form: text(line.form),
      date: text(line.date),
      to_series: text(line.to?.series),
      to_number: text(line.to?.number),
      to_work: text(line.to?.work),
      to_essay: text(line.to?.essay),
      to_paragraph: text(line.to?.paragraph),
      resolution: line.resolution,
      held: text(line.held),
      via: text(line.via),
      marks: line.marks.join(' '),
      passage: safe(line.passage),
    });
  }
  assert.ok(rows.some(({ passage }) => String(passage).startsWith("'=1+1")));
});

test('Excel and LibreOffice are told that the table is UTF-8', () => {
  assert.ok(textOf('citations.csv').startsWith('\uFEFFfrom_essay,'));
});

test('a reader of GraphML finds every issue and work that is known, and every resolved citation', () => {
  const graph = graphml.parse(MultiDirectedGraph, textOf('citations.graphml'));
  const resolved = lines.filter((line): line is CitationLine & { to: object } => line.to !== null);
  const weights = graph.reduceEdges((sum, _, { weight }) => sum + Number(weight), 0);
  assert.equal(weights, resolved.length);
  for (const { to } of resolved) assert.ok(graph.hasNode(`${to.series}/${to.number ?? to.work}`));
  assert.deepEqual(graph.getNodeAttributes('bulletin/3'), {
    label: 'BB 3',
    series: 'BB',
    date: '1990-01-16',
    held: true,
  });
  assert.equal(graph.getNodeAttribute('bulletin/7', 'held'), false);
  assert.equal(graph.getNodeAttribute('bulletin/unnumbered/on-wax', 'label'), 'A made essay');
  assert.ok(graph.hasEdge('bulletin/9', 'bulletin/3'));
});

test('an essay is listed with the words and names of its record', () => {
  const rope = rowsOf('essays.json').find(({ essay }) => essay === 'bulletin/3/on-rope');
  assert.equal(rope?.title, '"Rope" & <glue>, или клей');
  assert.equal(rope?.address, 'https://example.org/bulletin/3/on-rope/');
  assert.equal(rope?.citeAs, '(BB No 3 16-01-90)');
  assert.deepEqual(rope?.authors, [{ id: 'ann-other', name: 'Ann Other' }]);
});

test('an issue is listed whether it is held or not, with how it is known and who cites it', () => {
  const [third, seventh] = [3, 7].map((number) => rowsOf('issues.json').find((row) => row.number === number));
  assert.deepEqual([third?.held, third?.citedBy, third?.essays], [true, 1, ['bulletin/3/on-rope']]);
  assert.deepEqual([seventh?.held, seventh?.known, seventh?.dateKind], [false, 'cited', 'worked-out']);
});

test('the data package names every file with its true size and digest, and every field', () => {
  const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
  const described = JSON.parse(openDataTexts(archive).textOf(PACKAGE_FILE));
  assert.equal(described.name, 'a-test-archive');
  assert.deepEqual(described.licenses, [
    { name: 'CC-BY-4.0', title: 'CC BY 4.0', path: 'https://creativecommons.org/licenses/by/4.0/' },
  ]);
  assert.equal(described.resources.length, DATA_FILES.length);
  for (const resource of described.resources) {
    const { fields } = fileOf(resource.path);
    const text = textOf(resource.path);
    assert.match(resource.name, /^[a-z0-9][a-z0-9-]*$/);
    assert.equal(resource.bytes, Buffer.byteLength(text));
    assert.equal(resource.hash, `sha256:${sha256(text)}`);
    assert.deepEqual(
      resource.schema?.fields.map((field: { name: string }) => field.name) ?? null,
      fields?.map((field) => field.name) ?? null,
    );
  }
});
