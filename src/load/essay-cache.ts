/** Caches a parsed essay in three files that are needed at different times: record and text, HTML, tokens. */
import type { FoundQuotation } from '../archive/quotation/find.ts';
import { type PreparedEssay, prepareEssay } from '../archive/quotation/prepare-essay.ts';
import { segmentsOf } from '../archive/quotation/segments.ts';
import type { ReadEssay } from '../archive/records.ts';
import { entryPath, openCache, writeAtomic } from '../incremental/cache.ts';
import { encodeTokens, readTokens, readWinnowedHashes } from './token-file.ts';

export interface CachedEssay {
  readonly essay: ReadEssay;
  /** Reads tokens from the cache on demand, because most uses of an essay need none. */
  readonly prepared: PreparedEssay;
}

export interface EssayCache {
  readonly read: (key: string) => CachedEssay | null;
  readonly readHtml: (key: string) => string | null;
  readonly write: (key: string, essay: ReadEssay, html: string) => void;
  readonly evictExcept: (keys: Iterable<string>) => void;
}

interface StoredEssay {
  readonly essay: ReadEssay;
  readonly firsts: readonly number[];
  readonly quotations: readonly FoundQuotation[];
  /** The tokens of each quotation, as Base64. */
  readonly quoted: readonly string[];
}

export function openEssayCache(folder: string): EssayCache {
  const cache = openCache(folder);
  return {
    read(key) {
      const text = cache.readText(`${key}.json`);
      if (text === null) return null;
      const stored = JSON.parse(text) as StoredEssay; // written by `write`, with a checksum
      return { essay: stored.essay, prepared: prepareLazily(stored, entryPath(folder, `${key}.words`)) };
    },
    readHtml: (key) => cache.readText(`${key}.html`),
    write(key, essay, html) {
      const prepared = prepareEssay(essay);
      const stored: StoredEssay = {
        essay,
        firsts: [...prepared.firsts],
        quotations: prepared.quotations,
        quoted: prepared.quoted.map(toBase64),
      };
      writeAtomic(entryPath(folder, `${key}.words`), encodeTokens(prepared));
      cache.write(`${key}.html`, html);
      cache.write(`${key}.json`, toAscii(JSON.stringify(stored))); // last: `read` looks for this file
    },
    evictExcept(keys) {
      const names = [...keys].flatMap((key) => [`${key}.json`, `${key}.html`, `${key}.words`]);
      cache.evictExcept(new Set(names));
    },
  };
}

function prepareLazily({ essay, firsts, quotations, quoted }: StoredEssay, tokenFile: string): PreparedEssay {
  const segments = once(() => segmentsOf(essay.text));
  const quotedTokens = once(() => quoted.map(fromBase64));
  const tokens = once(() => readTokens(tokenFile) ?? rebuilt().tokens);
  const winnowed = once(() => readWinnowedHashes(tokenFile) ?? rebuilt().winnowed);
  const rebuilt = once(() => {
    const prepared = prepareEssay(essay);
    writeAtomic(tokenFile, encodeTokens(prepared));
    return prepared;
  });
  return {
    id: essay.id,
    firsts: Uint32Array.from(firsts),
    quotations,
    get stretches() {
      return segments();
    },
    get quoted() {
      return quotedTokens();
    },
    get tokens() {
      return tokens();
    },
    get winnowed() {
      return winnowed();
    },
  };
}

function once<Value extends object>(compute: () => Value): () => Value {
  let value: Value | undefined;
  return () => (value ??= compute());
}

/** Node reads ASCII a fifth faster: one curly quotation mark would make it store the text with two bytes a letter. */
const toAscii = (json: string): string =>
  json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

const toBase64 = (numbers: Uint32Array): string =>
  Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString('base64');

/** Copies the bytes, because a Uint32Array must begin at a multiple of four. */
const fromBase64 = (text: string): Uint32Array =>
  new Uint32Array(new Uint8Array(Buffer.from(text, 'base64')).buffer);
