/** Addresses that lead on: a work that is an issue is a second name of it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createUrls } from '../../src/archive/urls.ts';
import { contentFolder } from '../../src/incremental/paths.ts';
import { loadArchive } from '../../src/load/load-archive.ts';
import { openBrowser } from './open-browser.ts';

const reader = await openBrowser();
const urls = createUrls(reader.base);
const { archive } = await loadArchive(contentFolder());
assert.ok(archive !== null, 'the content folder has errors');
const work = [...archive.series.values()].flatMap(({ works }) => works).find(({ issue }) => issue !== null);
const skip = work === undefined ? 'the content folder has no work that is an issue' : false;
const from = work === undefined ? '' : urls.work(work.series, work.id);
const to = work === undefined ? '' : urls.issue(work.series, work.issue);

for (const javaScriptEnabled of [true, false])
  test(
    `a work that is an issue leads to the issue, scripts ${javaScriptEnabled ? 'on' : 'off'}`,
    { skip },
    () =>
      reader.visit({ javaScriptEnabled }, async ({ page, troubles }) => {
        await page.goto(reader.at(from), { waitUntil: 'commit' });
        await page.waitForURL(reader.at(to));
        assert.deepEqual(troubles, []);
      }),
  );

test('the paragraph that was asked for is asked for there', { skip }, () =>
  reader.visit({}, async ({ page }) => {
    await page.goto(reader.at(`${from}#p14`), { waitUntil: 'commit' });
    await page.waitForURL(reader.at(`${to}#p14`));
  }),
);
