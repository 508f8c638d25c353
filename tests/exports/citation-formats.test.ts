/** Our writers of citations, read back by citation-js, an independent reader of the same formats: field by field. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { toBibtex } from '../../src/exports/bibtex.ts';
import {
  type CitationItem,
  citationItems,
  fileAs,
  type PersonName,
  parsePersonName,
} from '../../src/exports/citation-item.ts';
import { writeCslJson, writeRis } from '../../src/exports/ris.ts';
import { makeBibliography } from './made-bibliography.ts';

const items = citationItems(makeBibliography());
plugins.config.get('@bibtex').parse.sentenceCase = 'never';

/** The format is named: by itself the reader guesses it from the text, and a title can look like an entry of BibTeX. */
const readAs = (forceType: string, text: string): CitationItem[] =>
  new Cite(text, { forceType }).data as CitationItem[]; // CSL-JSON by its own account
const readBibtex = (text: string): CitationItem[] => readAs('@biblatex/text', text);
const readRis = (text: string): CitationItem[] => readAs('@ris/file', text);

/** Neither format can hold a line end or a tab in a value. */
const inOneLine = (text: string | undefined): string | undefined => text?.replace(/\s+/g, ' ').trim();

/** The parts of a name that BibTeX knows: a particle that is dropped stands with the given names, a body is a family. */
function bibtexParts(name: PersonName): PersonName {
  if ('literal' in name) return { family: name.literal };
  const { 'dropping-particle': dropped, given, ...parts } = name;
  const names = [given, dropped].filter((part) => part !== undefined).join(' ');
  return { ...parts, ...(names === '' ? {} : { given: names }) };
}

test('the made bibliography holds what is hard to write down', () => {
  assert.equal(items.length, 20);
  assert.ok(items.some(({ note }) => note !== undefined) && items.some(({ note }) => note === undefined));
});

test('another reader finds every field of our BibTeX as it was', () => {
  const found = readBibtex(toBibtex(items));
  assert.equal(found.length, items.length);
  for (const [index, item] of items.entries()) {
    const other = found[index];
    assert.ok(other);
    assert.equal(other.id, item.id);
    assert.equal(other.title, inOneLine(item.title));
    assert.equal(other['container-title'], item['container-title']);
    assert.equal(other['container-title-short'], item['container-title-short']);
    assert.equal(other.issue, item.issue);
    assert.equal(other.URL, item.URL);
    assert.equal(other.note, item.note);
    assert.deepEqual(other.issued['date-parts'], item.issued['date-parts']);
    assert.deepEqual(other.author, item.author.map(bibtexParts));
  }
});

test('another reader finds every field of our RIS as it was', () => {
  const found = readRis(writeRis(items));
  assert.equal(found.length, items.length);
  for (const [index, item] of items.entries()) {
    const other = found[index];
    assert.ok(other);
    assert.equal(other.id, item.id);
    assert.equal(other.title, inOneLine(item.title));
    assert.equal(other['container-title'], item['container-title']);
    assert.equal(other['container-title-short'], item['container-title-short']);
    assert.equal(other.issue, item.issue);
    assert.equal(other.URL, item.URL);
    assert.equal(other.language, item.language);
    assert.equal(other.note, item.note);
    assert.deepEqual(other.issued['date-parts'], item.issued['date-parts']);
    assert.deepEqual(other.author.map(fileAs), item.author.map(fileAs));
  }
});

test('our CSL-JSON says the same to another reader', () => {
  const found = new Cite(writeCslJson(items)).data as CitationItem[];
  for (const [index, item] of items.entries()) {
    const { _graph, ...other } = found[index] as CitationItem & { _graph?: unknown }; // citation-js adds it
    assert.deepEqual(JSON.parse(JSON.stringify(other)), item);
  }
});

test('RIS has one field a line, and every line ends in CR LF', () => {
  const lines = writeRis(items).split('\r\n');
  for (const line of lines) assert.match(line, /^(?:[A-Z][A-Z0-9] {2}- [^\r\n\t\u2028\u2029]*|)$/);
  assert.equal(lines.filter((line) => line.startsWith('TY  - ')).length, items.length);
  assert.equal(lines.filter((line) => line === 'ER  - ').length, items.length);
  assert.equal(lines.at(-1), '');
});

