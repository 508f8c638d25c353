import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { siteFolder } from './read-site.ts';

const site = siteFolder();
const page = (path: string): string => readFileSync(join(site, path, 'index.html'), 'utf8');

interface Line {
  readonly from: { readonly essay: string; readonly paragraph: string };
  readonly to: { readonly essay: string; readonly paragraph: string } | null;
  readonly verdict: string;
  readonly kind: string;
  readonly changes: readonly { readonly printed: string; readonly source: string }[];
}

const lines = readFileSync(join(site, 'data/quotations.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Line); // the build's own file, whose shape tests/exports holds

test('every quotation is data, and its two places are on their pages', () => {
  assert.ok(lines.length >= 12, `${lines.length} quotations`);
  for (const { from, to } of lines) {
    assert.ok(page(from.essay).includes(` id="${from.paragraph}"`), `${from.essay}#${from.paragraph}`);
    if (to !== null)
      assert.ok(page(to.essay).includes(` id="${to.paragraph}"`), `${to.essay}#${to.paragraph}`);
  }
});

test('every block that was found leads to the words, and the words say where they are quoted', () => {
  for (const { from, to, kind } of lines) {
    if (to === null || kind !== 'set-off') continue;
    assert.ok(
      page(from.essay).includes(`/${to.essay}/#${to.paragraph}"`),
      `${from.essay} leads to ${to.essay}`,
    );
    assert.match(page(to.essay), />quoted in [^<]+</);
  }
});

test('the altered quotation of the notes unfolds its changes without a script', () => {
  const altered = lines.find(({ verdict }) => verdict === 'altered');
  assert.ok(altered !== undefined);
  const html = page(altered.from.essay);
  const [details = ''] = /<details class="diff">.*?<\/details>/s.exec(html) ?? [];
  for (const { printed, source } of altered.changes) {
    if (source !== '') assert.ok(details.includes(`</span>${source}</del>`), source);
    if (printed !== '') assert.ok(details.includes(`</span>${printed}</ins>`), printed);
  }
});

test('the page of quotations counts them by verdict, and each register has a page', () => {
  const html = page('quotations');
  assert.ok(html.includes(`${lines.length} quotations`));
  for (const register of ['altered', 'not-found', 'no-source'])
    assert.ok(existsSync(join(site, 'quotations', register, 'index.html')), register);
});
