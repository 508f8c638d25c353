/**
 * What a new reader types, and what the answer must be. Each row is a requirement of the search page: it holds or
 * it doesn't. `typed` rows search the small archive of typed-content.ts, `sample` rows the archive's own content.
 */
export interface TypedSearch {
  readonly rule: string;
  readonly in: 'typed' | 'sample';
  readonly typed: string;
  /** Cards that must be there, the first of them first; one of several such lists. A path may be the beginning of the card's. */
  readonly cards?: readonly (readonly string[])[];
  /** No card at all. */
  readonly noCard?: true;
  /** Slug of the essay that must come first, perhaps with the anchor of its best hit: `the-price-of-rope#p2`. */
  readonly first?: string;
  /** Slugs that must be among the first ten. */
  readonly finds?: readonly string[];
  /** Slugs that must not be among the first ten. */
  readonly lacks?: readonly string[];
  /** The first of these slugs must be listed before the second, where the second is listed at all. */
  readonly before?: readonly [string, string];
  /** Slugs that must be found and no other. */
  readonly only?: readonly string[];
  /** The query that must be searched for in the place of what was typed; null: it must not be corrected. */
  readonly corrected?: string | null;
  /** Another query that must list the same essays, in the same order, with the same total. */
  readonly like?: string;
  /** A remark that excuses the rest. */
  readonly orRemark?: RegExp;
}

const CAPITALS = 'capitals of two or more letters are a name';
const NUMBERS = 'a number with marks inside is one token';
const HYPHEN = 'a hyphen makes no difference';
const EXACT = 'an exact form ranks before a stem that merely shares letters';
const STOP = 'a question or a pasted sentence ignores its stop words';
const MISSPELT = 'a misspelt word lists results for the likely spelling';
const MISPRINT = 'a word is never corrected to a misprint that occurs once';
const ISSUE = 'the name of an issue gives its card and the essays that cite it';
const NOT = 'a minus leaves out';
const PEOPLE = 'a name of a person gives a card';
const CARDS = 'a name of a page gives a card';

const typed = (rule: string, typed: string, wanted: Omit<TypedSearch, 'rule' | 'in' | 'typed'>) =>
  ({ rule, in: 'typed', typed, ...wanted }) as const;
const sample = (rule: string, typed: string, wanted: Omit<TypedSearch, 'rule' | 'in' | 'typed'>) =>
  ({ rule, in: 'sample', typed, ...wanted }) as const;

