import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asSeriesId, essayId } from '../../src/archive/schema/id.ts';
import { readingSchema } from '../../src/archive/schema/reading.ts';
import { createUrls } from '../../src/archive/urls.ts';
import { renderEssayHtml } from '../../src/render/essay.ts';
import { renderStandfirst } from '../../src/render/standfirst.ts';
import { type MadeArchive, makeArchive } from '../factories/make-archive.ts';

const bulletin = asSeriesId('bulletin');
const urls = createUrls('/archive/');
const calendar = { 1: '1990-01-02', 5: '1990-01-30', 9: '1990-02-27' };

/** Fills HTML as if it were that of a made essay. */
function filled(words: string, html: string, made: MadeArchive = {}): string {
  const { archive } = makeArchive({
    calendar,
    ...made,
    essays: { 'bulletin/9/citing': `date: "1990-02-27"\n---\n${words}`, ...made.essays },
  });
  const essay = archive.essays.get(essayId(bulletin, 9, 'citing'));
  assert.ok(essay !== undefined);
  return renderEssayHtml(html, essay, archive, urls);
}

const held = { essays: { 'bulletin/5/on-rope': 'date: "1990-01-30"\n---\nRope.' } };

test('a citation of an issue that holds one essay leads straight to the essay, its words as printed', () => {
  assert.equal(
    filled('As before (BB No 5 30-01-90).', '<!--cite p1:0-->(BB No 5 30-01-90)<!--/cite-->', held),
    '<a class="cit" href="/archive/bulletin/5/on-rope/" aria-label="(BB No 5 30-01-90): BB 5, 30 January 1990, held">(BB <span>No 5</span> <span>30-01-90</span>)</a>',
  );
});

test('a citation of an issue that holds several essays leads to the issue', () => {
  const two = { essays: { ...held.essays, 'bulletin/5/on-glue': 'date: "1990-01-30"\n---\nGlue.' } };
  assert.match(
    filled('See BB No 5.', '<!--cite p1:0-->BB No 5<!--/cite-->', two),
    /href="\/archive\/bulletin\/5\/"/,
  );
});

test('a citation of an issue that is not held has a broken line and says so', () => {
  const html = filled('See BB No 5.', '<!--cite p1:0-->BB No 5<!--/cite-->');
  assert.match(
    html,
    /class="cit out" href="\/archive\/bulletin\/5\/" aria-label="BB No 5: BB 5, 30 January 1990, not held"/,
  );
});

test('a citation that cannot be resolved leads to its reason, which stands at its paragraph', () => {
  const html = filled('See BB No 999.', '<p>See <!--cite p1:0-->BB No 999<!--/cite-->.<!--app p1--></p>');
  assert.match(
    html,
    /<a class="cit unresolved" href="#why-p1" aria-label="BB No 999: not resolved" aria-describedby="why-p1">BB <span>No 999<\/span><\/a>/,
  );
  assert.match(
    html,
    /<small class="note why" id="why-p1" role="note"><b>Not resolved\.<\/b> <span class="printed">‘BB <span>No 999<\/span>’<\/span>: BB 999 is outside the run/,
  );
});