const [first] = items;
assert.ok(first);
const BROKEN = ['\n', '\r', '\r\n', '\n\n', '\u2028', '\u2029', '\t', '\v', '\f', ' \r\n '];

for (const sign of BROKEN)
  test(`a value with ${JSON.stringify(sign)} in it stays one line of RIS and of BibTeX, in every field`, () => {
    const broken = (rest: string): string => `${sign}Rope${sign}${rest}${sign}`;
    const item: CitationItem = {
      ...first,
      title: broken('ER  - '),
      'container-title': broken('TY  - BOOK'),
      'container-title-short': broken('AU  - Nobody'),
      author: [{ literal: broken('and glue') }, { family: broken('Hill'), given: broken('Ann') }],
      source: broken('N1  - Nothing'),
      note: broken('}'),
    };
    const lines = writeRis([item]).split('\r\n');
    assert.deepEqual(
      lines.map((line) => line.slice(0, 6)),
      'TY ID AU AU TI T2 J2 IS PY DA UR LA DB N1 ER'
        .split(' ')
        .map((tag) => `${tag}  - `)
        .concat(''),
    );
    for (const line of ['AU  - Rope and glue', 'TI  - Rope ER -', 'J2  - Rope AU - Nobody', 'N1  - Rope }'])
      assert.ok(lines.includes(line), line);
    for (const line of toBibtex([item]).split('\n'))
      assert.match(line, /^(?:@article\{\S+,| {2}[a-z]+ = \{[^\r\t\v\f\u2028\u2029]*\},|\}|)$/);
    for (const [other, ...more] of [readRis(writeRis([item])), readBibtex(toBibtex([item]))]) {
      assert.ok(other !== undefined && more.length === 0);
      const { title, 'container-title': series, 'container-title-short': short, note } = other;
      assert.deepEqual(
        [title, series, short, note].map((text) => text?.trim()),
        ['Rope ER -', 'Rope TY - BOOK', 'Rope AU - Nobody', 'Rope }'],
      );
      assert.equal(other.author.length, 2);
    }
  });

/** Names as BibTeX has them, all in one field, and as RIS has them, each in a field of its own. */
const AUTHORS: readonly [names: readonly PersonName[], bibtex: string, ris: readonly string[]][] = [
  [[{ family: 'Other', given: 'Ann' }], 'Other, Ann', ['Other, Ann']],
  [
    [{ family: 'Other', given: 'Ann' }, { family: 'Hill', given: 'Rosa' }, { literal: 'Wax Co.' }],
    'Other, Ann and Hill, Rosa and {Wax Co.}',
    ['Other, Ann', 'Hill, Rosa', 'Wax Co.'],
  ],
  [[{ literal: 'Marks and Spencer' }], '{Marks and Spencer}', ['Marks and Spencer']],
  [[{ literal: 'Wax, Rope AND Co.' }], '{Wax, Rope AND Co.}', ['Wax, Rope AND Co.']],
  [[{ family: 'Rope and Glue', given: 'Ann' }], '{Rope and Glue}, Ann', ['Rope and Glue, Ann']],
  [[{ family: 'ROPE AND WAX', given: 'Ann' }], '{ROPE AND WAX}, Ann', ['ROPE AND WAX, Ann']],
  [[{ family: 'Wax', given: 'Ann And Bob' }], 'Wax, Ann {And} Bob', ['Wax, Ann And Bob']],
  [
    [{ family: 'Wax', given: 'Ann and Bob and Cat' }],
    'Wax, Ann {and} Bob {and} Cat',
    ['Wax, Ann and Bob and Cat'],
  ],
  [[{ family: 'Anderson', given: 'Brand' }], 'Anderson, Brand', ['Anderson, Brand']],
  [[{ family: 'Dijk', 'non-dropping-particle': 'van', given: 'Teun' }], 'van Dijk, Teun', ['van Dijk, Teun']],
  [
    [{ family: 'Cruz y Rope', 'non-dropping-particle': 'de la', given: 'Juana' }],
    'de la {Cruz y Rope}, Juana',
    ['de la Cruz y Rope, Juana'],
  ],
  [
    [{ family: 'Beauvoir', 'dropping-particle': 'de', given: 'Simone' }],
    'Beauvoir, Simone de',
    ['Beauvoir, Simone de'],
  ],
  [[{ family: 'al-Khwarizmi', given: 'Muhammad' }], '{al-Khwarizmi}, Muhammad', ['al-Khwarizmi, Muhammad']],
  [[{ family: 'King', given: 'Martin', suffix: 'Jr.' }], 'King, Jr., Martin', ['King, Martin, Jr.']],
  [
    [{ family: 'Hill', given: 'Rosa', suffix: 'Jr., PhD' }],
    'Hill, {Jr., PhD}, Rosa',
    ['Hill, Rosa, Jr., PhD'],
  ],
];

