/**
 * Renders a social card for each essay and one for the archive, with the site's fonts and without a browser. A card with
 * unchanged words comes from the cache.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import satori from 'satori';
import sharp from 'sharp';
import { atEssay, atStep, atStepLater, essayFile } from '../archive/at-step.ts';
import { CARD_HEIGHT, CARD_WIDTH } from '../exports/metadata/essay-head.ts';
import { cacheKey, openCache } from '../incremental/cache.ts';
import { codeDigest } from '../incremental/input-digests.ts';
import { cacheOf, projectRoot } from '../incremental/paths.ts';
import { archiveCard, type Card, drawCard, essayCard } from './draw-card.ts';
import type { PublishStep } from './publish-step.ts';

/** The fonts of the site for satori, which reads no woff2 and needs a name for each range of characters. */
const FACES = [
  ['Vollkorn', 'vollkorn', 'latin', 400],
  ['Vollkorn ext', 'vollkorn', 'latin-ext', 400],
  ['Vollkorn Greek', 'vollkorn', 'greek', 400],
  ['Vollkorn Cyrillic', 'vollkorn', 'cyrillic', 400],
  ['Vollkorn Vietnamese', 'vollkorn', 'vietnamese', 400],
  ['Archivo', 'archivo', 'latin', 500],
  ['Archivo', 'archivo', 'latin', 800],
  ['Archivo ext', 'archivo', 'latin-ext', 500],
  ['Archivo ext', 'archivo', 'latin-ext', 800],
  ['Archivo Vietnamese', 'archivo', 'vietnamese', 500],
] as const;

const ARCHIVE = 'archive.yaml';

export const cards: PublishStep = {
  name: 'cards',
  async run(site, { archive, content }) {
    const cache = openCache(join(cacheOf(content), 'cards'));
    const settings = codeDigest(projectRoot(), ['publish/draw-card.ts']);
    const draw = createCardRenderer();
    const step = 'drawing its social card';
    const all: { readonly path: string; readonly card: Card; readonly file: string }[] = [
      { path: 'card.png', card: atStep({ step, file: ARCHIVE }, () => archiveCard(archive)), file: ARCHIVE },
      ...[...archive.essays.values()].map((essay) => ({
        path: `${essay.id}/card.png`,
        card: atEssay(step, essay.id, () => essayCard(archive, essay)),
        file: essayFile(essay.id),
      })),
    ];
    let kept = 0;
    for (const { path, card, file } of all) {
      const key = cacheKey(settings, JSON.stringify(card));
      const stored = cache.read(key);
      const bytes =
        stored !== null && isPicture(stored) ? stored : await atStepLater({ step, file }, () => draw(card));
      if (bytes === stored) kept++;
      else cache.write(key, bytes);
      writeFileSync(join(site, path), bytes);
    }
    cache.evictUnused();
    return `${all.length} social cards; ${kept} from the cache`;
  },
};

/** Returns whether bytes begin and end as a PNG; otherwise the cached card is damaged and rendered again. */
const isPicture = (bytes: Buffer): boolean =>
  bytes.subarray(1, 4).toString('latin1') === 'PNG' && bytes.subarray(-8, -4).toString('latin1') === 'IEND';

function createCardRenderer(): (card: Card) => Promise<Buffer> {
  const { resolve } = createRequire(import.meta.url);
  const fonts = FACES.map(([name, family, letters, weight]) => ({
    name,
    weight,
    style: 'normal' as const,
    data: readFileSync(resolve(`@fontsource/${family}/files/${family}-${letters}-${weight}-normal.woff`)),
  }));
  return async (card) => {
    const picture = await satori(drawCard(card), { width: CARD_WIDTH, height: CARD_HEIGHT, fonts });
    return sharp(Buffer.from(picture)).png({ compressionLevel: 9, palette: true, colours: 32 }).toBuffer();
  };
}