test('a citation in a heading that cannot be resolved leads to the list that has its reason', () => {
  const html = filled(
    '## See BB No 999\n\nGlue.',
    '<h2><!--cite h-see-bb-no-999:0-->BB No 999<!--/cite--></h2>',
  );
  assert.match(html, /href="#cites" aria-label="BB No 999: not resolved, BB 999 is outside the run/);
});

test('each number of a list leads to its own issue', () => {
  const html = filled('See BB Nos 1, 5.', '<!--cite p1:0-->BB Nos 1, 5<!--/cite-->', held);
  assert.deepEqual(
    [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href),
    ['/archive/bulletin/1/', '/archive/bulletin/5/on-rope/'],
  );
  assert.equal(html.replace(/<[^>]*>/g, ''), 'BB Nos 1, 5');
});

test('a range is linked at both its ends, however its end is printed', () => {
  for (const [words, ends] of [
    ['BB Nos 3-5', ['3', '5']],
    ['BB Nos 13–15', ['13', '15']],
    ['BB Nos 13-5', ['13', '15']],
  ] as const) {
    const html = filled(`See ${words}.`, `<!--cite p1:0-->${words}<!--/cite-->`, {
      calendar: { ...calendar, 40: '1990-10-02' },
    });
    assert.deepEqual(
      [...html.matchAll(/href="\/archive\/bulletin\/(\d+)\//g)].map(([, number]) => number),
      ends,
    );
    assert.equal(html.replace(/<[^>]*>/g, ''), words);
  }
});

test('a printed date that is off has the corrector’s note at the end of its paragraph', () => {
  const words = 'See (BB No 5 30-01-94).';
  const html = filled(words, '<p><!--cite p1:0-->(BB No 5 30-01-94)<!--/cite-->.<!--app p1--></p>');
  assert.match(html, /class="cit out off"/);
  assert.match(
    html,
    /<small class="note flag" role="note"><b>Date differs\.<\/b> Printed <span class="printed">‘\(BB <span>No 5<\/span> <span>30-01-94<\/span>\)’<\/span>\. By the calendar BB 5 is 30 January 1990\./,
  );
});

test('a quotation is labelled where its lead-in names an issue last', () => {
  const words = 'Against BB No 1, we wrote (BB No 5):\n\n> Rope.';
  const html = filled(words, '<!--voice 0--><blockquote>Rope.</blockquote><!--source 0-->', held);
  assert.match(
    html,
    /^<figcaption class="who held"><cite class="from"><a href="\/archive\/bulletin\/5\/on-rope\/#p1">/,
  );
});

const SAID =
  'Rope is made of hemp that was cut late, and dried slowly, and laid by two people with one strength.';
const said = { essays: { 'bulletin/5/on-rope': `date: "1990-01-30"\n---\nBefore.\n\n${SAID}` } };
const BLOCK = '<!--voice 0--><blockquote></blockquote><!--source 0-->';

test('an exact quotation has a source line that leads to the paragraph', () => {
  assert.match(
    filled(`We wrote:\n\n> ${SAID}`, BLOCK, said),
    /<p class="src"><b>BB 5<\/b>, 30 January 1990, <a href="\/archive\/bulletin\/5\/on-rope\/#p2">¶\u00a02<\/a>\. <span class="verdict">Exact<\/span>: the words are as printed there\.<\/p>$/,
  );
});

test('an altered quotation counts its changes, and lays the words beside the words for eye and ear', () => {
  const html = filled(`We wrote:\n\n> ${SAID.replace('late', 'early').replace(' slowly', '')}`, BLOCK, said);
  assert.match(html, /<span class="verdict altered">Altered<\/span>: 1 word changed, 1 left out\./);
  assert.match(
    html,
    /<del><span class="vh">changed: <\/span>late<\/del>, and dried <del><span class="vh">left out: <\/span>slowly<\/del>/,
  );
  assert.match(html, /<ins><span class="vh">changed: <\/span>early<\/ins>/);
});

test('a quotation in running text says whose words it has, and what was altered', () => {
  const words =
    'They say “made of hemp that was cut early, and dried slowly, and laid by two people” (BB No 5).';
  const html = filled(words, '<!--app p1-->', said);
  assert.match(
    html,
    /<a href="\/archive\/bulletin\/5\/on-rope\/#p2" aria-label="quotes 5 ¶\u00a02: BB 5, paragraph\u00a02">quotes 5 ¶\u00a02<\/a>/,
  );
  assert.match(
    html,
    /<b>Altered\.<\/b>.*changed: <span class="printed">‘late’<\/span>, here <span class="printed">‘early’<\/span>/,
  );
});

test('a quotation of which the cited issue has nothing says so', () => {
  const html = filled('We wrote (BB No 5):\n\n> Glue is another matter altogether.', BLOCK, said);
  assert.match(
    html,
    /<b>BB 5<\/b>, 30 January 1990\. <span class="verdict altered">Not found<\/span>: the issue is held/,
  );
});

test('a citation that introduces a quotation leads to the words, and they say where they are quoted', () => {
  const words = `We wrote (BB No 5):\n\n> ${SAID}`;
  assert.match(
    filled(words, '<!--cite p1:0-->(BB No 5)<!--/cite-->', said),
    /href="\/archive\/bulletin\/5\/on-rope\/#p2"/,
  );
  const { archive } = makeArchive({
    calendar,
    essays: { ...said.essays, 'bulletin/9/citing': `date: "1990-02-27"\n---\n${words}` },
  });
  const quoted = archive.essays.get(essayId(bulletin, 5, 'on-rope'));
  assert.ok(quoted !== undefined);
  assert.match(
    renderEssayHtml('<!--app p2-->', quoted, archive, urls),
    /<a href="\/archive\/bulletin\/9\/citing\/#p2" aria-label="[^"]*BB 9, paragraph\u00a02">quoted in 9 ¶\u00a02<\/a>/,
  );
});

test('each paragraph of a quotation that takes in several says where it is quoted', () => {
  const words =
    'We wrote (BB No 5):\n\n> Hemp was cut late and dried on the wall.\n>\n> Two people laid it in one long day.';
  const { archive } = makeArchive({
    calendar,
    essays: {
      'bulletin/5/on-rope':
        'date: "1990-01-30"\n---\nHemp was cut late and dried on the wall.\n\nTwo people laid it in one long day.\n\nGlue.',
      'bulletin/9/citing': `date: "1990-02-27"\n---\n${words}`,
    },
  });
  const quoted = archive.essays.get(essayId(bulletin, 5, 'on-rope'));
  assert.ok(quoted !== undefined);
  for (const anchor of ['p1', 'p2'])
    assert.match(
      renderEssayHtml(`<!--app ${anchor}-->`, quoted, archive, urls),
      />quoted in 9 ¶\u00a02<\/a>/,
    );
  assert.equal(renderEssayHtml('<!--app p3-->', quoted, archive, urls), '');
});

test('a citation that a keeper’s reading settles says how it is read, and on what grounds', () => {
  const html = filled('See BB No 999.', '<p>See <!--cite p1:0-->BB No 999<!--/cite-->.<!--app p1--></p>', {
    readings: [
      readingSchema.parse({
        essay: 'bulletin/9/citing',
        printed: 'BB No 999',
        means: { series: 'bulletin', number: 5 },
        grounds: 'A slip <of> the press.',
      }),
    ],
  });
  assert.match(
    html,
    /<b>Read as BB 5\.<\/b> Printed <span class="printed">‘BB <span>No 999<\/span>’<\/span>\. A slip &lt;of> the press\./,
  );
});

test('a quotation has no label where its lead-in only mentions an issue', () => {
  const words = 'Unlike BB No 5, and BB No 1 before it, the trade paper says this:\n\n> Rope.';
  assert.equal(
    filled(words, '<!--voice 0--><blockquote>Rope.</blockquote>', held),
    '<blockquote>Rope.</blockquote>',
  );
});

test('citations in a standfirst are links, and its words are text', () => {
  const { archive } = makeArchive({
    calendar,
    essays: { 'bulletin/9/citing': 'standfirst: "Rope & glue (BB No 5), <again>."\n---\nWords.' },
  });
  const essay = archive.essays.get(essayId(bulletin, 9, 'citing'));
  assert.ok(essay !== undefined);
  const html = renderStandfirst(essay, archive, urls) ?? '';
  assert.match(
    html,
    /^Rope &amp; glue <a class="cit out"[^>]*>\(BB <span>No 5<\/span>\)<\/a>, &lt;again>\.$/,
  );
});

test('a paragraph that is cited says in how many essays, and leads to the only one', () => {
  const citing = { 'bulletin/5/on-rope': 'date: "1990-01-30"\n---\nSo it was (BB No 9, ¶ 1).' };
  const words = ['Glue holds.', '<p>Glue holds.<!--app p1--></p>'] as const;
  assert.match(
    filled(...words, { essays: citing }),
    /holds\.<small class="app"><a href="\/archive\/bulletin\/5\/on-rope\/#p1" aria-label="cited in 5: this paragraph, in BB 5">cited in 5<\/a><\/small>/,
  );
  const two = { ...citing, 'bulletin/6/on-twine': 'date: "1990-02-06"\n---\nAgain (BB No 9, ¶ 1).' };
  assert.match(
    filled(...words, { essays: two }),
    /<a href="#cited-by" aria-label="cited in 2: this paragraph, in 2 essays">cited in 2<\/a>/,
  );
});

test('a citation that names a paragraph leads to it', () => {
  assert.match(
    filled('See BB No 5, ¶ 1.', '<!--cite p1:0-->BB No 5, ¶ 1<!--/cite-->', held),
    /href="\/archive\/bulletin\/5\/on-rope\/#p1" aria-label="BB No 5, ¶ 1: BB 5, paragraph 1, 30 January 1990, held"/,
  );
});
