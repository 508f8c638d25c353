/**
 * Writes the files of offline reading: a list of files for each choice, the service worker, and the web app manifest.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Of } from '../algorithms/sha256.ts';
import { atStep } from '../archive/at-step.ts';
import { yearOf } from '../archive/build-archive.ts';
import type { Archive } from '../archive/types.ts';
import { createUrls } from '../archive/urls.ts';
import { siteFiles } from '../incremental/list-files.ts';
import { projectRoot } from '../incremental/paths.ts';
import { fileOfPage } from '../views/redirects.ts';
import type { PublishStep } from './publish-step.ts';

/** Not needed offline: compressed copies, EPUBs, the zip of the site, social cards, data. */
const LEFT_OUT =
  /\.(?:br|gz|epub|zip|map)$|^(?:cards|data|offline\/lists)\/|^(?:_headers|_redirects|opensearch|sitemap|feed|llms|robots|manifest\.txt)|\/(?:feed\.xml|cite\.\w+|cite\.csl\.json|index\.md|index\.txt)$/;
const SEARCH = /^(?:pagefind|search)\//;
const SHELL =
  /^(?:index\.html|404\.html|theme\.js|favicon\.svg|app\.webmanifest|_astro\/.*|fonts\/.*\.woff2|offline\/.*|about\/.*|[^/]+\/index\.html)$/;

type File = readonly [address: string, hash: string, bytes: number];

export const buildOfflineLists: PublishStep = {
  name: 'offline',
  async run(site, { archive }) {
    const { base } = archive;
    writeFileSync(join(site, 'app.webmanifest'), appManifest(archive));
    const files = new Map<string, File>();
    for (const path of siteFiles(site))
      if (!LEFT_OUT.test(path))
        atStep({ step: `listing ${path} for reading off line`, file: fileOfPage(path, archive) }, () =>
          files.set(path, fileOf(site, path, base)),
        );
    const all = [...files.keys()];
    const shell = all.filter((path) => SHELL.test(path) && !SEARCH.test(path));
    const lists = new Map<string, string[]>([['all', all]]);
    for (const [year, folders] of foldersByYear(archive)) {
      const own = all.filter((path) => folders.some((folder) => path.startsWith(folder)));
      lists.set(String(year), [...new Set([...shell, ...own])]);
    }
    const folder = join(site, 'offline/lists');
    mkdirSync(folder, { recursive: true });
    const choices: OfflineChoices['choices'][number][] = [];
    const versions: string[] = [];
    for (const [name, paths] of lists) {
      const own = paths.map((path) => files.get(path)).filter((file) => file !== undefined);
      const version = sha256Of(JSON.stringify(own)).slice(0, 16);
      versions.push(version);
      writeFileSync(
        join(folder, `${name}.json`),
        JSON.stringify({ version, files: own } satisfies OfflineList),
      );
      choices.push({ name, files: own.length, bytes: own.reduce((sum, [, , bytes]) => sum + bytes, 0) });
    }
    writeFileSync(join(folder, 'index.json'), JSON.stringify({ choices } satisfies OfflineChoices));
    writeFileSync(join(site, 'service-worker.js'), worker(base, sha256Of(versions.join('')).slice(0, 16)));
    const [everything] = choices;
    return `${choices.length} choices, everything is ${((everything?.bytes ?? 0) / 1e6).toFixed(1)} MB`;
  },
};

function fileOf(site: string, path: string, base: string): File {
  const bytes = readFileSync(join(site, path));
  const hash = sha256Of(bytes).slice(0, 12);
  return [base + path.replace(/(^|\/)index\.html$/, '$1'), hash, bytes.length];
}

/** Years with an essay, with the folders of their issues, newest first. */
function foldersByYear(archive: Archive): [year: number, folders: string[]][] {
  const essays = [...archive.essays.values()];
  return [...Map.groupBy(essays, ({ record }) => yearOf(record.date))]
    .sort(([a], [b]) => b - a)
    .map(([year, of]) => [
      year,
      [
        `years/${year}/`,
        ...new Set(of.map(({ id, series, number }) => (number === null ? `${id}/` : `${series}/${number}/`))),
      ],
    ]);
}

function worker(base: string, version: string): string {
  const source = readFileSync(join(projectRoot(), 'src/browser/offline/service-worker.js'), 'utf8');
  const constants = `const BASE = ${JSON.stringify(base)};\nconst VERSION = ${JSON.stringify(version)};\n`;
  return constants + source;
}

function appManifest({ title, base, language }: Archive): string {
  const urls = createUrls(base);
  return `${JSON.stringify(
    {
      id: base,
      name: title,
      short_name: title,
      lang: language,
      start_url: urls.home(),
      scope: base,
      display: 'minimal-ui',
      background_color: '#fcfcfa',
      theme_color: '#fcfcfa',
      icons: [{ src: urls.file('favicon.svg'), sizes: 'any', type: 'image/svg+xml' }],
    },
    null,
    2,
  )}\n`;
}

/** `offline/lists/2004.json`, `offline/lists/all.json`. */
export interface OfflineList {
  /** Changes with any file of the list. */
  readonly version: string;
  /** Address, first characters of the sha256, and bytes of each file. */
  readonly files: readonly (readonly [address: string, hash: string, bytes: number])[];
}

/** `offline/lists/index.json`: what can be chosen, with its size. */
export interface OfflineChoices {
  readonly choices: readonly {
    /** `2004`, or `all`. */
    readonly name: string;
    readonly bytes: number;
    readonly files: number;
  }[];
}
