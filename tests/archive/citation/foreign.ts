/** Series of other makes, from records alone: nothing in the code knows them. */
import { asSeriesId, type SeriesId } from '../../../src/archive/schema/id.ts';
import { type SeriesRecord, seriesSchema } from '../../../src/archive/schema/series.ts';

const series = (id: string, record: unknown): [SeriesId, SeriesRecord] => [
  asSeriesId(id),
  seriesSchema.parse(record),
];

export const foreign: ReadonlyMap<SeriesId, SeriesRecord> = new Map([
  series('rfc', { title: 'Request for Comments', abbreviation: 'RFC', dateOrder: 'mdy' }),
  series('eip', {
    title: 'Ethereum Improvement Proposal',
    abbreviation: 'EIP',
    dateOrder: 'ymd',
    numberWords: [],
  }),
  series('heft', {
    title: 'Das Heft',
    names: [{ name: 'Kleines Heft' }],
    numberWords: ['Nr', 'Nummer'],
    dateOrder: 'dmy',
    works: [{ id: 'beilage', title: 'Beilage', printed: ['Beilage'] }],
  }),
  series('letters', { title: 'The Letters', numbered: false, dateOrder: 'mdy' }),
]);
