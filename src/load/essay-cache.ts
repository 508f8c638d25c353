/** The HTML of essays, as long as the site is drawn. It holds none of their words, which are large and done with by then. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FoundQuotation } from '../archive/quotation/find.ts';
import { type PreparedEssay, prepareEssay } from '../archive/quotation/prepare-essay.ts';
import { type Segment, segmentsOf } from '../archive/quotation/segments.ts';
import type { WinnowedHashes } from '../archive/quotation/winnow.ts';
import type { ReadEssay } from '../archive/records.ts';
import type { EssayId } from '../archive/schema/id.ts';
import { entryPath, openCache, writeAtomic } from '../incremental/cache.ts';
import { createEssayReader, type ReadingContext } from '../parse/read-essay.ts';
import { readEssayLedger } from '../parse/read-ledger.ts';
import { encodeTokens, readTokens, readWinnowedHashes } from './token-file.ts';

/** From what an essay was read. */
export interface EssaySource {
  /** Path below `essays/`. */
  readonly path: string;
  readonly key: string;
  /** Of the file. */
  readonly digest: string;
}

export interface EssayHtmlOptions {
  readonly content: string;
  readonly context: ReadingContext;
  readonly cache: EssayCache;
  readonly files: ReadonlyMap<EssayId, EssaySource>;
}

/** Answers the HTML of an essay; made again where the cache has lost it. */
export function openEssayHtml({ content, context, cache, files }: EssayHtmlOptions): (id: EssayId) => string {
  return (id) => {
    const file = files.get(id);
    if (file === undefined) throw new Error(`there is no essay '${id}'`);
    return cache.readHtml(file.key) ?? rebuild(file);
  };

  function rebuild({ path, key, digest }: EssaySource): string {
    const readEssay = createEssayReader(context, (essay) => readEssayLedger(content, essay));
    const read = readEssay(readFileSync(join(content, 'essays', path)), path);
    if ('problems' in read || read.essay.digest !== digest)
      throw new Error(`essays/${path} has changed since it was read; build again`);
    cache.write(key, read.essay, read.html);
    return read.html;
  }
}

/**
 * Keeps what reading an essay yields: its record and words, its HTML, and its words as numbers, each in a file of its
 * own, since they are wanted at different times. What is found damaged is made again by whoever asks for it.
 */
export interface CachedEssay {
  readonly essay: ReadEssay;
  readonly prepared: PreparedEssay;
}

export interface EssayCache {
  /** Words are read when they are asked for. */
  readonly read: (key: string) => CachedEssay | null;
  readonly readHtml: (key: string) => string | null;
  readonly write: (key: string, essay: ReadEssay, html: string) => void;
  /** Removes what isn't of one of the keys. */
  readonly evictExcept: (keys: Iterable<string>) => void;
}

/** What is kept beside the record, so that most questions about an essay's words need none of them. */
interface Stored {
  readonly essay: ReadEssay;
  readonly firsts: readonly number[];
  readonly quotations: readonly FoundQuotation[];
  /** The words of each quotation, as Base64 of the bytes of their numbers. */
  readonly quoted: readonly string[];
}

const ENDINGS = ['json', 'html', 'words'] as const;

export function openEssayCache(folder: string): EssayCache {
  const cache = openCache(folder);
  const wordsPath = (key: string): string => entryPath(folder, `${key}.words`);
  return {
    read(key) {
      const text = cache.readText(`${key}.json`);
      if (text === null) return null;
      const stored = JSON.parse(text) as Stored; // written by `write`, and whole
      return { essay: stored.essay, prepared: prepareLater(stored, key) };
    },
    readHtml: (key) => cache.readText(`${key}.html`),
    write(key, essay, html) {
      const prepared = prepareEssay(essay);
      const { firsts, quotations, quoted } = prepared;
      writeAtomic(wordsPath(key), encodeTokens(prepared));
      cache.write(`${key}.html`, html);
      const stored: Stored = {
        essay,
        firsts: [...firsts],
        quotations,
        quoted: quoted.map(toText),
      };
      cache.write(`${key}.json`, inAscii(JSON.stringify(stored))); // last: it says that the others are there
    },
    evictExcept(keys) {
      cache.evictExcept(new Set([...keys].flatMap((key) => ENDINGS.map((ending) => `${key}.${ending}`))));
    },
  };

  function prepareLater({ essay, firsts, quotations, quoted }: Stored, key: string): PreparedEssay {
    let [stretches, words, tokens, winnowed, again]: Partial<Parts> = [];
    return {
      id: essay.id,
      firsts: Uint32Array.from(firsts),
      quotations,
      get stretches() {
        stretches ??= segmentsOf(essay.text);
        return stretches;
      },
      get quoted() {
        words ??= quoted.map(fromText);
        return words;
      },
      get tokens() {
        tokens ??= readTokens(wordsPath(key)) ?? prepareAgain().tokens;
        return tokens;
      },
      get winnowed() {
        winnowed ??= readWinnowedHashes(wordsPath(key)) ?? prepareAgain().winnowed;
        return winnowed;
      },
    };

    function prepareAgain(): PreparedEssay {
      if (again === undefined) {
        again = prepareEssay(essay);
        writeAtomic(wordsPath(key), encodeTokens(again));
      }
      return again;
    }
  }
}

/** What is read or made once, when it is asked for. */
type Parts = [readonly Segment[], readonly Uint32Array[], Uint32Array, WinnowedHashes, PreparedEssay];

/** JSON that is read a fifth quicker: text with one quotation mark of print in it takes two bytes a letter. */
const inAscii = (json: string): string =>
  json.replace(/[\u0080-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

const toText = (numbers: Uint32Array): string =>
  Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString('base64');

function fromText(text: string): Uint32Array {
  const bytes = Buffer.from(text, 'base64');
  // A copy, since the bytes needn't lie where numbers may.
  return new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}
