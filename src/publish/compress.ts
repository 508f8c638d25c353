/**
 * `.br` and `.gz` beside each text file, for hosts that send them as they are. What was pressed before is taken
 * from the cache; whichever way it came, it is opened and held against its original before it is written.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants, gunzip, gzip } from 'node:zlib';
import { contentType } from '../algorithms/media-types.ts';
import { sha256Of } from '../algorithms/sha256.ts';
import { atStepLater } from '../archive/at-step.ts';
import { cacheKey, openCache } from '../incremental/cache.ts';
import { siteFiles } from '../incremental/list-files.ts';
import { cacheOf } from '../incremental/paths.ts';
import { fileOfPage } from '../views/redirects.ts';
import type { PublishStep } from './publish-step.ts';

interface Format {
  readonly ending: string;
  /** Part of the cache's key: changes with the settings. */
  readonly settings: string;
  readonly compress: (bytes: Buffer) => Promise<Buffer>;
  readonly open: (bytes: Buffer) => Promise<Buffer>;
}

/** Of 11, whose last step takes 2.4 times as long for 2 %; 9 is hardly better than 5, and 6 to 10 % larger than this. */
const BROTLI_QUALITY = 10;
const brotli = promisify<Buffer, object, Buffer>(brotliCompress);
const deflate = promisify<Buffer, object, Buffer>(gzip);

const FORMATS: readonly Format[] = [
  {
    ending: '.br',
    settings: `br ${BROTLI_QUALITY} ${process.versions.brotli}`,
    compress: (bytes) =>
      brotli(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      }),
    open: promisify(brotliDecompress) as Format['open'], // its overload without options
  },
  {
    ending: '.gz',
    settings: `gz 9 ${process.versions.zlib}`,
    compress: (bytes) => deflate(bytes, { level: 9 }),
    open: promisify(gunzip) as Format['open'], // its overload without options
  },
];

/** Text by its content type; what is pressed already, as fonts, pictures and the search index, is left. */
export const isCompressible = (path: string): boolean =>
  /^text\/|json|xml|bibtex|research-info|manifest/.test(contentType(path));

/** As many at once as zlib has threads. */
const AT_ONCE = 4;

export const compressFiles: PublishStep = {
  name: 'compressed',
  async run(site, { archive, content }) {
    const cache = openCache(join(cacheOf(content), 'compressed'));
    const queue = siteFiles(site).filter(isCompressible);
    const files = queue.length;
    let before = 0;
    let after = 0;
    let kept = 0;
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    cache.evictUnused();
    const share = before === 0 ? 0 : Math.round((after / before) * 100);
    return `${files} text files, as .br ${share} % of their size; ${kept} of ${files * FORMATS.length} from the cache`;

    async function work(): Promise<void> {
      for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
        const file = path;
        const step = { step: `compressing ${file}`, file: fileOfPage(file, archive) };
        await atStepLater(step, () => compress(file));
      }
    }

    async function compress(path: string): Promise<void> {
      const bytes = readFileSync(join(site, path));
      before += bytes.length;
      for (const format of FORMATS) {
        const pressed = await pressedOf(bytes, format);
        if (format.ending === '.br') after += pressed.length;
        writeFileSync(join(site, path + format.ending), pressed);
      }
    }

    async function pressedOf(bytes: Buffer, format: Format): Promise<Buffer> {
      const key = cacheKey(format.settings, sha256Of(bytes));
      const stored = cache.read(key);
      if (stored !== null && (await roundTrips(stored, format, bytes))) {
        kept++;
        return stored;
      }
      const pressed = await format.compress(bytes);
      if (!(await roundTrips(pressed, format, bytes)))
        throw new Error(`a file pressed as ${format.ending} does not open to its original`);
      cache.write(key, pressed);
      return pressed;
    }
  },
};

const roundTrips = (pressed: Buffer, { open }: Format, original: Buffer): Promise<boolean> =>
  open(pressed).then(
    (bytes) => bytes.equals(original),
    () => false, // damaged bytes don't open
  );
