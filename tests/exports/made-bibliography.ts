/** An archive whose names and titles are hard to write down: what every format of citation must carry unharmed. */

import { buildArchive } from '../../src/archive/archive.ts';
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
