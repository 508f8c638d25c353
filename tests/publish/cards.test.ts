import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import sharp from 'sharp';
import { cacheOf } from '../../src/incremental/paths.ts';
import { loadArchive } from '../../src/load/load-archive.ts';
import { cards } from '../../src/publish/cards.ts';
import { drawCard, hasGlyphs } from '../../src/publish/draw-card.ts';
import { putNewContent } from '../factories/put-new-content.ts';

const room = mkdtempSync(join(tmpdir(), 'archive-cards-'));
const content = join(room, 'content');
after(() => {
  rmSync(cacheOf(content), { recursive: true, force: true });
  rmSync(room, { recursive: true, force: true });
});
putNewContent(content);
const first = readFileSync(join(content, 'essays/review/1/a-first-essay.md'), 'utf8');
writeFileSync(
  join(content, 'essays/review/1/glue.md'),
  first.replace('title: A first essay', `title: "${'Glue and paste and size '.repeat(12)}"`),
);

/** Draws every card into a new folder; answers the summary. */
async function draw(site: string): Promise<string> {
  const loaded = await loadArchive(content);
  assert.ok(loaded.archive);
  for (const id of loaded.archive.essays.keys()) mkdirSync(join(site, id), { recursive: true });
  return cards.run(site, loaded);
}

test('a card is a picture of the size that those who show links ask for, and never the same for two essays', async () => {
  const site = join(room, 'first');
  assert.match(await draw(site), /^3 social cards; 0 from the cache$/);
  const pictures = ['card.png', 'review/1/a-first-essay/card.png', 'review/1/glue/card.png'].map((path) =>
    readFileSync(join(site, path)),
  );
  for (const picture of pictures) {
    const { format, width, height } = await sharp(picture).metadata();
    assert.deepEqual({ format, width, height }, { format: 'png', width: 1200, height: 630 });
    assert.ok(picture.length < 120_000, `${picture.length} bytes`);
  }
  assert.equal(new Set(pictures.map((picture) => picture.toString('base64'))).size, 3);
});

test('a card whose words are unchanged is taken from the cache, and is the same', async () => {
  const site = join(room, 'second');
  assert.match(await draw(site), /^3 social cards; 3 from the cache$/);
  const [first, second] = ['first', 'second'].map((name) => readFileSync(join(room, name, 'card.png')));
  assert.ok(first !== undefined && second !== undefined && first.equals(second));
});

test('a title in letters that no face of ours has is left out, not drawn as empty boxes', () => {
  assert.ok(hasGlyphs('Что делать? – “Łódź” & Αθήνα, No 3 (50%)…'));
  for (const title of ['《吶喊》自序', 'في الأدب', 'On rope 🪢'])
    assert.equal(hasGlyphs(title), false, title);
  const card = { title: '《吶喊》自序', number: '3', of: 'BB', date: '1990', archive: 'A test archive' };
  assert.doesNotMatch(JSON.stringify(drawCard(card)), /吶/);
  assert.match(JSON.stringify(drawCard(card)), /"3"/);
});
