/** The search as a reader has it: by keyboard, in Chromium, over the built site. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { asPersonId, asSourceId } from '../../src/archive/schema/id.ts';
import { createUrls } from '../../src/archive/urls.ts';
import { contentFolder } from '../../src/incremental/paths.ts';
import { loadArchive } from '../../src/load/load-archive.ts';
import { writeIndex } from '../bench/quality/write-index.ts';
import { makeArchive } from '../factories/make-archive.ts';
import { openBrowser } from './open-browser.ts';
import { findRareWord } from './rare-word.ts';

const reader = await openBrowser();
const urls = createUrls(reader.base);
const { archive } = await loadArchive(contentFolder());
assert.ok(archive !== null, 'the content folder has errors');
const rare = findRareWord(archive);

const said = (page: Page, words: RegExp): Promise<unknown> =>
  page.getByRole('status').filter({ hasText: words }).waitFor({ state: 'attached' });

/** Presses Tab until the element that matches has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let pressed = 0; pressed < 40; pressed++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
  }
  assert.fail(`Tab never comes to ${selector}`);
}

test('a word is searched for by keyboard, and its hit opens at its paragraph', () =>
  reader.visit({}, async ({ page, troubles }) => {
    await page.goto(reader.at(urls.search()));
    await tabTo(page, 'input[name="q"]');
    await page.keyboard.type(rare.word);
    await page.keyboard.press('Enter');
    await said(page, /^1 essay found$/);
    assert.equal(new URL(page.url()).search, `?q=${rare.word}`);
    assert.equal(await page.getByRole('heading', { level: 3 }).textContent(), rare.essay.record.title);
    assert.equal((await page.locator('.hit mark').first().textContent())?.toLowerCase(), rare.word);

    await tabTo(page, 'a.hit');
    await page.keyboard.press('Enter');
    const address = reader.at(urls.essay(rare.essay.id));
    await page.waitForURL(`${address}?find=${rare.word}#${rare.paragraph.anchor}`);
    const target = page.locator(':target');
    assert.match((await target.textContent())?.toLowerCase() ?? '', new RegExp(rare.word));
    await page.waitForFunction(() => {
      const { top = -1 } = document.querySelector(':target')?.getBoundingClientRect() ?? {};
      return top >= 0 && top < innerHeight;
    });
    assert.deepEqual(troubles, []);
  }));

for (const width of [390, 1440])
  test(`the words are marked on the page that a hit opens, and the marks can be cleared at ${width} px`, () =>
    reader.visit({ viewport: { width, height: 844 } }, async ({ page, troubles }) => {
      const address = reader.at(urls.essay(rare.essay.id));
      await page.goto(`${address}?find=${rare.word}#${rare.paragraph.anchor}`);
      const marked = (): Promise<string[]> =>
        page.evaluate(() =>
          [...(CSS.highlights.get('found') ?? [])].map((range) => range.toString().toLowerCase()),
        );
      await page.getByText('1 place marked').waitFor();
      assert.deepEqual(await marked(), [rare.word]);
      await page.getByRole('button', { name: 'Clear marks' }).click();
      assert.deepEqual(await marked(), []);
      assert.equal(page.url(), `${address}#${rare.paragraph.anchor}`);
      assert.deepEqual(troubles, []);
    }));

test('what is typed is searched for while it is typed, and announced when it has settled', () =>
  reader.visit({}, async ({ page, troubles }) => {
    await page.goto(reader.at(urls.search()));
    await page.locator('input[name="q"]').pressSequentially(rare.word.slice(0, -1), { delay: 5 });
    await page.locator('.hit mark').first().waitFor();
    assert.equal(await page.getByRole('status').textContent(), '');
    await said(page, /^1 essay found$/);
    assert.deepEqual(troubles, []);
  }));

test('a filter that is chosen stands in the box and in the address, and can be gone back from', () =>
  reader.visit({ viewport: { width: 1440, height: 900 } }, async ({ page, troubles }) => {
    await page.goto(reader.at(urls.search('number')));
    await said(page, /found/);
    const all = await page.locator('.group').count();
    await page.getByLabel('From year').fill('1850');
    await page.getByLabel('To year').fill('1851');
    await page.getByLabel('To year').press('Enter');
    await said(page, /^No essay found/);
    assert.equal(await page.inputValue('input[name="q"]'), 'number year:1850..1851');
    assert.equal(new URL(page.url()).searchParams.get('q'), 'number year:1850..1851');
    await page.getByRole('link', { name: 'Without the filters' }).click();
    await said(page, /^\d+ essays? found$/);
    assert.equal(await page.locator('.group').count(), all);
    await page.goBack();
    await said(page, /^No essay found/);
    assert.deepEqual(troubles, []);
  }));

test('a range of years is drawn on the histogram', () =>
  reader.visit({ viewport: { width: 1440, height: 900 } }, async ({ page, troubles }) => {
    // The sample is of one year; the index that is served here is of ten essays, of ten years.
    const years = Array.from({ length: 10 }, (_, at) => 1990 + at);
    const dated = makeArchive({
      essays: Object.fromEntries(
        years.map((year, at) => [`bulletin/${at + 1}/of-${year}`, `date: "${year}-05-01"\n---\n\nA mill.`]),
      ),
    });
    const folder = mkdtempSync(join(tmpdir(), 'archive-years-'));
    after(() => rmSync(folder, { recursive: true }));
    await writeIndex(dated.archive, folder);
    await page.route('**/pagefind/**', async (route) => {
      const { pathname } = new URL(route.request().url());
      await route.fulfill({ path: join(folder, pathname.slice(pathname.indexOf('/pagefind/'))) });
    });
    await page.goto(reader.at(urls.search('mill')));
    await said(page, /found/);
    const box = await page.locator('.filters .spark').boundingBox();
    assert.ok(box !== null);
    const at = (share: number): [number, number] => [box.x + box.width * share, box.y + box.height / 2];
    await page.mouse.move(...at(0.25));
    await page.mouse.down();
    await page.mouse.move(...at(0.45), { steps: 4 });
    await page.mouse.up();
    await page.waitForURL(/1992/);
    await said(page, /found$/);
    assert.equal(await page.inputValue('input[name="q"]'), 'mill year:1992..1994');
    assert.equal(await page.getByLabel('From year').inputValue(), '1992');
    assert.equal(await page.locator('.spark rect:not(.off)').count(), 3);
    assert.deepEqual(troubles, []);
  }));

test('a filter that is typed is the one that stands chosen beside the results', () =>
  reader.visit({ viewport: { width: 1440, height: 900 } }, async ({ page, troubles }) => {
    const cited = archive.graph.citations.flatMap(({ resolution }) =>
      resolution.kind === 'resolved' && resolution.target.number !== null ? [resolution.target] : [],
    )[0];
    assert.ok(cited !== undefined, 'no essay cites an issue');
    const label = archive.series.get(cited.series)?.label ?? '';
    const filters = page.locator('[data-search="filters"]');
    await page.goto(reader.at(urls.search(`cites:"${label.toLowerCase()} ${cited.number}"`)));
    await filters
      .getByRole('checkbox', { name: new RegExp(`^${label} ${cited.number}\\b`), checked: true })
      .waitFor();
    assert.ok(
      await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
      'the page is too wide',
    );
    const [author] = rare.essay.record.author;
    const name = author === undefined ? '' : (archive.people.get(asPersonId(author))?.name ?? '');
    await page.goto(reader.at(urls.search(`author:"${name.toUpperCase()}"`)));
    await filters.getByRole('checkbox', { name: new RegExp(`^${name}`), checked: true }).waitFor();
    assert.deepEqual(troubles, []);
  }));

test('the citation that a filter asks for is marked in the hit, and on the page that it opens', () =>
  reader.visit({}, async ({ page, troubles }) => {
    const cited = archive.graph.citations.flatMap(({ resolution, printed }) =>
      resolution.kind === 'resolved' && printed?.number === resolution.target.number && printed.of === null
        ? [resolution.target]
        : [],
    )[0];
    assert.ok(cited !== undefined, 'no essay cites an issue by its number');
    await page.goto(reader.at(urls.search(`cites:${cited.series}/${cited.number}`)));
    await said(page, /found$/);
    const hit = page.locator('a.hit:has(mark)').first();
    assert.equal(await hit.locator('mark').first().textContent(), String(cited.number));
    await hit.click();
    await page.getByText(/places? marked/).waitFor();
    const marked = await page.evaluate(() =>
      [...(CSS.highlights.get('found') ?? [])].map((range) => [
        range.toString(),
        document.querySelector(':target')?.contains(range.startContainer ?? null) ?? false,
      ]),
    );
    assert.ok(marked.some(([words, inTarget]) => words === String(cited.number) && inTarget === true));
    assert.deepEqual(troubles, []);
  }));

test('an essay that only names the source asked for is told from one that is found to quote it', () =>
  reader.visit({}, async ({ page, troubles }) => {
    const quoting = [...archive.essays.values()].flatMap(({ id }) => archive.quotations.of(id));
    const quoted = new Set(quoting.map(({ source }) => source));
    const known = [...archive.essays.values()].flatMap(({ record }) =>
      record.sources.map(({ source }) => asSourceId(source)),
    );
    const named = known.find((source) => !quoted.has(source));
    assert.ok(named !== undefined, 'a quotation is found of every source');
    await page.goto(reader.at(urls.search(`quotes:${named}`)));
    await said(page, /found$/);
    const facts = page.locator('.group .meta:not(.also)').first();
    assert.match((await facts.textContent()) ?? '', /named among its sources$/);
    await page.goto(reader.at(urls.search(rare.word)));
    await said(page, /found$/);
    assert.doesNotMatch((await facts.textContent()) ?? '', /named among/);
    assert.deepEqual(troubles, []);
  }));

test('the order is chosen, and typed the same', () =>
  reader.visit({}, async ({ page, troubles }) => {
    await page.goto(reader.at(urls.search('number')));
    await said(page, /found/);
    assert.equal(await page.locator('.sort [aria-current]').textContent(), 'Best match');
    await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
    await page.getByRole('link', { name: 'Oldest' }).click();
    await page.waitForURL(/sort%3Aoldest/);
    await said(page, /found/);
    assert.equal(await page.inputValue('input[name="q"]'), 'number sort:oldest');
    assert.equal(await page.locator('.sort [aria-current="true"]').textContent(), 'Oldest');
    assert.ok(
      await page.evaluate(() => document.activeElement?.textContent === 'Oldest'),
      'the focus is lost',
    );
    assert.ok(await page.evaluate(() => 'isSamePage' in globalThis), 'the page was loaded again');
    const dates = await page
      .locator('.group .meta:not(.also)')
      .evaluateAll((lines) => lines.map((line) => Number(/(\d+) November/.exec(line.textContent)?.[1])));
    assert.ok(dates.length > 5 && dates.every(Number.isFinite));
    assert.deepEqual(
      dates,
      dates.toSorted((a, b) => a - b),
    );
    assert.deepEqual(troubles, []);
  }));

test('a misspelt word lists what the likely spelling finds, with a way back to what was typed', () =>
  reader.visit({}, async ({ page, troubles }) => {
    const misspelt = rare.word.slice(0, 4) + rare.word.slice(5);
    await page.goto(reader.at(urls.search(misspelt)));
    await said(page, new RegExp(`^Showing results for ${rare.word}\\. .*\\. 1 essay found$`));
    assert.equal(await page.getByRole('heading', { level: 3 }).textContent(), rare.essay.record.title);
    assert.equal(await page.inputValue('input[name="q"]'), misspelt);
    await page.getByText(`Search instead for ${misspelt}.`).getByRole('link').click();
    await said(page, /^No essay found\. Did you mean/);
    assert.equal(await page.inputValue('input[name="q"]'), `"${misspelt}"`);
    assert.equal(await page.getByRole('heading', { level: 2, name: 'Nothing found' }).count(), 1);
    assert.ok(
      await page.evaluate(() => document.activeElement?.matches('h2') === true),
      'the focus is lost with the link',
    );
    await page.getByText('Did you mean').getByRole('link', { name: rare.word, exact: true }).click();
    await said(page, /^1 essay found$/);
    assert.equal(await page.inputValue('input[name="q"]'), rare.word);
    assert.deepEqual(troubles, []);
  }));

test('short words and numbers are never corrected, nor words while they are typed', () =>
  reader.visit({}, async ({ page }) => {
    await page.goto(reader.at(urls.search('teh')));
    await said(page, /^No essay found/);
    assert.equal(await page.getByText('Showing results for').count(), 0);
    await page.goto(reader.at(urls.search('19999')));
    await said(page, /^No essay found/);
    const misspelt = rare.word.slice(0, 4) + rare.word.slice(5);
    await page.goto(reader.at(urls.search()));
    await page.locator('input[name="q"]').pressSequentially(misspelt, { delay: 5 });
    await page.getByRole('heading', { name: 'Nothing found' }).waitFor();
    assert.equal(await page.getByText('Showing results for').count(), 0);
  }));

test('an empty search offers what fewer words would find', () =>
  reader.visit({}, async ({ page }) => {
    await page.goto(reader.at(urls.search(`${rare.word} zzyzx`)));
    await said(page, /Without ‘zzyzx’ there is 1 essay/);
  }));

test('OR between words is said to be a word', () =>
  reader.visit({}, async ({ page }) => {
    await page.goto(reader.at(urls.search(`${rare.word} OR number`)));
    await said(page, /OR is read as a word/);
    assert.ok(await page.locator('[data-search="mean"]').getByText('every word must occur').isVisible());
    for (const typed of [`"${rare.word} OR number"`, `${rare.word} or number`]) {
      await page.goto(reader.at(urls.search(typed)));
      await said(page, /found/);
      assert.equal(await page.getByText('OR is read as a word').count(), 0);
    }
  }));

test('several values of a filter are chosen as any of them, and unchosen one by one', () =>
  reader.visit({ viewport: { width: 1440, height: 900 } }, async ({ page, troubles }) => {
    await page.goto(reader.at(urls.search('number')));
    await said(page, /found$/);
    const cited = page.getByRole('group', { name: 'Issue cited' }).getByRole('checkbox');
    await cited.nth(1).waitFor();
    const values = await cited.evaluateAll((boxes) =>
      boxes.slice(0, 2).map((box) => (box as HTMLInputElement).value),
    );
    const essays = async (): Promise<number> =>
      Number.parseInt((await page.locator('[data-search="heading"]').textContent()) ?? '', 10);
    const parseSmallNumber = async (query: string): Promise<number> => {
      await page.fill('input[name="q"]', query);
      await page.keyboard.press('Enter');
      await page.waitForURL((address) => address.searchParams.get('q') === query);
      await said(page, /found/);
      return essays();
    };
    const [both, one, other] = [
      await parseSmallNumber(`number cites:${values.join(' cites:')}`),
      await parseSmallNumber(`number cites:${values[0]}`),
      await parseSmallNumber(`number cites:${values[1]}`),
    ];
    await parseSmallNumber('number');
    for (const value of values) {
      await cited.and(page.locator(`[value="${value}"]`)).click();
      await page.waitForURL((address) => (address.searchParams.get('q') ?? '').includes(value));
      await said(page, /found$/);
      assert.ok(
        await page.evaluate((wanted) => (document.activeElement as HTMLInputElement).value === wanted, value),
        'the focus is lost',
      );
    }
    assert.equal(await page.inputValue('input[name="q"]'), `number cites:${values.join(',')}`);
    assert.equal(await essays(), one + other - both, 'either of them');
    await cited.and(page.locator(`[value="${values[0]}"]`)).click(); // its box may be folded away by the results
    await page.waitForURL((address) => address.searchParams.get('q') === `number cites:${values[1]}`);
    await said(page, /found$/);
    assert.equal(await essays(), other);
    assert.deepEqual(troubles, []);
  }));

test('a value chosen beside two filters that both apply is a third that applies', () =>
  reader.visit({ viewport: { width: 1440, height: 900 } }, async ({ page, troubles }) => {
    const cited = archive.graph.citations.flatMap(({ essay, resolution }) =>
      resolution.kind === 'resolved' && resolution.target.number !== null
        ? [{ essay, id: `${resolution.target.series}/${resolution.target.number}` }]
        : [],
    );
    const [one, other] = [...Map.groupBy(cited, ({ essay }) => essay).values()]
      .map((of) => [...new Set(of.map(({ id }) => id))])
      .find(({ length }) => length > 2) ?? ['', ''];
    await page.goto(reader.at(urls.search(`cites:${one} cites:${other}`)));
    await said(page, /found$/);
    const boxes = page.getByRole('group', { name: 'Issue cited' }).getByRole('checkbox');
    const value = await boxes.and(page.locator(':not(:checked)')).first().inputValue();
    await boxes.and(page.locator(`[value="${value}"]`)).click();
    const isTyped = (wanted: string) => (address: URL) => address.searchParams.get('q') === wanted;
    await page.waitForURL(isTyped(`cites:${one} cites:${other} cites:${value}`));
    await said(page, /found$/);
    assert.equal(await boxes.and(page.locator(':checked')).count(), 3);
    await boxes.and(page.locator(`[value="${one}"]`)).click(); // its box may be folded away by the results
    await page.waitForURL(isTyped(`cites:${other} cites:${value}`));
    assert.deepEqual(troubles, []);
  }));

test('the filters are folded on a phone, which fetches their lists when they are opened', () =>
  reader.visit({ viewport: { width: 390, height: 844 } }, async ({ page, troubles }) => {
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    await page.goto(reader.at(urls.search('number')));
    await said(page, /found$/);
    await page.waitForLoadState('networkidle');
    const lists = (): number => fetched.filter((path) => path.endsWith('facets.json')).length;
    assert.equal(lists(), 0);
    await page.getByText('Narrow: years, source, series').click();
    await page.getByRole('group', { name: 'Source quoted' }).getByRole('checkbox').first().waitFor();
    assert.equal(lists(), 1);
    assert.deepEqual(troubles, []);
  }));

test('ten more essays at a time, and no button where there are none', () =>
  reader.visit({}, async ({ page, troubles }) => {
    const { size } = archive.essays;
    assert.ok(size > 10 && size < 20, 'the content folder has more than ten essays, and less than twenty');
    await page.goto(reader.at(urls.search('one')));
    await said(page, /found$/);
    const left = size - 10;
    await page
      .getByRole('button', { name: `Next ${left} essay${left === 1 ? '' : 's'}`, exact: true })
      .click();
    const eleventh = page.locator('.group').nth(10).locator('h3 a');
    await eleventh.waitFor();
    assert.ok(await eleventh.evaluate((link) => link === document.activeElement));
    assert.equal(await page.locator('.group').count(), size);
    assert.ok(!(await page.locator('[data-search="more"]').isVisible()));
    await page.goto(reader.at(urls.search('zzyzx')));
    await said(page, /^No essay found/);
    assert.ok(!(await page.locator('[data-search="more"]').isVisible()));
    assert.doesNotMatch((await page.locator('main').textContent()) ?? '', /-\d+ (?:more|essays?)|of 0/);
    assert.deepEqual(troubles, []);
  }));

test('a sentence that is pasted isn’t said to have places', () =>
  reader.visit({}, async ({ page }) => {
    const sentence = rare.paragraph.text.split(/\s+/).slice(0, 14).join(' ');
    await page.goto(reader.at(urls.search(sentence)));
    await said(page, /essays? found$/);
    const rests = await page.locator('.rest > summary').allTextContents();
    assert.ok(rests.length > 0, 'the essay has no other place');
    for (const rest of rests) assert.equal(rest, 'More places in this essay');
    assert.doesNotMatch((await page.locator('[data-search="list"]').textContent()) ?? '', /\d places?\b/);
  }));

test('where no essay has all of the words, those that come nearest are listed', () =>
  reader.visit({}, async ({ page, troubles }) => {
    await page.goto(reader.at(urls.search(`${rare.word} zzyzx`)));
    await said(page, /1 essay with most of these words/);
    assert.equal(await page.locator('.group h3').textContent(), rare.essay.record.title);
    assert.match((await page.locator('.group .meta').first().textContent()) ?? '', /without ‘zzyzx’$/);
    assert.deepEqual(troubles, []);
  }));

test('a search that asks for nothing says what is missing', () =>
  reader.visit({}, async ({ page }) => {
    for (const [typed, missing] of [
      ['-number', /only what to leave out/],
      ['🚂', /no word to search for/],
      ['in:title', /in the title/],
    ] as const) {
      await page.goto(reader.at(urls.search(typed)));
      await said(page, missing);
      assert.ok(await page.getByRole('navigation', { name: 'Browse' }).isVisible());
    }
  }));

test('a filter that no essay passes is explained', () =>
  reader.visit({}, async ({ page }) => {
    await page.goto(reader.at(urls.search('number year:spring')));
    await said(page, /‘spring’ is no year/);
    await page.goto(reader.at(urls.search('number author:zzyzx')));
    await said(page, /No essay is by an author called ‘zzyzx’/);
    for (const [years, why] of [
      ['1850', /No essay is of the year 1850\./],
      ['1851..1850', /No essay is of the years 1850 to 1851\./],
      ['..1850', /No essay is of 1850 or earlier\./],
    ] as const) {
      await page.goto(reader.at(urls.search(`year:${years}`)));
      await said(page, why);
    }
  }));

test('a name that is misspelt in a filter leads to the one that is meant', () =>
  reader.visit({}, async ({ page, troubles }) => {
    const [author] = rare.essay.record.author;
    const name = author === undefined ? '' : (archive.people.get(asPersonId(author))?.name ?? '');
    const misspelt = name.replace(/(?<=\p{L})\p{L}(?=\p{L}{3,})/u, '');
    assert.notEqual(misspelt, name);
    await page.goto(reader.at(urls.search(`${rare.word} author:"${misspelt}"`)));
    await said(page, /Did you mean/);
    await page.locator('[data-search="mean"]').getByRole('link', { name, exact: true }).click();
    await said(page, /^1 essay found$/);
    assert.equal(await page.getByRole('searchbox').inputValue(), `${rare.word} author:${author}`);
    assert.deepEqual(troubles, []);
  }));

test('what a list of choices leaves out is counted, with how it can be typed', () =>
  reader.visit({ viewport: { width: 1440, height: 900 } }, async ({ page, troubles }) => {
    await page.goto(reader.at(urls.search('one')));
    await said(page, /found/);
    const list = page.getByRole('group', { name: 'Source quoted' });
    await list.getByRole('checkbox').first().waitFor();
    await list.locator('summary').click();
    const shown = await list.getByRole('checkbox').count();
    const [others = 0] = /^\d+/.exec((await list.locator('p').textContent()) ?? '')?.map(Number) ?? [];
    const quoted = await page.evaluate(async (address) => {
      const facets: { quotes: number[][] } = await (await fetch(address)).json();
      return new Set(facets.quotes.flat()).size;
    }, urls.file('pagefind/facets.json'));
    assert.equal(shown + others, quoted);
    assert.match((await list.locator('p').textContent()) ?? '', /others can be typed: quotes:name$/);
    assert.deepEqual(troubles, []);
  }));

test('what a minus has taken away can be looked at, and a beginning continued', () =>
  reader.visit({}, async ({ page, troubles }) => {
    await page.goto(reader.at(urls.search(`${rare.word} -${rare.word}`)));
    await page.getByRole('link', { name: `Without leaving out ‘${rare.word}’` }).click();
    await said(page, /^1 essay found$/);
    assert.equal(await page.getByRole('searchbox').inputValue(), rare.word);
    const beginning = rare.word.slice(0, -1);
    await page.goto(reader.at(urls.search(beginning)));
    await said(page, /^Showing results for/);
    await page.getByRole('link', { name: beginning, exact: true }).click();
    await said(page, /^No essay found. .*No essay has the word/);
    await page.getByRole('link', { name: `${beginning}*`, exact: true }).click();
    await said(page, /essays? found$/);
    assert.deepEqual(troubles, []);
  }));

test('words are looked for in titles by a choice, and the choice is taken back', () =>
  reader.visit({ viewport: { width: 1440, height: 900 } }, async ({ page, troubles }) => {
    const word = rare.essay.record.title.split(' ').at(-1) ?? '';
    await page.goto(reader.at(urls.search(word)));
    await said(page, /found$/);
    const all = await page.getByRole('heading', { level: 2, name: /essays?$/ }).textContent();
    await page.getByLabel('In the title').click();
    await page.waitForURL(/in%3Atitle/);
    await said(page, /found$/);
    assert.equal(await page.inputValue('input[name="q"]'), `${word} in:title`);
    await page.getByLabel('In the title').click(); // its box may be folded away by the results
    await page.waitForURL((address) => address.searchParams.get('q') === word);
    await said(page, /found$/);
    assert.equal(await page.getByRole('heading', { level: 2, name: /essays?$/ }).textContent(), all);
    assert.deepEqual(troubles, []);
  }));

test('a passage that several essays repeat is shown once, with where else it stands', () =>
  reader.visit({}, async ({ page, troubles }) => {
    const places = [...archive.essays.values()].flatMap((essay) =>
      essay.text.paragraphs.map(({ text, anchor }) => ({ text, anchor, essay })),
    );
    const repeated = [...Map.groupBy(places, ({ text }) => text).values()].find(
      ([one, another]) => another !== undefined && (one?.text.split(/\s+/).length ?? 0) > 20,
    );
    assert.ok(repeated !== undefined, 'the content folder repeats no passage');
    const words =
      repeated[0]?.text
        .match(/\p{L}+/gu)
        ?.slice(0, 6)
        .join(' ') ?? '';
    await page.goto(reader.at(urls.search(`"${words}"`)));
    await said(page, new RegExp(`^${repeated.length} essays found$`));
    assert.equal(await page.locator('.group').count(), 1);
    const also = page.locator('.also a');
    assert.equal(await also.count(), repeated.length - 1);
    const [href = ''] = await also.evaluateAll((links) =>
      links.map((link) => (link as HTMLAnchorElement).href),
    );
    const other = repeated.find(({ essay }) => new URL(href).pathname === urls.essay(essay.id));
    assert.equal(new URL(href).hash, `#${other?.anchor}`);
    assert.deepEqual(troubles, []);
  }));

test('arrows move through the results, and Esc goes back to the box', () =>
  reader.visit({}, async ({ page }) => {
    await page.goto(reader.at(urls.search(rare.word)));
    await said(page, /found/);
    await page.focus('input[name="q"]');
    const focused = (selector: string): Promise<boolean> =>
      page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector);
    await page.keyboard.press('ArrowDown');
    assert.ok(await focused('.group h3 a'));
    await page.keyboard.press('ArrowDown');
    assert.ok(await focused('a.hit'));
    await page.keyboard.press('ArrowUp');
    assert.ok(await focused('.group h3 a'));
    await page.keyboard.press('Escape');
    assert.ok(await focused('input[name="q"]'));
  }));

test('a slash goes to the box, is a letter in a field, and can be switched off', () =>
  reader.visit({}, async ({ page }) => {
    const inBox = (): Promise<boolean> =>
      page.evaluate(() => document.activeElement?.matches('input[name="q"]') === true);
    await page.goto(reader.at(urls.people()));
    await page.keyboard.press('/');
    assert.ok(await inBox());
    await page.keyboard.press('/');
    assert.equal(await page.inputValue('input[name="q"]'), '/');
    await page.goto(reader.at(urls.search()));
    await page.getByLabel('Single keys').click(); // its box may be folded away by the results
    await page.goto(reader.at(urls.people()));
    await page.keyboard.press('/');
    assert.ok(!(await inBox()));
  }));

test('the excerpt is words of the paragraph as printed', () =>
  reader.visit({}, async ({ page }) => {
    await page.goto(reader.at(urls.search(rare.word)));
    await said(page, /found/);
    const spoken = (await page.locator('.hit .tx').first().textContent()) ?? '';
    const excerpt = spoken.replace(/^[^:]*: /, '').replace(/^… | …$/g, '');
    const printed = rare.paragraph.text.replace(/\s+/g, ' ');
    assert.ok(printed.includes(excerpt), `${excerpt} — isn't in — ${printed}`);
    assert.ok(excerpt.split(' ').length > 3);
  }));

test('going back and forward goes through the searches', () =>
  reader.visit({}, async ({ page, troubles }) => {
    await page.goto(reader.at(urls.search(rare.word)));
    await said(page, /^1 essay found$/);
    await page.fill('input[name="q"]', 'zzyzx');
    await page.keyboard.press('Enter');
    await said(page, /^No essay found/);
    assert.ok(
      await page.getByRole('navigation', { name: 'Browse' }).isVisible(),
      'no way on from an empty search',
    );
    await page.goBack();
    await said(page, /^1 essay found$/);
    assert.equal(await page.inputValue('input[name="q"]'), rare.word);
    await page.goForward();
    await said(page, /^No essay found/);
    assert.deepEqual(troubles, []);
  }));

test('the box in the bar of another page leads to the results', () =>
  reader.visit({}, async ({ page, troubles }) => {
    await page.goto(reader.at(urls.people()));
    await page.fill('header input[name="q"]', rare.word);
    await page.keyboard.press('Enter');
    await said(page, /^1 essay found$/);
    assert.deepEqual(troubles, []);
  }));

test('the number of an issue gives that issue as a card above the hits', () =>
  reader.visit({}, async ({ page, troubles }) => {
    const issues = [...archive.issues.values()];
    const issue = issues.find(({ held }) => !held) ?? issues[0];
    assert.ok(issue !== undefined, 'the content folder knows no issue');
    const name = `${archive.series.get(issue.series)?.label} ${issue.number}`;
    const [only, another] = issue.essays;
    await page.goto(reader.at(urls.search(name)));
    await said(page, new RegExp(`^${name}\\.`));
    await tabTo(page, '.subject h2 a');
    await page.keyboard.press('Enter');
    // An issue of one essay is that essay.
    const isEssay = only !== undefined && another === undefined;
    await page.waitForURL(reader.at(isEssay ? urls.essay(only) : urls.issue(issue.series, issue.number)));
    assert.deepEqual(troubles, []);
  }));

test('a list of names that fails to load is reported, and the words are searched for all the same', () =>
  reader.visit({}, async ({ page, troubles }) => {
    await page.route('**/search/names.json', (route) => route.abort());
    await page.goto(reader.at(urls.search(rare.word)));
    await said(page, /^The lists of names couldn’t be loaded.*1 essay found$/);
    assert.ok(
      await page
        .locator('[data-search="mean"]')
        .getByText(/lists of names/)
        .isVisible(),
    );
    assert.deepEqual(troubles, []);
  }));

