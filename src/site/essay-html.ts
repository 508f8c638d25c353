/** The HTML of essays, as long as the site is drawn. It holds none of their words, which are large and done with by then. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EssayId } from '../archive/schema/id.ts';
import { readEssayLedger } from '../folder/read-essay-ledger.ts';
import type { EssayCache } from './essay-cache.ts';
import { createEssayReader, type ReadingContext } from './read-essay.ts';

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
    cache.write(key, read.essay, read.html, context.language);
    return read.html;
  }
}
