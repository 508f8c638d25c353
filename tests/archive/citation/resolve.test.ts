/** What citations mean, in the calendar of the review: one target, or none with a reason that a reader can read. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { buildCalendar } from '../../../src/archive/calendar/calendar.ts';
import { buildGrammar } from '../../../src/archive/citation/grammar.ts';
import { parseCitations } from '../../../src/archive/citation/parse.ts';
import { resolveCitation } from '../../../src/archive/citation/resolve.ts';
import type { CitationContext, Resolution } from '../../../src/archive/citation/types.ts';
import { asSeriesId } from '../../../src/archive/schema/id.ts';
import { type Reading, readingSchema } from '../../../src/archive/schema/reading.ts';
import { EPSR, epsr, epsrCalendar } from './epsr.ts';
import { foreign } from './foreign.ts';

const series = new Map([[EPSR, epsr], ...foreign]);
const grammar = buildGrammar(series);
const CONTEXT: CitationContext = {
  citing: { series: EPSR, number: 1660, date: '2025-08-01' },
  series,
  calendars: new Map([[EPSR, epsrCalendar]]),
  readings: [],
};

/** The first citation of a text, resolved. */
function resolve(text: string, context: Partial<CitationContext> = {}): Resolution {
  const full = { ...CONTEXT, ...context };
  const citing = full.citing === null ? undefined : full.citing;
  const [citation] = parseCitations(text, grammar, citing);
  assert.ok(citation !== undefined, `no citation in '${text}'`);
  return resolveCitation(citation, full);
}

const issue = (number: number, work: string | null = null) => ({ series: EPSR, number, work });
const reading = (means: Reading['means'], more: Partial<Reading> = {}): Reading =>
  readingSchema.parse({
    essay: 'epsr/1448/x',
    printed: '(EPSR 1128 19-10-02)',
    means,
    grounds: 'The masthead of 1128.',
    ...more,
  });

describe('a printed number', () => {
  test('in the run is the target', () => {
    assert.deepEqual(resolve('EPSR 1254'), { kind: 'resolved', target: issue(1254), flags: [] });
    assert.deepEqual(resolve('EPSR No 1'), { kind: 'resolved', target: issue(1), flags: [] });
  });

  test('with a date within the tolerance needs no remark', () => {
    assert.deepEqual(resolve('EPSR 1254 26-10-04'), { kind: 'resolved', target: issue(1254), flags: [] });
    assert.deepEqual(resolve('EPSR 1128 19-03-02'), { kind: 'resolved', target: issue(1128), flags: [] });
    assert.deepEqual(resolve('EPSR 1254 October 2004'), { kind: 'resolved', target: issue(1254), flags: [] });
  });

  test('is the target though the date differs, with what each of them fits', () => {
    assert.deepEqual(resolve('EPSR 1128 19-10-02'), {
      kind: 'resolved',
      target: issue(1128),
      flags: ['date-differs'],
      differs: { numberFitsDate: '2002-03-25', dateFitsNumber: 1155, days: 208 },
    });
  });

  test('before the first known date is held against that one', () => {
    assert.deepEqual(resolve('EPSR 300 19-10-02'), {
      kind: 'resolved',
      target: issue(300),
      flags: ['date-differs'],
      differs: { numberFitsDate: null, dateFitsNumber: 1155, days: 5225 },
    });
    assert.deepEqual(resolve('EPSR 300 01-06-85'), { kind: 'resolved', target: issue(300), flags: [] });
  });

  test('is the target with an impossible date, which says nothing', () => {
    assert.deepEqual(resolve('EPSR 1254 31-02-04'), { kind: 'resolved', target: issue(1254), flags: [] });
  });

  test('beyond the run is unknown', () => {
    assert.deepEqual(resolve('EPSR 9999'), {
      kind: 'unknown',
      reason: 'EPSR 9999 is outside the run: the highest number known is 1669.',
    });
    assert.equal(resolve('EPSR 1670').kind, 'unknown');
    assert.equal(resolve('EPSR 1670', { held: new Set(['epsr/1670']) }).kind, 'resolved');
  });

  test('of a series without a calendar is the target, whatever it is', () => {
    assert.deepEqual(resolve('RFC 2119'), {
      kind: 'resolved',
      target: { series: asSeriesId('rfc'), number: 2119, work: null },
      flags: [],
    });
    const calendars = new Map([
      [asSeriesId('rfc'), buildCalendar({ dateTolerance: 35 }, [], [{ number: 20, date: '1969' }])],
    ]);
    assert.equal(resolve('RFC 2119', { calendars }).kind, 'resolved');
  });

  test('of a series that is not on record is unknown', () => {
    assert.deepEqual(resolve('EPSR 1254', { series: foreign }), {
      kind: 'unknown',
      reason: 'The series is not on record.',
    });
  });
});