test('a person, a source and an address of this site give a card that leads to their page', () =>
  reader.visit({}, async ({ page, troubles }) => {
    const [author] = rare.essay.record.author;
    const id = asPersonId(author ?? '');
    const [source] = rare.essay.record.sources;
    const sourceId = asSourceId(source?.source ?? [...archive.sources.keys()][0] ?? '');
    const { anchor } = rare.paragraph;
    for (const [typed, address] of [
      [archive.people.get(id)?.name.toUpperCase() ?? '', urls.person(id)],
      [archive.sources.get(sourceId)?.title ?? '', urls.source(sourceId)],
      [reader.at(urls.essay(rare.essay.id, anchor)), urls.essay(rare.essay.id, anchor)],
    ] as const) {
      await page.goto(reader.at(urls.search(typed)));
      await said(page, /./);
      const links = page.locator('.subject h2 a');
      const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      assert.ok(hrefs.includes(address), `${typed} gives ${hrefs.join(', ')}`);
    }
    assert.deepEqual(troubles, []);
  }));

test('an issue that no essay speaks of is no empty search', () =>
  reader.visit({}, async ({ page, troubles }) => {
    const [series] = archive.series.values();
    const { number = 0 } = series?.issues.findLast(({ held }) => held) ?? {};
    await page.goto(reader.at(urls.search(`${series?.label} ${number}`)));
    await said(page, new RegExp(`^${series?.label} ${number}\\.`));
    const main = page.locator('main');
    assert.ok(
      await main
        .locator('[data-search="subjects"]')
        .getByRole('link', { name: `${series?.label} ${number}`, exact: true })
        .isVisible(),
    );
    assert.doesNotMatch((await main.textContent()) ?? '', /nothing found|no essay found/i);
    assert.doesNotMatch((await page.getByRole('status').textContent()) ?? '', /no essay found/i);
    assert.deepEqual(troubles, []);
  }));

