/** Every row of the table of forms, and how well the table is read as a whole. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { buildGrammar } from '../../../src/archive/citation/grammar.ts';
import { parseCitations } from '../../../src/archive/citation/parse.ts';
import { resolveCitation } from '../../../src/archive/citation/resolve.ts';
import type { Resolution } from '../../../src/archive/citation/types.ts';
import type { PrintedCitation } from '../../../src/archive/essay-text.ts';
import { EPSR, epsr, epsrCalendar } from './epsr.ts';
import { foreign } from './foreign.ts';
import type { FormRow } from './forms/meaning.ts';
import { FORMS } from './forms.ts';

const series = new Map([[EPSR, epsr], ...foreign]);
const grammar = buildGrammar(series);
const calendars = new Map([[EPSR, epsrCalendar]]);

interface Read {
  readonly printed: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

describe('the table of printed forms', () => {
  for (const row of FORMS)
    test(title(row), () => {
      const { text } = unmark(row.text);
      const citing = row.citing === null ? undefined : { series: EPSR, number: row.citing };
      assert.deepEqual(
        parseCitations(text, grammar, citing).map((citation) => readOf(citation, row)),
        expected(row),
      );
    });

  test('keeps the paragraph that a citation names', () => {
    const paragraphs = (text: string) => parseCitations(text, grammar).map(({ paragraph }) => paragraph);
    assert.deepEqual(paragraphs('(EPSR 1448, ¶ 14A)'), ['p14a']);
    assert.deepEqual(paragraphs('EPSR 1254, 26 October 2004, ¶¶ 12–14'), ['p12']);
    assert.deepEqual(paragraphs('EPSR 1448, p4'), [undefined]);
  });

  test('has 180 rows and more, a third of them without a citation', () => {
    assert.ok(FORMS.length >= 180);
    assert.ok(FORMS.filter(({ means }) => means.length === 0).length * 3 >= FORMS.length);
  });

  test('is read with a precision and a recall of 1, by mention and by resolution', (t) => {
    const mentions = score(({ start, printed }) => `${start} ${printed}`);
    const resolutions = score(
      ({ start, printed, number, work, to }) => `${start} ${printed} ${number} ${work} ${to}`,
    );
    const shown = ({ precision, recall }: { precision: number; recall: number }): string =>
      `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`;
    t.diagnostic(
      `${FORMS.length} forms, by mention: ${shown(mentions)}; by resolution: ${shown(resolutions)}`,
    );
    assert.deepEqual(
      [mentions, resolutions],
      [
        { precision: 1, recall: 1 },
        { precision: 1, recall: 1 },
      ],
    );
  });
});

function title({ text, means, citing }: FormRow): string {
  const shown = JSON.stringify(text);
  if (means.length === 0) return `reads nothing in ${shown}`;
  return `reads ${shown}${citing === null ? ' in a text of unknown number' : ''}`;
}

/** Takes the marks out of a row's text, and tells the spans that they enclosed. */
function unmark(marked: string): { text: string; spans: { start: number; end: number }[] } {
  const spans: { start: number; end: number }[] = [];
  let text = '';
  for (const part of marked.split(/([⟦⟧])/)) {
    const open = spans.at(-1);
    if (part === '⟦') spans.push({ start: text.length, end: -1 });
    else if (part === '⟧' && open !== undefined) open.end = text.length;
    else text += part;
  }
  return { text, spans };
}

function expected(row: FormRow): Read[] {
  const { text, spans } = unmark(row.text);
  return spans.flatMap(({ start, end }, index) =>
    (row.means[index] ?? []).map((meant) => ({ start, end, printed: text.slice(start, end), ...meant })),
  );
}

function readOf(
  { start, end, printed, form, of, series: id, number, work, date, ...rest }: PrintedCitation,
  row: FormRow,
): Read {
  const citation = { start, end, printed, form, of, series: id, number, work, date, ...rest };
  const citing = { series: EPSR, number: row.citing, date: null };
  const resolution = resolveCitation(citation, { citing, series, calendars, readings: [] });
  return { start, end, printed, form, of, series: id, number, work, date, to: targetOf(resolution) };
}

const targetOf = (resolution: Resolution): string =>
  resolution.kind === 'resolved'
    ? `${resolution.target.series}/${resolution.target.number ?? resolution.target.work}`
    : resolution.kind;

function score(keyOf: (read: Read) => string): { precision: number; recall: number } {
  let [found, wanted, right] = [0, 0, 0];
  for (const row of FORMS) {
    const citing = row.citing === null ? undefined : { series: EPSR, number: row.citing };
    const read = new Set(
      parseCitations(unmark(row.text).text, grammar, citing).map((citation) => keyOf(readOf(citation, row))),
    );
    const meant = new Set(expected(row).map(keyOf));
    found += read.size;
    wanted += meant.size;
    right += [...meant].filter((key) => read.has(key)).length;
  }
  return { precision: right / found, recall: right / wanted };
}
