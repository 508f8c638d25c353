/** One archive of hard names, titles and words, read back from every format by readers that know nothing of it. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { MultiDirectedGraph } from 'graphology';
import graphml from 'graphology-graphml';
import jsonld from 'jsonld';
import Papa from 'papaparse';
import { jsonLines } from '../../src/algorithms/json-lines.ts';
import { buildArchive } from '../../src/archive/build-archive.ts';
import { escapeScriptText } from '../../src/archive/format/report-link.ts';
import { asPersonId } from '../../src/archive/schema/id.ts';
import { personSchema } from '../../src/archive/schema/person.ts';
import { citationLines, citationsCsv } from '../../src/exports/citation-rows.ts';
import { essayRows } from '../../src/exports/data/rows.ts';
import { archiveFeeds } from '../../src/exports/feeds/feed-files.ts';
import { citationsGraphml } from '../../src/exports/graphml.ts';
import { articleJsonLd } from '../../src/exports/metadata/schema-org.ts';
import { makeArchive } from '../factories/make-archive.ts';
import { PEOPLE } from './made-bibliography.ts';

/** What an essay is called, what it says, and who signed it. */
const ESSAYS: Readonly<Record<string, readonly [title: string, authors: string, words: string]>> = {
  '3/on-rope': ['Rope', 'ann-other', 'Rope.'],
  '9/quotes': [
    `"Rope" & 'glue' <b>]]></b> </script><!--`,
    'marks, pair',
    'As said (BB No 3). And once more (BB No 3).\n\nAnd (BB No 4).',
  ],
  '9/again': ['And\ttabs, again', 'cruz, berg, khwarizmi', 'See BB No 3, and BB Nos 3 and 4.'],
  '11/russian': ['Что делать? «Правда» & Co', 'krupskaya', 'Как сказано (BB No 9), "так"; и <так>.'],
  '12/chinese': ['《吶喊》自序', 'luxun, signs', '=1+1 见 BB No 9。'],
  '13/arabic': ['في الأدب', 'hebrew, firm', '-- (BB No 9) ; \t x | y'],
  'unnumbered/braces': [
    'A {Rope}, \\textbf{glue} 50% #1 ~',
    'doctor, given',
    'BB No 9 and BB No 9 again. And BB Survey 1990.',
  ],
};

const { records, essays } = makeArchive({
  calendar: { 1: '1990-01-02', 40: '1990-10-02' },
  essays: Object.fromEntries(
    Object.entries(ESSAYS).map(([path, [title, authors, words]], index) => [
      `bulletin/${path}`,
      `title: ${JSON.stringify(title)}\nauthor: [${authors}]\ndate: "1990-05-0${index + 1}"\nadded: "2026-11-2${index}"\n---\n${words}`,
    ]),
  ),
});
const people = new Map(
  Object.entries(PEOPLE).map(([id, person]) => [
    asPersonId(id),
    { record: personSchema.parse(person), place: { file: `content/people/${id}.yaml`, lines: {} } },
  ]),
);
const archive = buildArchive({ ...records, people }, essays);
const lines = citationLines(archive);

const titles = Object.values(ESSAYS).map(([title]) => title);
const namesOf = (authors: string): unknown[] => authors.split(', ').map((author) => PEOPLE[author]?.name);

describe('a reader of GraphML', () => {
  const graph = graphml.parse(MultiDirectedGraph, citationsGraphml(archive, lines));
  const WEIGHTS: readonly [from: string, to: string, weight: number][] = [
    // Two essays of one number: two citations in the one, two in the other.
    ['bulletin/9', 'bulletin/3', 4],
    ['bulletin/9', 'bulletin/4', 2],
    ['bulletin/11', 'bulletin/9', 1],
    ['bulletin/12', 'bulletin/9', 1],
    ['bulletin/13', 'bulletin/9', 1],
    ['bulletin/unnumbered/braces', 'bulletin/9', 2],
    ['bulletin/unnumbered/braces', 'bulletin/survey-1990', 1],
  ];
  for (const [from, to, weight] of WEIGHTS)
    test(`finds one edge from ${from} to ${to}, of weight ${weight}`, () => {
      const edges = graph.outEdges(from, to);
      assert.equal(edges.length, 1);
      assert.equal(graph.getEdgeAttribute(edges[0], 'weight'), weight);
    });

  test('finds no other edge', () => assert.equal(graph.size, WEIGHTS.length));

  test('finds the title of an essay without a number as it was printed', () =>
    assert.equal(
      graph.getNodeAttribute('bulletin/unnumbered/braces', 'label'),
      ESSAYS['unnumbered/braces']?.[0],
    ));
});

