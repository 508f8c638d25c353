/** A small made archive into which the fixtures are imported: a printing house, its review, two people, two papers. */
import { buildGrammar } from '../../src/archive/citation/grammar.ts';
import { parseCitations } from '../../src/archive/citation/parse.ts';
import { asSeriesId } from '../../src/archive/schema/id.ts';
import { personSchema } from '../../src/archive/schema/person.ts';
import { seriesSchema } from '../../src/archive/schema/series.ts';
import { sourceSchema } from '../../src/archive/schema/source.ts';
import { hasWork } from '../../src/archive/works.ts';
import type { ImportContext, Overrides } from '../../src/import/context.ts';
import { createCalendarLookup } from '../../src/import/context.ts';

const series = seriesSchema.parse({
  title: 'Printing & Binding House Review',
  abbreviation: 'PBHR',
  names: [{ name: 'Printing and Binding House Review' }, { name: 'Bindery Bulletin', until: '1994' }],
  numberWords: ['No', 'No.', 'Nos', 'issue', 'issues'],
  centuryFrom: 1979,
  dateTolerance: 35,
  relative: true,
  works: [{ id: 'plans-2002', title: 'Plans 2002', printed: ['Plans 2002', 'Plans for 2002'], issue: 1118 }],
});

const people = {
  'ada-fenwick': personSchema.parse({ name: 'Ada Fenwick', printed: ['Ada Fenwick', 'A. Fenwick'] }),
  'tom-marlow': personSchema.parse({ name: 'Tom Marlow', printed: ['Tom Marlow'] }),
};

const sources = {
  'town-courier': sourceSchema.parse({
    kind: 'newspaper',
    title: 'Town Courier',
    printed: ['Courier', 'the Courier'],
  }),
  'harbour-gazette': sourceSchema.parse({
    kind: 'newspaper',
    title: 'Harbour Gazette',
    printed: ['Gazette'],
  }),
};

const calendar = [
  { number: 1118, date: '2002-01-08', printed: 'No 1118 Jan 8 2002' },
  { number: 1166, date: '2003-01-07', printed: 'No 1166 January 7th 2003' },
  { number: 1213, date: '2003-12-16', printed: 'No 1213 December 16th 2003' },
  { number: 1254, date: '2004-10-26', printed: 'No 1254 October 26th 2004' },
  { number: 1344, date: '2009-01-20', printed: 'No 1344 20th Janaury 2009' },
];

const id = asSeriesId('pbhr');
const grammar = buildGrammar(new Map([[id, series]]));

export const NOTHING_GIVEN: Overrides = { number: null, date: null, author: null, encoding: null };

export const madeContext = (given: Partial<Overrides> = {}): ImportContext => ({
  series: id,
  record: series,
  people: new Map(Object.entries(people)),
  sources: new Map(Object.entries(sources)),
  overrides: { ...NOTHING_GIVEN, ...given },
  today: '2026-11-23',
  readCitations: (text, number) => parseCitations(text, grammar, { series: id, number }),
  knowsWork: (_, work) => hasWork(series, work),
  ...createCalendarLookup(series, calendar),
  isIdInUse: () => false,
});
