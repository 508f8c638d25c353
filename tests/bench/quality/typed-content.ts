/**
 * A small generated archive for searches that the sample has no text for: abbreviations, numbers with marks,
 * hyphens, words that share a stem, a misprint, names with accents and particles. All of it is our own text.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes the content folder; `dir` is made. */
export function writeTypedContent(dir: string): void {
  for (const [path, text] of [...Object.entries(RECORDS), ...ESSAYS.map(essayFile)]) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
}

const RECORDS: Readonly<Record<string, string>> = {
  'archive.yaml':
    'title: A test archive\naddress: https://example.org\nlanguage: en-GB\nkeeper: { name: Nobody, contact: "mailto:nobody@example.org" }\nseries: [review]\n',
  'series/review.yaml': `title: The Harbour Review
abbreviation: HR
names: [{ name: Harbour Review }]
numbered: true
numberWords: ["No", "No.", "Nos"]
dateOrder: dmy
centuryFrom: 1979
works:
  - { id: survey-1979, title: Survey 1979, printed: ["Survey 1979"], issue: 41 }
  - { id: handbook, title: The Pilot’s Handbook, printed: ["Pilot’s Handbook"] }
`,
  'calendar/review.csv':
    'number,date,printed\n40,1979-02-10,No 40\n41,1979-03-03,No 41\n42,1979-03-24,No 42\n43,2001-10-13,No 43\n44,2001-11-10,No 44\n',
  'people/ann-other.yaml': 'name: Ann Other\nsort: "Other, Ann"\n',
  'people/elise-de-la-tour.yaml': 'name: Élise de la Tour\nsort: "Tour, Élise de la"\n',
  'people/ludwig-van-hoorn.yaml':
    'name: Ludwig van Hoorn\nsort: "Hoorn, Ludwig van"\nprinted: [L. van Hoorn]\n',
  'people/niamh-o-brien.yaml': 'name: Niamh O’Brien\nsort: "O’Brien, Niamh"\n',
  'sources/harbour-times.yaml':
    'kind: newspaper\ntitle: The Harbour Times\nprinted: [The Harbour Times, Harbour Times]\n',
};

interface TypedEssay {
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  readonly author: string;
  readonly date: string;
  /** More lines of the frontmatter. */
  readonly record?: string;
  readonly paragraphs: readonly string[];
}

const ESSAYS: readonly TypedEssay[] = [
  {
    number: 41,
    slug: 'timber-and-the-tariff',
    title: 'Timber and the tariff',
    author: 'ann-other',
    date: '1979-03-03',
    paragraphs: [
      'The U.S. government put a tariff on sawn timber, and the yards felt it within a month.',
      'What is bought over there in the autumn decides what is planted here in the spring.',
    ],
  },
  {
    number: 42,
    slug: 'bread-for-the-winter',
    title: 'They gave us bread',
    author: 'elise-de-la-tour',
    date: '1979-03-24',
    paragraphs: [
      'They gave us bread and told us that it would last us the winter. It lasted us five weeks.',
      'Nobody asked us whether it was enough. Timber was given to us as well, for the stove, and it was wet.',
    ],
  },
  {
    number: 43,
    slug: 'the-ferries-stopped',
    title: 'The ferries stopped',
    author: 'ludwig-van-hoorn',
    date: '2001-10-13',
    paragraphs: [
      'For a week after 9/11 no ferry left the harbour, and the yard, which lives on US orders alone, stood still.',
      'On the quay stood 10,000 people, by the count of the police, and waited for a boat.',
    ],
  },
  {
    number: 44,
    slug: 'what-the-store-holds',
    title: 'What the store holds',
    author: 'ann-other',
    date: '2001-11-10',
    paragraphs: [
      'There are 9 boats on 11 moorings, and 10 crates, of which the last is stamped 000 in red.',
      'About 40 per cent of the rope is sound. Of the sails, as readers of the HR know, some 40 per cent must go.',
    ],
  },
  {
    number: 45,
    slug: 'two-programmes',
    title: 'Two programmes compared',
    author: 'niamh-o-brien',
    date: '2001-12-08',
    paragraphs: ['The first of the two programmes speaks of social-democracy as of a thing already known.'],
  },
  {
    number: 46,
    slug: 'a-vote-in-the-yard',
    title: 'A vote in the yard',
    author: 'niamh-o-brien',
    date: '2001-12-15',
    paragraphs: [
      'In the yard the word was social democracy, and it was written without a hyphen on every bill.',
      'Two social democrats had printed it.',
    ],
  },
  {
    number: 47,
    slug: 'universal-suffrage',
    title: 'Universal suffrage, a new universal',
    author: 'ann-other',
    date: '2002-01-12',
    paragraphs: [
      'Universal suffrage was called democratism by those who feared it. Democratism was a new word, and the universal vote a new thing.',
      'Whatever is universal is new once. The democratic vote was universal by the end, and democratism was forgotten.',
    ],
  },
  {
    number: 48,
    slug: 'the-night-school',
    title: 'The night school on the hill, its rooms, its teachers and its books',
    author: 'elise-de-la-tour',
    date: '2002-02-09',
    paragraphs: [
      'Those who had no time for the university in the day went up the hill at night, read the news together, and talked about what they had read until the lamps were put out.',
      'In the second year a course on democracy was given, which half of the pupils attended, and machines were taught in the IT room under the roof, where it rained in.',
      'On the last evening of the year there was a social.',
    ],
  },
  {
    number: 49,
    slug: 'the-price-of-rope',
    title: 'The price of rope',
    author: 'ann-other',
    date: '2002-03-09',
    paragraphs: [
      'Rope is sold by the fathom. The price is chalked on the door, and it is not the same in winter as in summer.',
      'In the hard winter the price of a fathom rose to three shillings because the hemp lay behind the ice in the northern ports.',
    ],
  },
  {
    number: 50,
    slug: 'hemp-and-tar',
    title: 'Hemp and tar',
    author: 'ludwig-van-hoorn',
    date: '2002-04-13',
    record: 'cites: [{ series: review, number: 40, date: "1979-02-10" }]\n',
    paragraphs: [
      'A rope is as good as its hemp, which the review has said before (HR No 40 10-02-79).',
      'Tar keeps the water out. What the lamp was to the night, tar is to the hull.',
    ],
  },
  {
    number: 51,
    slug: 'keepers-of-the-light',
    title: 'Keepers of the light',
    author: 'niamh-o-brien',
    date: '2002-05-11',
    paragraphs: [
      'The lighthouse had a keeper and a committee. The committee met in the lighthouse on the first of the month.',
      'A second committee looked after the lighthouse lamp, and a third committee after the other two.',
    ],
  },
  {
    number: 52,
    slug: 'minutes-of-a-meeting',
    title: 'Minutes of a meeting',
    author: 'ann-other',
    date: '2002-06-08',
    paragraphs: [
      'The comittee met at noon. The keeper of the keys was late, the keeper of the purse was not there at all.',
      'What was the reason? That is what was asked, and what was asked was what was not answered.',
    ],
  },
];

const essayFile = ({ number, slug, title, author, date, record = '', paragraphs }: TypedEssay) =>
  [
    `essays/review/${number}/${slug}.md`,
    `---\ntitle: "${title}"\nauthor: [${author}]\ndate: "${date}"\n${record}---\n\n${paragraphs.join('\n\n')}\n`,
  ] as const;
