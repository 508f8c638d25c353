/** An archive whose names and titles are hard to write down: what every format of citation must carry unharmed. */
import { buildArchive } from '../../src/archive/build-archive.ts';
import { asPersonId } from '../../src/archive/schema/id.ts';
import { personSchema } from '../../src/archive/schema/person.ts';
import { makeArchive } from '../factories/make-archive.ts';

export const PEOPLE: Readonly<Record<string, Record<string, unknown>>> = {
  'ann-other': { name: 'Ann Other', sort: 'Other, Ann' },
  beauvoir: { name: 'Simone de Beauvoir', sort: 'Beauvoir, Simone de' },
  'van-dijk': { name: 'Teun van Dijk', sort: 'van Dijk, Teun' },
  king: { name: 'Martin Luther King, Jr.', sort: 'King, Martin Luther, Jr.' },
  obrien: { name: 'Bronterre O’Brien', sort: 'O’Brien, Bronterre' },
  smith: { name: 'Band & Sons and Co.', kind: 'body' },
  krupskaya: { name: 'Надежда Крупская', sort: 'Крупская, Надежда' },
  luxun: { name: '魯迅' },
  cruz: { name: 'Juana de la Cruz', sort: 'de la Cruz, Juana' },
  berg: { name: 'Anna van der Berg', sort: 'van der Berg, Anna' },
  stein: { name: 'Karl vom und zum Stein', sort: 'vom und zum Stein, Karl' },
  ortega: { name: 'José Ortega y Gasset', sort: 'Ortega y Gasset, José' },
  khwarizmi: { name: 'Muhammad al-Khwarizmi', sort: 'al-Khwarizmi, Muhammad' },
  alembert: { name: 'Jean d’Alembert', sort: 'd’Alembert, Jean' },
  hooks: { name: 'bell hooks', sort: 'hooks, bell' },
  doctor: { name: 'Rosa Hill, Jr., PhD', sort: 'Hill, Rosa, Jr., PhD' },
  pair: { name: 'Ann Rope and Glue', sort: 'Rope and Glue, Ann' },
  capitals: { name: 'Ann ROPE AND GLUE', sort: 'ROPE AND GLUE, Ann' },
  given: { name: 'Ann and Bob Wax', sort: 'Wax, Ann and Bob' },
  marks: { name: 'Marks and Spencer', kind: 'body' },
  firm: { name: 'Rope, Glue AND Wax, Ltd', kind: 'body' },
  signs: { name: 'The {Rope} & "Glue" Co. #1}', kind: 'body' },
  hebrew: { name: 'רות כהן', sort: 'כהן, רות' },
};

const TITLES: Readonly<Record<string, readonly [title: string, authors: string]>> = {
  '1/plain': ['On rope', 'ann-other'],
  '2/quotes': [`"On 'rope'", ‘glue’ and “thread”`, 'beauvoir'],
  '3/signs': ['Rope & glue: 50% off_the #1 {price} in $ ~ ^', 'van-dijk, king'],
  '4/tags': ['Is <b>rope</b> < glue > thread?', 'smith'],
  '5/russian': ['Что делать? Ответ «Правде»', 'krupskaya'],
  '6/chinese': ['《吶喊》自序', 'luxun'],
  '7/arabic': ['في الأدب', 'obrien, ann-other'],
  '8/commands': ['The \\textbf{rope} of A\\B -- and --- C', 'ann-other'],
  '9/long': [`${'Rope and glue '.repeat(40)}for ever`, 'ann-other'],
  'unnumbered/undated': ['A leaflet', 'ann-other'],
  '10/commands': ['On \\rope and \\n, \\t', 'cruz, berg'],
  '11/fields': ['On rope ER  - TY  - BOOK TI  - Glue', 'stein, ortega'],
  '12/tabs': ['On\trope\t\tand glue', 'khwarizmi, alembert, hooks'],
  '13/opened': ['On { rope', 'doctor, pair, ann-other'],
  '14/closed': ['On } rope }{', 'capitals, ann-other'],
  '15/entries': ['@article{rope, title = {Glue}}', 'given, marks, ann-other'],
  '16/ligatures': ["On ''rope'', ``glue``, ,,wax,, <<paste>>, ?` and !`", 'firm, ann-other'],
  '17/and': ['Rope and Glue AND Wax', 'signs, marks'],
  '18/hebrew': ['על החבל', 'hebrew, luxun'],
  '19/marks': ['नमस्ते, e\u0301 and ꙮ 𝔯𝔬𝔭𝔢', 'krupskaya'],
};

export function makeBibliography() {
  const unchecked = `provenance: { file: a.txt, sha256: ${'a'.repeat(64)}, imported: "2026-11-01" }`;
  const { records, essays } = makeArchive({
    essays: Object.fromEntries(
      Object.entries(TITLES).map(([path, [title, authors]], index) => [
        `bulletin/${path}`,
        [
          `title: ${JSON.stringify(title)}`,
          `author: [${authors}]`,
          `date: "${['1990-05-01', '1990-05', '1990'][index % 3]}"`,
          ...(index % 2 === 0 ? [unchecked] : []),
          ...(path === '5/russian' ? ['lang: ru'] : []),
          '---',
          'Words.',
        ].join('\n'),
      ]),
    ),
  });
  const people = new Map(
    Object.entries(PEOPLE).map(([id, person]) => [
      asPersonId(id),
      { record: personSchema.parse(person), place: { file: `content/people/${id}.yaml`, lines: {} } },
    ]),
  );
  return buildArchive({ ...records, people }, essays);
}