test('a reader of XML finds the names of a series and a title with signs of XML as they were', () => {
  const label = `"L" & <l> 'é' 信`;
  const made = makeArchive({
    series: { letters: { title: 'A "B" & <C>', abbreviation: label, numbered: true } },
    essays: {
      'letters/5/on-rope': 'See BB No 3.',
      'letters/unnumbered/hard': `title: ${JSON.stringify(titles[1])}\n---\nSee BB No 3 and BB No 3.`,
    },
  }).archive;
  const text = citationsGraphml(made, citationLines(made));
  assert.equal(XMLValidator.validate(text), true);
  const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'edge' });
  const { graph }: Graphml = parser.parse(text).graphml;
  const dataOf = (id: string): unknown[] | undefined =>
    graph.node.find((one) => one['@_id'] === id)?.data.map((data) => data['#text']);
  assert.deepEqual(dataOf('letters/5')?.slice(0, 2), [`${label} 5`, label]);
  assert.equal(dataOf('letters/unnumbered/hard')?.[0], titles[1]);
  assert.deepEqual(
    graph.edge.map(({ data }) => data['#text']),
    [1, 2],
  );
});

/** GraphML as the reader of XML has it. */
interface Graphml {
  readonly graph: {
    readonly node: readonly {
      readonly '@_id': string;
      readonly data: readonly { readonly '#text': unknown }[];
    }[];
    readonly edge: readonly { readonly data: { readonly '#text': unknown } }[];
  };
}

test('a reader of CSV finds the passages that a reader of JSON finds, sign by sign', () => {
  const { data, errors } = Papa.parse<Record<string, string>>(citationsCsv(lines), {
    header: true,
    skipEmptyLines: true,
  });
  assert.deepEqual(errors, []);
  const parsed = jsonLines(lines)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.equal(parsed.length, lines.length);
  const unguarded = (cell = ''): string => cell.replace(/^'(?=[=+\-@\t\r])/, '');
  assert.deepEqual(
    data.map(({ passage, printed }) => [unguarded(passage), unguarded(printed)]),
    parsed.map(({ passage, printed }) => [passage, printed]),
  );
  for (const words of ['Как сказано (BB No 9), "так"; и <так>.', '=1+1 见 BB No 9。'])
    assert.ok(
      parsed.some(({ passage }) => passage === words),
      words,
    );
});

test('a reader of Atom and one of JSON Feed find every title and every name', () => {
  const files = new Map(archiveFeeds(archive).map(({ path, content }) => [path, content]));
  assert.equal(XMLValidator.validate(files.get('feed.xml') ?? ''), true);
  const atom = parseAtomFeed(files.get('feed.xml') ?? '').entries ?? [];
  const json = parseJsonFeed(files.get('feed.json') ?? '').items ?? [];
  // Newest first. XML has one kind of line end.
  const expected = Object.values(ESSAYS).reverse();
  assert.deepEqual(
    atom.map(({ title, authors }) => [title?.value, authors?.map(({ name }) => name)]),
    expected.map(([title, authors]) => [title.replaceAll('\r\n', '\n'), namesOf(authors)]),
  );
  assert.deepEqual(
    json.map(({ title, authors }) => [title, authors?.map(({ name }) => name)]),
    expected.map(([title, authors]) => [title, namesOf(authors)]),
  );
});

test('a processor of JSON-LD finds every title and every name, and no text ends the script that it stands in', async () => {
  const document = { '@context': { '@vocab': 'http://schema.org/' } };
  const documentLoader = async (documentUrl: string) => ({ contextUrl: undefined, document, documentUrl });
  for (const essay of archive.essays.values()) {
    const text = escapeScriptText(articleJsonLd(archive, essay));
    assert.doesNotMatch(text, /[<\u2028\u2029]/);
    const [thing] = await jsonld.expand(JSON.parse(text), { documentLoader });
    const [title, authors] = ESSAYS[essay.id.replace('bulletin/', '')] ?? ['', ''];
    assert.deepEqual(thing?.['http://schema.org/headline'], [{ '@value': title }]);
    const expected = namesOf(authors).map((name) => [{ '@value': name }]);
    const found = thing?.['http://schema.org/author'];
    assert.ok(Array.isArray(found));
    for (const [index, name] of expected.entries())
      assert.partialDeepStrictEqual(found[index], { 'http://schema.org/name': name });
    assert.equal(found.length, expected.length);
  }
});

test('the table of essays has every title and every name', () => {
  const rows: { title: string; authors: { name: string }[] }[] = JSON.parse(
    JSON.stringify(essayRows(archive)),
  );
  assert.deepEqual(
    new Set(rows.map(({ title, authors }) => JSON.stringify([title, authors.map(({ name }) => name)]))),
    new Set(Object.values(ESSAYS).map(([title, authors]) => JSON.stringify([title, namesOf(authors)]))),
  );
});
