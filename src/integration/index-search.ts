/**
 * Builds the search index of a site. The previous base is reused if possible, with a small index of the essays that
 * changed; a new base of a large archive is built in a child process, while pages are rendered.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Cache } from '../incremental/cache.ts';
import type { InputDigests } from '../incremental/input-digests.ts';
import { nameOfFolder } from '../incremental/paths.ts';
import type { LoadedArchive } from '../load/load-archive.ts';
import { type BuiltIndex, buildIndex, type IndexJob } from '../search/build/build-index.ts';
import {
  type DescribedArchive,
  type DescribedEssay,
  describeArchive,
} from '../search/build/describe-essays.ts';
import { type IndexedEssay, readPlaces } from '../search/build/places.ts';
import { type IndexState, planIndex } from '../search/build/plan-index.ts';
import { createTokenizer } from '../search/build/record.ts';
import {
  CHANGES_FOLDER,
  type ChangesTable,
  INDEX_FOLDER,
  type IndexTable,
  START_FILE,
  type StartTable,
} from '../search/format.ts';
import type { SiteOutput } from './output.ts';
import { startIndexProcess } from './start-index-process.ts';

/** An archive of fewer words is always indexed whole, in this process: starting another would take as long. */
const LARGE = 300_000;
/**
 * Positions and pages that the words of one file have. A search fetches a file a word, and first the list of all files:
 * the sum is least at the root of the number of words. 12,000 were measured as the best for 18 million words.
 */
export const chunkOf = (words: number): number => Math.round(12_000 * Math.sqrt(words / 18e6));
export const CHANGES_CHUNK = 300;
/** Bytes of memory that Pagefind needs for a word, at its peak. */
const BYTES_A_WORD = 210;
/** Files of the small index that the base has too. */
const SHARED = ['pagefind.js', 'wasm.unknown.pagefind'];

export interface SearchIndexing {
  readonly loaded: LoadedArchive;
  readonly site: SiteOutput;
  readonly outDir: string;
  /** Holds the state of the index for the next build. */
  readonly cache: Cache;
  readonly inputs: Pick<InputDigests, 'code' | 'changedDuringBuild'>;
  /** Receives what goes wrong and is recovered from. */
  readonly complain: (line: string) => void;
  /** Whether the site is published: its index has no changes apart, so that its bytes follow from the content alone. */
  readonly isPublished: boolean;
  /** Number of words from which an archive is large; for tests. */
  readonly largeFrom?: number;
}

export interface SearchIndex {
  /** Puts the index into the site; calls `onWait` if it isn't built yet. */
  readonly finish: (onWait: () => void) => Promise<void>;
  /** Ends the child process; to be called in any case. */
  readonly stop: () => Promise<void>;
}

