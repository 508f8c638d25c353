/** Hostile essays: each payload in the body, in a field of the record, or where the two meet. */
import { FORMATS, HTML, MARKDOWN, SIGNS } from './payloads.ts';

export interface HostileText {
  /** What and where, for the title of a failure. */
  readonly name: string;
  /** The whole file. */
  readonly text: string;
}

const essay = (fields: string, body: string): string =>
  `---\n${fields}\n---\n\nIt stands in print (BB 1).\n\n${body}\n\nThe last paragraph stands.\n`;

const FIELDS = 'title: A received text\nauthor: [ann-other]\ndate: "1990-05-01"\nadded: "1991-01-01"';
const quoted = (text: string): string => JSON.stringify(text);

/** A record with a payload in every field that takes words. */
const filled = (text: string): string =>
  [
    `title: ${quoted(text)}`,
    `standfirst: ${quoted(`${text} (BB 1)`)}`,
    'author: [ann-other]',
    'date: "1990-05-01"',
    'added: "1991-02-01"', // newest, and so in the feeds
    `sources: [{ source: trade-paper, title: ${quoted(text)}, author: ${quoted(text)} }]`,
    `printed: { masthead: ${quoted(text)}, motto: ${quoted(text)}, rubric: ${quoted(text)}, signoff: ${quoted(text)} }`,
    `rights: ${quoted(text)}`,
    `corrections: [{ date: "1991-01-01", what: ${quoted(text)} }]`,
    `checked: { date: "1991-01-01", by: ${quoted(text)}, against: ${quoted(text)} }`,
  ].join('\n');

/** YAML that wants to be more than a record. */
const YAML: readonly string[] = [
  `${FIELDS}\n__proto__: { polluted: true }`,
  `${FIELDS}\n"__proto__": { polluted: true }`,
  `${FIELDS}\nconstructor: { prototype: { polluted: true } }`,
  `${FIELDS}\nprinted: { __proto__: { polluted: true }, masthead: x }`,
  `${FIELDS}\ncites: [{ series: __proto__, number: 1 }, { series: constructor, work: __proto__ }]`,
  `${FIELDS}\nsources: [{ source: __proto__ }, { source: constructor }]`,
  `${FIELDS.replace('ann-other', '__proto__')}`,
  `${FIELDS.replace('ann-other', 'constructor, toString, ../../etc/passwd')}`,
  `a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n${FIELDS}`,
  `a: &a\n  <<: *a\n${FIELDS}`,
  `a: &a [lol, lol]\n${'bcdefghij'.replace(/./g, (key) => `${key}: &${key} [*${String.fromCharCode(key.charCodeAt(0) - 1)}, *${String.fromCharCode(key.charCodeAt(0) - 1)}]\n`)}${FIELDS}`,
  `${FIELDS}\nrights: !!js/function 'function(){ return 1 }'`,
  `${FIELDS}\nrights: !!binary R0lGODlh`,
  `${FIELDS}\nrights: !<tag:evil.example,2026:x> x`,
  `${FIELDS}\nrights: ${'['.repeat(3000)}`,
  `${FIELDS}\nrights: ${'{a: '.repeat(2000)}`,
  `${FIELDS}\nrights: 0x${'f'.repeat(4000)}`,
  `${FIELDS}\nrights: ${'9'.repeat(100_000)}`,
  `${FIELDS}\ndate: "1990-05-02"`,
  `${FIELDS.replace('"1990-05-01"', '1990-05-01')}`,
  `${FIELDS.replace('"1990-05-01"', '"9999-99-99"')}`,
  `${FIELDS.replace('"1990-05-01"', '{ }')}`,
  `${FIELDS}\nformerly: ["../../etc/passwd", "people/ann-other", "bulletin/1", "__proto__", "a//b", "<script>"]`,
  `${FIELDS}\nlang: '"><script>alert(1)</script>'`,
  `${FIELDS}\nlang: ${quoted('x'.repeat(5000))}`,
  `${FIELDS}\nfacsimile: "javascript:alert(1)"`,
  `${FIELDS}\nsources: [{ source: trade-paper, url: "javascript:alert(1)" }]`,
  `${FIELDS}\nsources: [{ source: trade-paper, url: "https://evil.example/\\"><script>alert(1)</script>" }]`,
  `${FIELDS}\nprovenance: { file: "<script>alert(1)</script>", sha256: "${'a'.repeat(64)}", imported: "1991-01-01" }`,
  `${FIELDS}\nignore: [{ code: __proto__, reason: x }, { code: "<script>", reason: "<script>alert(1)</script>" }]`,
  `${FIELDS}\n? [a, b]\n: c`,
  `${FIELDS}\n? ${'x'.repeat(3000)}\n: c`,
  `%YAML 1.1\n---\n${FIELDS}`,
  `${FIELDS}\n...\n---\ntitle: Another`,
  `\t${FIELDS}`,
  `${FIELDS}\n#${' '.repeat(50_000)}`,
];

export const HOSTILE: readonly HostileText[] = [
  ...HTML.map((payload) => ({ name: `HTML ${payload}`, text: essay(FIELDS, payload) })),
  ...MARKDOWN.map((payload) => ({ name: `Markdown ${payload}`, text: essay(FIELDS, payload) })),
  ...FORMATS.map((payload) => ({ name: `another format's ${payload}`, text: essay(FIELDS, payload) })),
  ...SIGNS.map((payload) => ({ name: `signs ${payload}`, text: essay(FIELDS, payload) })),
  ...[...FORMATS, ...SIGNS, ...HTML.filter((_, index) => index % 3 === 0)].map((payload) => ({
    name: `record ${payload}`,
    text: essay(filled(payload), 'x'),
  })),
  ...HTML.filter((_, index) => index % 4 === 1).map((payload) => ({
    name: `quotation ${payload}`,
    text: essay(FIELDS, `The Trade Paper said:\n\n> ${payload.replaceAll('\n', '\n> ')}\n>\n> (BB 1)`),
  })),
  ...YAML.map((fields) => ({ name: `YAML ${fields.slice(0, 200)}`, text: essay(fields, 'x') })),
];