describe('the place of the citing issue', () => {
  test('marks the issue itself and a later one', () => {
    assert.deepEqual(resolve('(see EPSR 1660)'), { kind: 'resolved', target: issue(1660), flags: ['self'] });
    assert.deepEqual(resolve('(see EPSR 1661)'), { kind: 'resolved', target: issue(1661), flags: ['later'] });
  });

  test('is told by its date where its number is not known', () => {
    const citing = { series: EPSR, number: null, date: '2004-07' };
    assert.deepEqual(resolve('EPSR 1254', { citing }), {
      kind: 'resolved',
      target: issue(1254),
      flags: ['later'],
    });
    assert.deepEqual(resolve('EPSR 1128', { citing }), { kind: 'resolved', target: issue(1128), flags: [] });
  });

  test('says nothing of another series', () => {
    const citing = { series: asSeriesId('rfc'), number: 3, date: '1969' };
    assert.deepEqual(resolve('EPSR 1254', { citing }), { kind: 'resolved', target: issue(1254), flags: [] });
  });
});

describe('a date alone', () => {
  test('is the issue that was printed with it', () => {
    assert.deepEqual(resolve('EPSR of 26 October 2004'), {
      kind: 'resolved',
      target: issue(1254),
      flags: ['worked-out'],
    });
  });

  test('is the only issue that can be of it', () => {
    assert.deepEqual(resolve('EPSR of 20 August 2006'), {
      kind: 'resolved',
      target: issue(1298),
      flags: ['worked-out'],
    });
  });

  test('is ambiguous where several can be', () => {
    assert.deepEqual(resolve('the November 3 1998 edition of the EPSR'), {
      kind: 'ambiguous',
      reason: '7 numbers can be of 3 November 1998: EPSR 958 to 964.',
    });
    assert.deepEqual(resolve('EPSR October 2004'), {
      kind: 'ambiguous',
      reason: '7 numbers can be of October 2004: EPSR 1248 to 1254.',
    });
  });

  test('is unknown where none can be, and the nearest is named', () => {
    assert.deepEqual(resolve('EPSR of 27 October 2004'), {
      kind: 'unknown',
      reason: 'No issue of EPSR is known for 27 October 2004; the nearest is EPSR 1254, of 26 October 2004.',
    });
    assert.deepEqual(resolve('EPSR of 1 May 1980'), {
      kind: 'unknown',
      reason: 'No issue of EPSR is known for 1 May 1980.',
    });
  });

  test('without its year, or impossible, is unknown', () => {
    const reason = 'The date that is printed has no year, or is one that does not exist.';
    assert.deepEqual(resolve('the November 3 edition of the EPSR'), { kind: 'unknown', reason });
    assert.deepEqual(resolve('EPSR of 31-02-04'), { kind: 'unknown', reason });
  });

  test('of a series without dates is unknown', () => {
    assert.deepEqual(resolve('RFC of March 26, 1997'), {
      kind: 'unknown',
      reason: 'No dates of RFC are on record.',
    });
  });
});

