/** Another series than the review's is a content folder and no code: requests for comments, and proposals. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { buildSite } from '../../src/integration/build-site.ts';

const room = mkdtempSync(join(tmpdir(), 'archive-foreign-'));
const site = join(room, 'site');

const ESSAYS = 14;
const FILES: Readonly<Record<string, string>> = {
  'archive.yaml': [
    'title: Notes on protocols',
    'address: https://example.org',
    'base: /',
    'language: en',
    'keeper: { name: Nobody, contact: "mailto:nobody@example.org", licence: CC0 }',
    'series: [rfc, eip]',
  ].join('\n'),
  'series/rfc.yaml':
    'title: Request for Comments\nabbreviation: RFC\ndateOrder: mdy\nnumberWords: []\ncontinuous: false',
  'series/eip.yaml':
    'title: Ethereum Improvement Proposal\nabbreviation: EIP\ndateOrder: ymd\nnumberWords: []\ncontinuous: false',
  'calendar/rfc.csv': 'number,date,printed\n2119,1997-03,March 1997\n9100,2022-06,June 2022',
  'people/ann-other.yaml': 'name: Ann Other\nsort: Other, Ann',
  ...Object.fromEntries(
    Array.from({ length: ESSAYS }, (_, index) => [`essays/rfc/${9001 + index}/on-words.md`, essay(index)]),
  ),
};

/** Its words cite in every paragraph; the first also what can't be, and what only its record names. */
function essay(index: number): string {
  const more =
    index === 0
      ? 'As EIP-1559 has it, RFCs 2119 and 8174 apply, but not RFC 99999.'
      : 'So RFC 9001, ¶ 1 says.';
  const cites = index === 0 ? 'cites:\n  - { series: rfc, number: 20 }\n' : '';
  const paragraphs = Array.from({ length: 5 }, (_, at) => `Paragraph ${at} takes its words from RFC 2119.`);
  return `---\ntitle: On words, ${index}\nauthor: [ann-other]\ndate: "2022-06"\n${cites}---\n\n${[more, ...paragraphs].join('\n\n')}\n`;
}

const page = (path: string): string => readFileSync(join(site, path, 'index.html'), 'utf8');

before(async () => {
  for (const [path, text] of Object.entries(FILES)) {
    const file = join(room, 'content', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${text}\n`);
  }
  const complaints: string[] = [];
  const { ok } = await buildSite({
    content: join(room, 'content'),
    outDir: site,
    write: () => {},
    onError: (line) => complaints.push(line),
    quiet: true,
    search: false,
  });
  assert.ok(ok, complaints.join('\n'));
});
after(() => rmSync(room, { recursive: true, force: true }));

test('its citations are links to what they name, held or not', () => {
  const html = page('rfc/9001/on-words');
  assert.match(html, /<a class="cit out" href="\/eip\/1559\/"[^>]*>EIP-1559<\/a>/);
  assert.match(html, /<a class="cit out" href="\/rfc\/8174\/"[^>]*>8174<\/a>/);
  assert.match(page('rfc/9002/on-words'), /href="\/rfc\/9001\/on-words\/#p1" aria-label="RFC 9001, ¶ 1: /);
});

test('what is cited has a page, held or not, with the words in which it is cited', () => {
  assert.match(page('eip/1559'), /not held/i);
  assert.match(page('eip/1559'), /As <mark>EIP-1559<\/mark> has it/);
});

test('of many passages the page shows thirty, and cited-by has every one', () => {
  const count = (html: string): number => html.split('class="passage"').length - 1;
  assert.equal(count(page('rfc/2119')), 30);
  assert.match(page('rfc/2119'), /href="\/rfc\/2119\/cited-by\/"/);
  const all = [page('rfc/2119/cited-by'), page('rfc/2119/cited-by/2')];
  // The first essay cites it in one paragraph more.
  assert.equal(
    all.reduce((sum, html) => sum + count(html), 0),
    ESSAYS * 5 + 1,
  );
  assert.match(all[0] ?? '', /<a href="\/rfc\/2119\/cited-by\/2\/"[^>]* rel="next"/);
});

test('a paragraph that is cited says how often', () => {
  assert.match(
    page('rfc/9001/on-words'),
    /<a href="#cited-by" aria-label="cited in 13: this paragraph, in 13 essays">cited in 13<\/a>/,
  );
});

test('what only the record names stands among what is cited as such', () => {
  assert.match(page('rfc/9001/on-words'), /in the record only/);
});

test('the register has what leads nowhere, and the list of what is wanted has the most cited first', () => {
  assert.match(page('citations/unresolved'), /RFC 99999 is outside the run/);
  const wanted = page('citations/not-held');
  assert.ok(wanted.indexOf('2119') < wanted.indexOf('8174'));
});

test('previews are there for issues and for the paragraph that is cited', () => {
  const preview = (path: string): { words: string | null; citedBy: number } =>
    JSON.parse(readFileSync(join(site, 'previews', path), 'utf8'));
  assert.equal(preview('rfc/2119.json').citedBy, ESSAYS);
  assert.match(preview('rfc/9001/on-words/p1.json').words ?? '', /^As EIP-1559 has it/);
  assert.ok(existsSync(join(site, 'previews/eip/1559.json')));
});
