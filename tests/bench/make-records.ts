/** The files of a made archive beside its essays: the archive, its series, calendar, people and sources. */
import type { FixtureWorld } from './made-world.ts';
import type { MadeCalendar } from './make-calendar.ts';

/** By this line a made archive is told from a keeper's. */
export const MADE_TITLE = 'title: A made archive';

/** Path in the content folder → text of the file. */
export function makeRecords(world: FixtureWorld, issues: number): Map<string, string> {
  const files = new Map<string, string>();
  files.set('archive.yaml', ARCHIVE);
  files.set('series/epsr.yaml', `${SERIES}${works(world.calendar)}`);
  files.set('calendar/epsr.csv', calendarRows(world.calendar, issues));
  for (const { id, name } of world.people)
    files.set(
      `people/${id}.yaml`,
      `name: ${name}\nsort: "${name.split(' ').reverse().join(', ')}"\nprinted: [${name}]\n`,
    );
  for (const { id, kind, title } of world.sources)
    files.set(`sources/${id}.yaml`, `kind: ${kind}\ntitle: ${title}\nprinted: [${title}, the ${title}]\n`);
  return files;
}

const ARCHIVE = `${MADE_TITLE}
address: https://example.org
language: en-GB
keeper:
  name: Nobody
  contact: mailto:nobody@example.org
series: [epsr]
`;

const SERIES = `title: Economic & Philosophic Science Review
abbreviation: EPSR
names:
  - { name: Economic and Philosophic Science Review }
  - { name: ILWP Bulletin, until: "1994" }
numbered: true
numberWords: ["No", "No.", "Nos", "issue", "issues"]
dateOrder: dmy
centuryFrom: 1979
dateTolerance: 35
relative: true
works:
  - { id: "books-{n}", title: "Books, volume {n}", printed: ["Books Vol {n}", "Books Volume {n}"] }
`;

/** The first issue of a year is that year's Perspectives. */
const works = (calendar: MadeCalendar): string =>
  calendar.firstOfYear
    .map(([year, number]) => {
      const printed = `["Perspectives ${year}", "Perspectives for ${year}"]`;
      return `  - { id: perspectives-${year}, title: Perspectives ${year}, printed: ${printed}, issue: ${number} }\n`;
    })
    .join('');

/** About every twentieth number, and the last, is a fixed point. */
function calendarRows(calendar: MadeCalendar, issues: number): string {
  const rows = ['number,date,printed'];
  for (let number = 1; number <= issues; number++) {
    // Not quite every twentieth: what is known of a real run lies unevenly too.
    const isKnown = number % 20 === (Math.floor(number / 20) * 7) % 5 || number === 1 || number === issues;
    if (isKnown)
      rows.push(`${number},${calendar.dateOf(number)},No ${number} ${inWords(calendar.dateOf(number))}`);
  }
  return `${rows.join('\n')}\n`;
}

const LONG_DATE = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** `2004-10-26` as `26 October 2004`. */
const inWords = (date: string): string => LONG_DATE.format(new Date(date));