describe('several numbers', () => {
  test('of months are none', () => {
    assert.deepEqual(resolve('May–September issues 2000'), {
      kind: 'ambiguous',
      reason: 'May to September 2000 is several issues: by the calendar about EPSR 1035 to 1055.',
    });
    assert.equal(resolve('September–May issues 2000').kind, 'unknown');
  });

  test('more than 200 are none', () => {
    assert.deepEqual(resolve('EPSR 1000-1594'), {
      kind: 'ambiguous',
      reason: 'It names more than 200 numbers, from EPSR 1000 to 1594.',
    });
  });

  test('that run backwards are none', () => {
    assert.deepEqual(resolve('EPSR 1212-1209'), {
      kind: 'unknown',
      reason: 'The range runs backwards, from 1212 to 1209.',
    });
  });
});

describe('a relation', () => {
  test('is counted from the citing number', () => {
    assert.deepEqual(resolve('(see last issue)'), {
      kind: 'resolved',
      target: issue(1659),
      flags: ['worked-out'],
    });
  });

  test('in quoted words is unknown: it counts from the number of what is quoted', () => {
    const found = resolve('(see last issue)', { quoted: true });
    assert.equal(found.kind, 'unknown');
    assert.match('reason' in found ? found.reason : '', /counts back from the issue they are quoted from/);
    assert.equal(resolve('(EPSR 1254)', { quoted: true }).kind, 'resolved');
    const means = { series: 'epsr', number: 1253 };
    assert.equal(resolve('(see last issue)', { quoted: true, readings: [reading(means)] }).kind, 'resolved');
  });

  test('is unknown where that is not known', () => {
    const reason =
      'It counts back from the number of the citing issue, which is not known or not high enough.';
    assert.deepEqual(resolve('last week’s EPSR', { citing: null }), { kind: 'unknown', reason });
  });
});

describe('a work', () => {
  test('that is an issue leads to it, with both names', () => {
    assert.deepEqual(resolve('EPSR Perspectives 2002'), {
      kind: 'resolved',
      target: issue(1118, 'perspectives-2002'),
      flags: [],
    });
    const citing = { series: EPSR, number: 1118, date: '2002-01-08' };
    assert.deepEqual(resolve('PERSPECTIVES 2002.(Draft)', { citing }), {
      kind: 'resolved',
      target: issue(1118, 'perspectives-2002'),
      flags: ['self'],
    });
  });

  test('that is none leads to its own page, a member of a family too', () => {
    const target = (work: string) => ({ series: EPSR, number: null, work });
    assert.deepEqual(resolve('Perspectives for 2001'), {
      kind: 'resolved',
      target: target('perspectives-2001'),
      flags: [],
    });
    assert.deepEqual(resolve('EPSR books Volume 15'), {
      kind: 'resolved',
      target: target('books-15'),
      flags: [],
    });
  });

  test('that is not on record is unknown', () => {
    assert.deepEqual(resolve('EPSR Perspectives 1999'), {
      kind: 'unknown',
      reason: 'No work called ‘perspectives-1999’ is on record for EPSR.',
    });
  });
});

describe('a reading', () => {
  const printed = '(EPSR 1128 19-10-02)';

  test('wins over the printed number', () => {
    const decided = reading({ series: 'epsr', number: 1155 });
    assert.deepEqual(resolve(printed, { readings: [decided] }), {
      kind: 'resolved',
      target: issue(1155),
      flags: [],
      reading: decided,
    });
  });

  test('that gives the date meant takes the mark away', () => {
    const decided = reading({ series: 'epsr', number: 1128 }, { date: '2002-03-19' });
    assert.deepEqual(resolve(printed, { readings: [decided] }), {
      kind: 'resolved',
      target: issue(1128),
      flags: [],
      reading: decided,
    });
  });

  test('can mean a work, and the issue that it is', () => {
    const decided = reading({ series: 'epsr', work: 'perspectives-2002' }, { date: '2002-01-08' });
    const resolution = resolve(printed, { readings: [decided] });
    assert.equal(resolution.kind, 'resolved');
    assert.deepEqual(resolution.kind === 'resolved' && resolution.target, issue(1118, 'perspectives-2002'));
  });

  test('can say that the words are no citation', () => {
    const decided = reading({ nothing: true });
    assert.deepEqual(resolve(printed, { readings: [decided] }), {
      kind: 'dismissed',
      reason: 'The masthead of 1128.',
      reading: decided,
    });
  });
});
