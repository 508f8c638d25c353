/** Putting links into a text and taking them out gives back the text, byte for byte. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { asSeriesId, essayId } from '../../src/archive/schema/id.ts';
import type { Archive } from '../../src/archive/types.ts';
import { createUrls } from '../../src/archive/urls.ts';
import { listFiles } from '../../src/incremental/list-files.ts';
import { contentFolder } from '../../src/incremental/paths.ts';
import { loadArchive } from '../../src/load/load-archive.ts';
import { withoutSlots } from '../../src/parse/markdown/slots.ts';
import { createEssayReader } from '../../src/parse/read-essay.ts';
import { renderEssayHtml } from '../../src/render/essay.ts';
import { renderStandfirst } from '../../src/render/standfirst.ts';
import { EPSR, epsr } from '../archive/citation/epsr.ts';
import { FORMS } from '../archive/citation/forms.ts';
import { makeArchive } from '../factories/make-archive.ts';
import { runs } from '../runs.ts';

const FIXTURES = [
  join(import.meta.dirname, '../parse/markdown/fixtures'),
  join(import.meta.dirname, '../import/fixtures'),
];
const urls = createUrls('/');

/** All Markdown of the fixtures, under one frontmatter, and what is cited read as the bulletin's. */
const bodies = FIXTURES.flatMap((folder) =>
  listFiles(folder)
    .filter(({ path }) => path.endsWith('.md'))
    .map(({ path }): [string, string] => [
      path,
      readFileSync(join(folder, path), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''),
    ]),
);

test('in every fixture', () => {
  let links = 0;
  assert.ok(bodies.length > 10, `only ${bodies.length} fixtures`);
  for (const [name, body] of bodies) {
    const { html, filled } = fill(body.replaceAll('EPSR', 'BB'));
    links += filled.split('<a class="cit').length - 1;
    assert.equal(takeOut(filled), takeOut(withoutSlots(html)), name);
  }
  assert.ok(links > 2, `only ${links} links were put in`);
});

test('in every form of the table', () => {
  // A record has no carriage returns.
  const words = FORMS.map(({ text }) => text.replace(/[⟦⟧]/g, '').replace(/\r\n?/g, '\n')).join('\n\n');
  const { archive } = makeArchive({
    series: { epsr: { ...epsr } },
    essays: { 'epsr/1660/all-forms': `standfirst: ${JSON.stringify(words)}\n---\nForms.` },
  });
  const essay = archive.essays.get(essayId(EPSR, 1660, 'all-forms'));
  assert.ok(essay !== undefined);
  const html = renderStandfirst(essay, archive, urls) ?? '';
  assert.ok(html.split('<a class="cit').length > 300);
  assert.equal(unescaped(takeOut(html)), words);
});

test('in every essay of the archive', async () => {
  const { archive, htmlOf } = (await loadArchive(contentFolder())) as Extract<
    Awaited<ReturnType<typeof loadArchive>>,
    { htmlOf: unknown }
  >; // a folder with errors has no HTML, and fails here
  for (const essay of archive.essays.values()) {
    const html = withoutVoices(htmlOf(essay.id));
    assert.equal(takeOut(renderEssayHtml(html, essay, archive, urls)), takeOut(withoutSlots(html)), essay.id);
  }
});

test('in a standfirst of any words', () => {
  const scraps = [
    'BB No 3',
    '(BB 4, 5 & 6)',
    'BB 3-5',
    ' ',
    '\n',
    '<',
    '>',
    '&',
    '"',
    "'",
    'é',
    'No 7',
    'of the BB',
    '.',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...scraps), { minLength: 1, maxLength: 30 }), (parts) => {
      const words = parts.join('');
      const { archive } = makeArchive({
        essays: { 'bulletin/9/on-glue': `standfirst: ${JSON.stringify(words)}\n---\nGlue.` },
      });
      const essay = archive.essays.get(essayId(asSeriesId('bulletin'), 9, 'on-glue'));
      assert.ok(essay !== undefined);
      const html = renderStandfirst(essay, archive, urls) ?? '';
      assert.equal(unescaped(takeOut(html)), essay.record.standfirst ?? '');
    }),
    { numRuns: runs(100, 3000) },
  );
});

function fill(body: string): { html: string; filled: string; archive: Archive } {
  const words = `date: "1990-02-27"\n---\n${body}`;
  const { archive, records } = makeArchive({
    calendar: { 1: '1990-01-02' },
    essays: { 'bulletin/9/on-glue': words },
  });
  const essay = archive.essays.get(essayId(asSeriesId('bulletin'), 9, 'on-glue'));
  assert.ok(essay !== undefined);
  const series = new Map([...records.series].map(([id, { record }]) => [id, record]));
  const readEssay = createEssayReader({ series, base: '/', language: 'en', folderName: 'content' });
  const file = `---\ntitle: T\nauthor: [ann-other]\n${words}`;
  const read = readEssay(new TextEncoder().encode(file), 'bulletin/9/on-glue.md');
  assert.ok('html' in read, JSON.stringify(read));
  const html = withoutVoices(read.html);
  return { html, filled: renderEssayHtml(html, essay, archive, urls), archive };
}

/** Whose words are quoted is no link into the text. */
const withoutVoices = (html: string): string => html.replace(/<!--(?:voice|source) [^>]*-->/g, '');

/** Takes out what was put in: links, notes, counts, and the spans that keep a date together. */
const takeOut = (html: string): string =>
  html
    .replace(/<small class="(?:note (?:flag|why)|app)"[\s\S]*?<\/small>/g, '')
    .replace(/<a class="cit[^"]*"(?:"[^"]*"|[^">])*>([\s\S]*?)<\/a>/g, '$1')
    .replace(/<span>([^<]*)<\/span>/g, '$1');

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };
const unescaped = (html: string): string =>
  html.replace(/&(lt|gt|amp|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '');
