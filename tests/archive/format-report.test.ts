import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportLink, reportParagraph } from '../../src/archive/format/report-link.ts';

const ADDRESS = 'https://example.org/review/7/on-rope/';

/** What a mail program makes of a link. */
const mailOf = (link: string) => {
  const url = new URL(link);
  return { to: url.pathname, subject: url.searchParams.get('subject'), body: url.searchParams.get('body') };
};

test('a report of an error is a mail to the keeper that names the essay and its address', () => {
  assert.deepEqual(mailOf(reportLink('mailto:keeper@example.org', '(R&D No 7 26-10-04)', ADDRESS)), {
    to: 'keeper@example.org',
    subject: 'Error in (R&D No 7 26-10-04)',
    body: `${ADDRESS}\n\nWhat is wrong, and what would be right:\n\n`,
  });
});

test('a report on a paragraph has its anchor at the end of the address', () => {
  const link = reportLink('mailto:keeper@example.org', 'x', ADDRESS);
  assert.ok(mailOf(reportParagraph(link, ADDRESS, 'p14a')).body?.startsWith(`${ADDRESS}#p14a\n`));
});

test('where the keeper is reached by a page, the report leads there', () => {
  const page = 'https://example.org/write/';
  assert.equal(reportLink(page, 'x', ADDRESS), page);
  assert.equal(reportParagraph(page, ADDRESS, 'p14'), page);
});