for (const [author, bibtex, ris] of AUTHORS)
  test(`BibTeX has the authors as ${bibtex}`, () => {
    const item = { ...first, author };
    assert.ok(toBibtex([item]).includes(`  author = {${bibtex}},\n`));
    assert.deepEqual(readBibtex(toBibtex([item]))[0]?.author, author.map(bibtexParts));
    const lines = writeRis([item]).split('\r\n');
    assert.deepEqual(
      lines.filter((line) => line.startsWith('AU')),
      ris.map((name) => `AU  - ${name}`),
    );
  });

const SIGNS: readonly [title: string, bibtex: string][] = [
  ['Rope & glue', 'Rope \\& glue'],
  ['50% of #1_2 in $', '50\\% of \\#1\\_2 in \\$'],
  ['a\\b', 'a\\textbackslash{}b'],
  ['{a}', '\\textbraceleft{}a\\textbraceright{}'],
  ['~ ^', '\\textasciitilde{} \\textasciicircum{}'],
  ['a-b -- c --- d', 'a-b -{}- c -{}-{}- d'],
  [`''a'' \`\`b\`\` 'c'`, `'{}'a'{}' \`{}\`b\`{}\` 'c'`],
  ['<<a>> ,,b,, <c>, d', '<{}<a>{}> ,{},b,{}, <c>, d'],
  ['?` !` ? `', '?{}` !{}` ? `'],
  ['“Rope”, «клей» – 魯迅', '“Rope”, «клей» – 魯迅'],
];

for (const [title, bibtex] of SIGNS)
  test(`BibTeX has the title ${title} as ${bibtex}`, () => {
    const text = toBibtex([{ ...first, title }]);
    assert.ok(text.includes(`  title = {{${bibtex}}},\n`), text);
    assert.equal(readBibtex(text)[0]?.title, title);
  });

test('the braces of BibTeX are even as BibTeX counts them, which knows no backslash', () => {
  for (const item of items) {
    let [open, closed] = [0, 0];
    for (const [brace] of toBibtex([item]).matchAll(/[{}]/g)) {
      if (brace === '{') open++;
      else closed++;
      assert.ok(closed <= open, item.id);
    }
    assert.equal(open, closed, item.id);
  }
});

test('the parts of a name are what its keeper wrote, and nothing is guessed without a comma', () => {
  const part = (sort: string | undefined): PersonName =>
    parsePersonName({ name: 'As Shown', sort, kind: 'person' });
  assert.deepEqual(part('Beauvoir, Simone de'), {
    family: 'Beauvoir',
    given: 'Simone',
    'dropping-particle': 'de',
  });
  assert.deepEqual(part('van der Berg, Anna'), {
    family: 'Berg',
    given: 'Anna',
    'non-dropping-particle': 'van der',
  });
  assert.deepEqual(part('King, Martin Luther, Jr.'), {
    family: 'King',
    given: 'Martin Luther',
    suffix: 'Jr.',
  });
  assert.deepEqual(part('Hill, Rosa, Jr., PhD'), { family: 'Hill', given: 'Rosa', suffix: 'Jr., PhD' });
  assert.deepEqual(part('al-Khwarizmi, Muhammad'), { family: 'al-Khwarizmi', given: 'Muhammad' });
  assert.deepEqual(part('hooks, bell'), { family: 'hooks', given: 'bell' });
  assert.deepEqual(parsePersonName({ name: 'Rope, Ltd', sort: 'Rope, Ltd', kind: 'body' }), {
    literal: 'Rope, Ltd',
  });
  assert.deepEqual(part('Other'), { literal: 'As Shown' });
  assert.deepEqual(part(undefined), { literal: 'As Shown' });
});