export function beginSearchIndex(options: SearchIndexing): SearchIndex {
  const { loaded, site, outDir, cache, inputs, complain, isPublished, largeFrom = LARGE } = options;
  const { archive, content, textDigests } = loaded;
  const isLarge = archive.words >= largeFrom;
  const described = describeArchive(archive, ({ text }) => textDigests.get(text) ?? '');
  const essayOf = ({ id }: DescribedEssay): IndexedEssay => {
    const essay = archive.essays.get(id as never);
    if (essay === undefined) throw new Error(`the archive has no essay ${id}`);
    return essay;
  };
  const folder = join(site.staging, INDEX_FOLDER);
  const stateName = `search-${nameOfFolder(outDir)}.json`;
  const state = readState(cache.readText(stateName));
  const { tokenize } = createTokenizer(described.language);
  const plan = planIndex(described, {
    state: state?.files.every((name) => site.isIntact(`${INDEX_FOLDER}/${name}`)) === true ? state : null,
    code: inputs.code,
    allowsChanges: isLarge && !isPublished,
    fingerprint: (essay) =>
      tokenize(readPlaces(essayOf(essay)), new Map()).places.map(({ fingerprint }) => fingerprint),
  });
  const whole: IndexJob = { ...described, chunk: chunkOf(archive.words), repeats: null };
  const isEmpty = described.essays.length === 0;
  if (plan.kind === 'whole' && isLarge) warnOfMemory(archive.words, complain);
  const indexProcess =
    plan.kind === 'whole' && isLarge && availableParallelism() > 1
      ? startIndexProcess({ content, index: whole }, site.staging)
      : null;
  return {
    async finish(onWait) {
      if (isEmpty) return;
      if (plan.kind === 'whole') {
        if (indexProcess?.isDone() !== true) onWait();
        const built = (await takeFromProcess()) ?? (await buildIndex(whole, essayOf, folder));
        finishWith(toState(built), null);
        return;
      }
      if (state === null) throw new Error('an index was planned on the last one, and there is none');
      for (const name of state.files)
        if (!site.reuse(`${INDEX_FOLDER}/${name}`))
          throw new Error(
            `${INDEX_FOLDER}/${name} of the last site was changed during the build; build again`,
          );
      const changes = await buildChanges();
      finishWith({ ...state, fingerprints: plan.fingerprints }, changes);
    },
    async stop() {
      await indexProcess?.stop();
    },
  };

  async function takeFromProcess(): Promise<BuiltIndex | null> {
    // The child process loads the code from the disk, which differs from this process's if it has changed.
    if (indexProcess === null || inputs.changedDuringBuild() === 'code') return null;
    const built = await indexProcess.take(folder);
    if (built === null)
      complain('build: the process that built the search index ended too early; the index is built again');
    return built;
  }

  async function buildChanges(): Promise<ChangesTable | null> {
    if (plan.kind === 'whole' || (plan.changed.length === 0 && plan.replaced.length === 0)) return null;
    const { changed, repeats, before, replaced } = plan;
    const at = join(folder, CHANGES_FOLDER);
    const current = new Map(described.essays.map((essay) => [essay.id, essay]));
    const base = state?.base.map(([id]) => current.get(id) ?? GONE) ?? [];
    const job: IndexJob = {
      ...whole,
      essays: changed,
      dated: changed.filter(({ card }) => card.date !== '').length,
      repeats,
      listed: [...base, ...changed],
      chunk: CHANGES_CHUNK,
      urlPrefix: CHANGES_FOLDER,
    };
    const table = changed.length === 0 ? EMPTY : (await buildIndex(job, essayOf, at)).table;
    for (const name of SHARED) rmSync(join(at, name), { force: true });
    return { ...table, before, replaced };
  }

  function toState({ table, fingerprints, digests }: BuiltIndex): IndexState {
    return {
      code: inputs.code,
      files: readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
        .sort(),
      table,
      base: described.essays.map(({ id }, ordinal) => [id, digests[ordinal] ?? '']),
      fingerprints: Object.fromEntries(
        described.essays.map(({ words }, ordinal) => [words, fingerprints[ordinal] ?? []]),
      ),
    };
  }

  function finishWith(next: IndexState, changes: ChangesTable | null): void {
    const { language, series, people }: DescribedArchive = described;
    const start: StartTable = { language, series, people, base: next.table, changes };
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, START_FILE), JSON.stringify(start));
    cache.write(stateName, JSON.stringify(next));
  }
}

const EMPTY: IndexTable = {
  version: '',
  meta: '',
  dated: 0,
  slots: [],
  lengths: [],
  titles: [],
  heads: [],
  years: [],
  words: {},
};
/** In the table of facets, an essay of the base that was removed. */
const GONE = { cites: new Map(), quotes: new Map() };

/** Null if there is no state, or if it isn't JSON. */
function readState(text: string | null): IndexState | null {
  try {
    return text === null ? null : (JSON.parse(text) as IndexState);
  } catch {
    return null;
  }
}

function warnOfMemory(words: number, complain: (line: string) => void): void {
  const [needed, free] = [words * BYTES_A_WORD, process.availableMemory()];
  if (needed <= free) return;
  const inGB = (bytes: number): string => `${(bytes / 1e9).toFixed(1)} GB`;
  complain(`build: indexing may need ${inGB(needed)} of memory, and ${inGB(free)} are free`);
}
