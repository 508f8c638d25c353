/** A small content folder, and each edit that a keeper makes in one. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface Edit {
  readonly name: string;
  readonly make: () => void;
  /** The most pages that may be drawn for it, of about eighty; where that says something. */
  readonly atMost?: number;
}

/** Fills a folder; answers the edits, to be made one after another. */
export function fillBindery(content: string): readonly Edit[] {
  const read = (path: string): string => readFileSync(join(content, path), 'utf8');

  function write(path: string, text: string): void {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }

  /** An edit that puts words in the place of others. */
  const edit = (name: string, path: string, from: string, to: string): Edit => ({
    name,
    make() {
      assert.ok(read(path).includes(from), `${path} has no '${from}'`);
      write(path, read(path).replace(from, to));
    },
  });

  for (const [path, text] of Object.entries(FILES)) write(path, text);
  for (let number = 10; number < 16; number++)
    write(`${BULLETIN}/${number}/on-cloth.md`, essay(`On cloth ${number}`, '1990-04', 'Cloth, by the yard.'));

  return [
    {
      ...edit('a word of a text', `${BULLETIN}/1/on-glue.md`, 'It holds', 'It held'),
      atMost: 20,
    },
    edit('a citation put into a text', `${BULLETIN}/12/on-cloth.md`, 'Cloth,', 'See BB No 5. Cloth,'),
    edit('a title', `${BULLETIN}/2/on-rope.md`, 'title: On rope', 'title: On ropes'),
    edit('the date of an essay', `${BULLETIN}/13/on-cloth.md`, '1990-04', '1990-04-06'),
    edit('the names of a series', 'series/bulletin.yaml', 'names: []', 'names: [{ name: Old Bulletin }]'),
    edit(
      'the abbreviation of a series',
      'series/letters.yaml',
      'title: Letters',
      'title: Letters\nabbreviation: L',
    ),
    {
      name: 'a reading',
      make: () => write('readings.yaml', READING),
    },
    edit('a row of the calendar', 'calendar/bulletin.csv', '20,', '18,1990-05-11,No 18\n20,'),
    edit('the name of a person', 'people/ann-other.yaml', 'name: Ann Other', 'name: Ann B. Other'),
    {
      name: 'an essay added',
      make: () =>
        write(`${BULLETIN}/5/on-paste.md`, essay('On paste', '1990-02-02', 'Paste. See Survey 1990.')),
    },
    {
      name: 'an essay moved',
      make() {
        const text = read(LETTER);
        rmSync(join(content, LETTER));
        write(
          `${BULLETIN}/16/a-letter.md`,
          text.replace('date:', 'formerly: [letters/unnumbered/a-letter]\ndate:'),
        );
      },
    },
    { name: 'an essay removed', make: () => rmSync(join(content, BULLETIN, '10'), { recursive: true }) },
    edit('the title of the archive', 'archive.yaml', 'A test archive', 'The test archive'),
    edit('the address of the archive', 'archive.yaml', 'https://example.org', 'https://example.net'),
  ];
}

const BULLETIN = 'essays/bulletin';
const LETTER = 'essays/letters/unnumbered/a-letter.md';

const essay = (title: string, date: string, text: string): string =>
  `---
title: ${title}
standfirst: A piece in the manner of BB No 2.
author: [ann-other]
date: "${date}"
sources: [{ source: trade-paper }]
---

${text}
`;

const FILES: Readonly<Record<string, string>> = {
  'archive.yaml': `title: A test archive
address: https://example.org
keeper: { name: The keeper, contact: "mailto:keeper@example.org" }
series: [bulletin, letters]
`,
  'series/bulletin.yaml': `title: The Binders’ Bulletin
abbreviation: BB
names: []
numbered: true
numberWords: ["No"]
centuryFrom: 1950
dateTolerance: 35
works:
  - { id: survey, title: Survey 1990, printed: ["Survey 1990"] }
`,
  'series/letters.yaml': 'title: Letters\nnumbered: false\n',
  'calendar/bulletin.csv': `number,date,printed
1,1990-01-05,
2,1990-01-12,
9,1990-03-02,
20,1990-05-18,
`,
  'people/ann-other.yaml': 'name: Ann Other\nsort: Other, Ann\n',
  'sources/trade-paper.yaml': 'kind: newspaper\ntitle: Trade Paper\n',
  [`${BULLETIN}/1/on-glue.md`]: essay('On glue', '1990-01-05', 'Glue is dealt with here. It holds.'),
  [`${BULLETIN}/2/on-rope.md`]: essay(
    'On rope',
    '1990-01-12',
    'Rope was praised (BB No 1 05-01-90).\n\nAnd see BB No 9, and Survey 1990.',
  ),
  [`${BULLETIN}/9/on-thread.md`]: essay(
    'On thread',
    '1990-03-02',
    'As BB No 2 12-04-90 said:\n\n> Rope was praised\n\nso it was.',
  ),
  [LETTER]: essay('A letter', '1991', 'I read BB No 9 and BB No 12.'),
};

const READING = `- essay: bulletin/9/on-thread
  printed: BB No 2 12-04-90
  means: { series: bulletin, number: 1 }
  grounds: The words stand in number 1.
`;
