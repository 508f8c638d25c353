/** From a content folder to the archive: read the files, read the essays, build the value, run the checks. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { type Archive, buildArchive } from '../archive/archive.ts';
import { runChecks } from '../archive/checks/run-checks.ts';
import { compareProblems, hasErrors, type Problem } from '../archive/problem.ts';
import type { ReadEssay, Records } from '../archive/records.ts';
import type { EssayId } from '../archive/schema/id.ts';
import { readFolder } from '../folder/read-folder.ts';
import { readMarkdown } from '../markdown/read-markdown.ts';
import { compareReadEssays } from './compare-essays.ts';
import { type DataTexts, openDataTexts } from './data-texts.ts';
import { readEssays } from './read-essays.ts';

export interface LoadedArchive {
  readonly archive: Archive;
  readonly problems: readonly Problem[];
  readonly records: Records;
  readonly essays: readonly ReadEssay[];
  /** The body of an essay as HTML with its slots open. */
  readonly htmlOf: (essay: EssayId) => string;
  /** What that HTML was made from, as a digest; null where there is none. */
  readonly htmlKeyOf: (essay: string) => string | null;
  /** What the words of each essay were read from, as a digest. */
  readonly textKeys: WeakMap<object, string>;
  /** The body of a page of `pages/`. */
  readonly pageHtmlOf: (page: string) => string;
  /** Images to be copied: path below `essays/`. */
  readonly images: readonly string[];
  readonly data: DataTexts;
  readonly content: string;
  /** How many essays had to be read anew. */
  readonly fresh: number;
}

/** What stands in the way of an archive: problems with errors among them. */
export interface RefusedArchive {
  readonly archive: null;
  readonly problems: readonly Problem[];
  readonly records?: never;
  readonly essays?: never;
}

export async function loadArchive(
  content: string,
  onProgress?: (done: number, of: number) => void,
): Promise<LoadedArchive | RefusedArchive> {
  const folder = readFolder(content);
  const { records } = folder;
  if (records === null) return { archive: null, problems: folder.problems };
  const series = new Map([...records.series].map(([id, { record }]) => [id, record]));
  const { base } = records.archive.record;
  const read = await readEssays({
    content,
    paths: folder.essayPaths,
    context: { series, base, folderName: basename(content) },
    ledgers: JSON.stringify([...records.ledger.orphans]),
    onProgress,
  });
  const keyOf = (id: EssayId): string => (read.htmlKeys.get(id) ?? '').replace(/\.html$/, '');
  const archive = buildArchive(records, read.essays, compareReadEssays(content, read.essays, keyOf));
  const checked = runChecks({
    records,
    essays: [...read.essays, ...read.rests],
    archive,
    images: new Set(folder.imagePaths),
  });
  const problems = holdBackWarnings([...folder.problems, ...read.problems, ...checked]).sort(compareProblems);
  if (hasErrors(problems)) return { archive: null, problems };
  const htmlKeys: ReadonlyMap<string, string> = read.htmlKeys;
  return {
    archive,
    problems,
    records,
    essays: read.essays,
    htmlOf(id) {
      const key = read.htmlKeys.get(id);
      const html = key === undefined ? null : read.cache.read(key);
      if (html === null) throw new Error(`the HTML of ${id} is gone from the cache; build again`);
      return html;
    },
    htmlKeyOf: (id) => htmlKeys.get(id) ?? null,
    textKeys: read.textKeys,
    pageHtmlOf(id) {
      const page = records.pages.find((known) => known.id === id);
      if (page === undefined) throw new Error(`there is no page '${id}'`);
      return readMarkdown(page.body, {
        token: createHash('sha256').update(page.body).digest('hex'),
        bodyLine: page.bodyLine,
        readCitations: () => [],
        settleAddress: (address) => (/^\/(?!\/)/.test(address) ? base + address.slice(1) : null),
        plain: true,
      }).html;
    },
    images: folder.imagePaths,
    data: openDataTexts(archive),
    content,
    fresh: read.fresh,
  };
}

/**
 * What the records say can't be judged while one of them is unread: with a series gone, everything that is listed
 * of it would seem uncited. A keeper who followed such a warning would do harm, so only errors are told then.
 */
function holdBackWarnings(problems: readonly Problem[]): Problem[] {
  const unread = problems.some(({ code, severity }) => severity === 'error' && code.startsWith('r-'));
  return problems.filter(({ code, severity }) => !unread || (severity === 'error' && code !== 'x-001'));
}