test('coming back from a hit finds the results where they were left', () =>
  reader.visit({ viewport: { width: 390, height: 500 } }, async ({ page }) => {
    await page.goto(reader.at(urls.search('one')));
    await said(page, /found/);
    await page.locator('a.hit').last().scrollIntoViewIfNeeded();
    const left = await page.evaluate(() => scrollY);
    assert.ok(left > 0);
    await page.locator('a.hit').last().click();
    await page.locator('article, h1').first().waitFor();
    await page.goBack();
    await said(page, /found/);
    await page.waitForFunction((wanted) => Math.abs(scrollY - wanted) < 100, left);
  }));

test('every hit leads to a place that its page has', () =>
  reader.visit({}, async ({ page }) => {
    await page.goto(reader.at(urls.search('one')));
    await said(page, /found/);
    for (const rest of await page.locator('details.rest > summary').all()) await rest.click();
    const hrefs = await page
      .locator('a.hit')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    assert.ok(hrefs.length > 20);
    const byPage = Map.groupBy(hrefs, (href) => href.replace(/#.*/, ''));
    for (const [address, links] of byPage) {
      await page.goto(address);
      for (const link of links) {
        const id = decodeURIComponent(new URL(link).hash.slice(1));
        assert.ok(await page.evaluate((wanted) => document.getElementById(wanted) !== null, id), link);
      }
    }
  }));

test('what is typed is shown as text and never run', () =>
  reader.visit({}, async ({ page, troubles }) => {
    const typed = '<img src=x onerror=alert(1)>';
    await page.goto(reader.at(urls.search(typed)));
    await said(page, /./);
    assert.equal(await page.locator('main img').count(), 0);
    assert.equal(await page.inputValue('input[name="q"]'), typed);
    assert.deepEqual(troubles, []);
  }));

test('an index that fails to load is said, with a way on', () =>
  reader.visit({}, async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(reader.at(urls.search(rare.word)));
    await said(page, /can’t be reached/);
    assert.ok(await page.getByText(/couldn’t be loaded/).isVisible());
    assert.ok(await page.getByRole('navigation', { name: 'Browse' }).isVisible());
  }));

test('a part of the index that fails to load is not taken for an empty search', () =>
  reader.visit({}, async ({ page, troubles }) => {
    await page.goto(reader.at(urls.search('zzyzx')));
    await said(page, /^No essay found/);
    await page.context().setOffline(true);
    await page.fill('input[name="q"]', rare.word);
    await page.keyboard.press('Enter');
    await said(page, /can’t be reached/);
    assert.ok(await page.getByText(/offline/).isVisible());
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Search' }).click();
    await said(page, /^1 essay found$/);
    assert.deepEqual(troubles, []);
  }));

test('where the script of the search doesn’t come, the page says so after a while', () =>
  reader.visit({ reducedMotion: 'reduce' }, async ({ page, troubles }) => {
    const slow = page.getByText(/script of the search hasn’t loaded/);
    await page.goto(reader.at(urls.search()));
    await page.locator('[data-search="keys"]:not([hidden])').waitFor();
    assert.equal(await slow.count(), 0);
    await page.route(/search-desk[^/]*\.js/, (route) => route.abort());
    await page.goto(reader.at(urls.search(rare.word)));
    assert.ok(!(await slow.isVisible()), 'it is said before the script had time');
    // Sooner than a reader, who waits for some seconds.
    await page.evaluate(() => {
      for (const animation of document.getAnimations()) animation.finish();
    });
    await slow.waitFor();
    assert.ok(await page.getByRole('navigation', { name: 'Browse' }).isVisible());
    assert.deepEqual(troubles, []);
  }));

test('with scripts off the page says what to do instead', () =>
  reader.visit({ javaScriptEnabled: false }, async ({ page }) => {
    await page.goto(reader.at(urls.search(rare.word)));
    assert.ok(await page.getByText(/Search needs JavaScript/).isVisible());
    await page.evaluate(() => {
      for (const animation of document.getAnimations()) animation.finish();
    });
    assert.ok(!(await page.getByText(/script of the search hasn’t loaded/).isVisible()));
    const lists = page.getByRole('navigation', { name: 'Browse' });
    for (const name of [/^All issues/, 'People', 'Sources'])
      assert.ok(await lists.getByRole('link', { name }).first().isVisible(), String(name));
    assert.ok((await lists.getByRole('link').count()) >= 4);
    await lists.getByRole('link').first().click();
    assert.notEqual(new URL(page.url()).pathname, urls.search());
  }));