export const JUDGED_TYPED: readonly TypedSearch[] = [
  typed(CAPITALS, 'US', { only: ['timber-and-the-tariff', 'the-ferries-stopped'] }),
  typed(CAPITALS, 'U.S.', { only: ['timber-and-the-tariff', 'the-ferries-stopped'] }),
  typed(CAPITALS, 'US timber', { only: ['timber-and-the-tariff'] }),
  typed(CAPITALS, '"US orders"', { only: ['the-ferries-stopped'] }),
  typed(CAPITALS, 'IT', { only: ['the-night-school'] }),

  typed(NUMBERS, '9/11', { only: ['the-ferries-stopped'] }),
  typed(NUMBERS, '10,000', { only: ['the-ferries-stopped'] }),
  typed(NUMBERS, '10,000 people', { only: ['the-ferries-stopped'] }),
  typed(NUMBERS, '"after 9/11"', { only: ['the-ferries-stopped'] }),

  typed(HYPHEN, 'social-democracy', { only: ['two-programmes', 'a-vote-in-the-yard'] }),
  typed(HYPHEN, '"social-democracy"', { only: ['two-programmes', 'a-vote-in-the-yard'] }),
  typed(HYPHEN, '"social democracy"', { only: ['two-programmes', 'a-vote-in-the-yard'] }),
  typed(HYPHEN, 'social-democrat', { only: ['a-vote-in-the-yard'] }),
  typed(HYPHEN, 'social democracy', {
    finds: ['two-programmes', 'a-vote-in-the-yard'],
    before: ['two-programmes', 'the-night-school'],
  }),

  typed(EXACT, 'university', { first: 'the-night-school' }),
  typed(EXACT, 'news', { first: 'the-night-school' }),
  typed(EXACT, 'democracy', {
    finds: ['the-night-school'],
    before: ['the-night-school', 'universal-suffrage'],
  }),
  typed(EXACT, 'universal', { first: 'universal-suffrage' }),

  typed(STOP, 'What was the price of rope in the winter?', {
    first: 'the-price-of-rope',
    like: 'price rope winter',
  }),
  typed(STOP, 'what was that about the universal vote', { only: ['universal-suffrage'] }),
  typed(STOP, 'How much did a fathom of rope cost in the hard winter?', { first: 'the-price-of-rope' }),
  typed(
    STOP,
    'In the hard winter the price of a fathom rose to three shillings because the hemp lay behind the ice in the northern ports.',
    { first: 'the-price-of-rope#p2', only: ['the-price-of-rope'] },
  ),
  sample(STOP, 'What is a tombstone?', { first: 'addresses-that-last#p15' }),
  sample(STOP, 'who was Freiligrath?', { first: 'keeping-the-radical-paper#p1' }),
  sample(STOP, 'Cataloguers treat the number and the date of a serial as separate things.', {
    first: 'numbers-and-dates#p4',
  }),

  typed('OR is supported or said not to be', 'tariff OR fathom', {
    only: ['timber-and-the-tariff', 'the-price-of-rope'],
    orRemark: /\bOR\b/,
  }),

  typed(MISSPELT, 'lighthose', { corrected: 'lighthouse', only: ['keepers-of-the-light'] }),
  typed(MISSPELT, 'lighthose keeper', { corrected: 'lighthouse keeper', only: ['keepers-of-the-light'] }),
  typed(MISSPELT, 'univercity', { corrected: 'university', first: 'the-night-school' }),
  typed(MISSPELT, '"lighthose lamp"', { corrected: '"lighthouse lamp"', only: ['keepers-of-the-light'] }),
  sample(MISSPELT, 'Sykes Piccot', { corrected: 'Sykes Picot', first: 'the-sykes-picot-agreement-of-1916' }),
  sample(MISSPELT, 'secret documents Trotksy', { first: 'the-sykes-picot-agreement-of-1916#p20' }),
  sample(MISSPELT, 'tombstnoe', { first: 'addresses-that-last#p15' }),
  sample(MISSPELT, 'Janaury', { corrected: null, first: 'numbers-and-dates#p12' }),
  typed(MISSPELT, 'price of rope', { corrected: null, first: 'the-price-of-rope' }),

  typed(MISPRINT, 'comitee', { corrected: 'committee', first: 'keepers-of-the-light' }),
  typed(MISPRINT, 'comitteee', { corrected: 'committee', first: 'keepers-of-the-light' }),

  typed(ISSUE, 'HR 40', {
    cards: [['review/40/']],
    finds: ['hemp-and-tar'],
    lacks: ['what-the-store-holds'],
  }),
  typed(ISSUE, 'Harbour Review No. 41', { cards: [['review/41/']] }),
  typed(ISSUE, 'HR No 40 10-02-79', {
    cards: [['review/40/']],
    finds: ['hemp-and-tar'],
    lacks: ['what-the-store-holds'],
  }),
  sample(ISSUE, 'EPSR 1254', {
    cards: [['epsr/1254/']],
    finds: [
      'numbers-and-dates',
      'how-the-review-cites-itself',
      'how-the-review-quotes-the-press',
      'addresses-that-last',
      'lists-ranges-and-what-cannot-be-resolved',
    ],
  }),
  sample(ISSUE, 'Perspectives 2002', { cards: [['epsr/1118/'], ['epsr/perspectives-2002/']] }),
  typed(ISSUE, 'Survey 1979', { cards: [['review/41/'], ['review/survey-1979/']] }),
  typed(ISSUE, '40 per cent', { noCard: true, first: 'what-the-store-holds' }),

  typed(NOT, 'rope -in:title', { only: ['hemp-and-tar', 'what-the-store-holds'] }),
  typed(NOT, 'rope -year:2002', { only: ['what-the-store-holds'] }),
  typed(NOT, 'rope -author:"Ann Other"', { only: ['hemp-and-tar'] }),
  typed(NOT, 'rope -cites:40', { only: ['the-price-of-rope', 'what-the-store-holds'] }),
  typed(NOT, 'rope -fathom', { only: ['hemp-and-tar', 'what-the-store-holds'] }),
  typed(NOT, 'rope -"per cent"', { only: ['hemp-and-tar', 'the-price-of-rope'] }),

  sample(PEOPLE, 'Don Hoskins', { cards: [['people/don-hoskins/']] }),
  sample(PEOPLE, 'Hoskins', { cards: [['people/don-hoskins/']] }),
  sample(PEOPLE, 'Hoskin', { cards: [['people/don-hoskins/']] }),
  sample(PEOPLE, 'don hoskyns', { cards: [['people/don-hoskins/']] }),
  typed(PEOPLE, 'Élise de la Tour', { cards: [['people/elise-de-la-tour/']] }),
  typed(PEOPLE, 'elise tour', { cards: [['people/elise-de-la-tour/']] }),
  typed(PEOPLE, 'Hoorn', { cards: [['people/ludwig-van-hoorn/']] }),
  typed(PEOPLE, 'van Hoorn, Ludwig', { cards: [['people/ludwig-van-hoorn/']] }),
  typed(PEOPLE, "o'brien", { cards: [['people/niamh-o-brien/']] }),
  typed(PEOPLE, 'OBrien', { cards: [['people/niamh-o-brien/']] }),

  sample(CARDS, 'Guardian', { cards: [['sources/guardian/']] }),
  sample(CARDS, 'the guardian', { cards: [['sources/guardian/']] }),
  typed(CARDS, 'Harbour Times', { cards: [['sources/harbour-times/']] }),
  typed(CARDS, 'Pilot’s Handbook', { cards: [['review/handbook/']] }),
  sample(CARDS, '2004', { cards: [['years/2004/']] }),
  typed(CARDS, '1979', { cards: [['years/1979/']] }),
  sample(CARDS, 'July 2014', { cards: [['epsr/1448/', 'epsr/1449/'], ['years/2014/']] }),
  typed(CARDS, 'March 1979', {
    cards: [['review/41/', 'review/42/'], ['years/1979/']],
  }),
  typed(CARDS, '24 March 1979', { cards: [['review/42/']] }),
  sample(CARDS, '/epsr/1254/', { cards: [['epsr/1254/']] }),
  sample(CARDS, 'https://example.org/epsr/1254/', { cards: [['epsr/1254/']] }),
  sample(CARDS, 'https://example.org/notes/9/the-sykes-picot-agreement-of-1916/#p14', {
    cards: [['notes/9/the-sykes-picot-agreement-of-1916/']],
  }),
  typed('words that name no page give no card', 'rope', { noCard: true, first: 'the-price-of-rope' }),
  typed('words that name no page give no card', 'keeper of the keys', {
    noCard: true,
    first: 'minutes-of-a-meeting',
  }),
];
