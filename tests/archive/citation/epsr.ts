/** The series of the review as its record has it, and its known dates: facts that the tests are made of. */
import { buildCalendar } from '../../../src/archive/calendar/calendar.ts';
import type { Calendar, CalendarPoint } from '../../../src/archive/calendar/types.ts';
import { asSeriesId } from '../../../src/archive/schema/id.ts';
import { type SeriesRecord, seriesSchema } from '../../../src/archive/schema/series.ts';

export const EPSR = asSeriesId('epsr');

export const epsr: SeriesRecord = seriesSchema.parse({
  title: 'Economic & Philosophic Science Review',
  abbreviation: 'EPSR',
  names: [{ name: 'Economic & Philosophical Science Review' }, { name: 'ILWP Bulletin', until: '1994' }],
  numberWords: ['No', 'No.', 'Nos', 'issue', 'issues'],
  dateOrder: 'dmy',
  centuryFrom: 1979,
  relative: true,
  works: [
    {
      id: 'perspectives-2001',
      title: 'Perspectives 2001',
      printed: ['Perspectives 2001', 'Perspectives for 2001'],
    },
    { id: 'perspectives-2002', title: 'Perspectives 2002', printed: ['Perspectives 2002'], issue: 1118 },
    { id: 'perspectives-2003', title: 'Perspectives 2003', printed: ['Perspectives 2003'], issue: 1166 },
    { id: 'books-{n}', title: 'Books, volume {n}', printed: ['Books Vol {n}', 'Books Volume {n}'] },
  ],
});

/** Numbers and dates as printed in mastheads and citations, 1988 to 2026. */
export const KNOWN_DATES: readonly (readonly [number, string])[] = [
  [450, '1988-06-29'],
  [1118, '2002-01-08'],
  [1166, '2003-01-07'],
  [1199, '2003-09-09'],
  [1204, '2003-10-14'],
  [1243, '2004-07-27'],
  [1254, '2004-10-26'],
  [1255, '2004-11-02'],
  [1256, '2004-11-09'],
  [1275, '2005-08-06'],
  [1297, '2006-08-04'],
  [1299, '2006-09-13'],
  [1302, '2006-11-10'],
  [1315, '2007-06-07'],
  [1317, '2007-07-10'],
  [1319, '2007-08-14'],
  [1326, '2008-01-23'],
  [1338, '2008-09-23'],
  [1344, '2009-01-20'],
  [1380, '2010-12-23'],
  [1385, '2011-04-12'],
  [1400, '2012-01-31'],
  [1406, '2012-05-24'],
  [1446, '2014-06-04'],
  [1454, '2014-10-01'],
  [1457, '2014-11-22'],
  [1460, '2015-01-20'],
  [1475, '2015-08-31'],
  [1478, '2015-10-11'],
  [1484, '2016-01-04'],
  [1487, '2016-02-23'],
  [1491, '2016-05-14'],
  [1492, '2016-05-27'],
  [1495, '2016-07-29'],
  [1497, '2016-09-05'],
  [1500, '2016-11-09'],
  [1504, '2017-01-12'],
  [1512, '2017-05-18'],
  [1513, '2017-06-01'],
  [1515, '2017-06-30'],
  [1518, '2017-08-15'],
  [1530, '2018-03-06'],
  [1532, '2018-03-31'],
  [1567, '2019-12-07'],
  [1570, '2020-01-28'],
  [1573, '2020-03-21'],
  [1574, '2020-04-03'],
  [1575, '2020-04-24'],
  [1584, '2020-10-11'],
  [1590, '2021-02-12'],
  [1591, '2021-03-05'],
  [1594, '2021-05-27'],
  [1606, '2022-03-16'],
  [1610, '2022-06-01'],
  [1625, '2023-03-17'],
  [1636, '2023-11-30'],
  [1638, '2024-01-27'],
  [1641, '2024-04-14'],
  [1644, '2024-06-28'],
  [1645, '2024-07-28'],
  [1655, '2025-04-08'],
  [1658, '2025-07-04'],
  [1663, '2025-09-27'],
  [1668, '2026-01-31'],
  [1669, '2026-02-24'],
];

export const KNOWN_POINTS: readonly CalendarPoint[] = KNOWN_DATES.map(([number, date]) => ({ number, date }));

export const epsrCalendar: Calendar = buildCalendar(epsr, KNOWN_POINTS);
