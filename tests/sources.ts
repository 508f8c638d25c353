/** The source files of the project and their imports, for tests that read sources. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');

/** Paths below the project of a folder's files. */
export const sourceFiles = (folder: string, pattern = /\.(?:ts|astro)$/): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => pattern.test(path))
    .map((path) => `${folder}/${path}`);

export const sourceText = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

export interface Import {
  readonly file: string;
  readonly line: number;
  readonly from: string;
  /** The text between `import` and `from`; empty if there is nothing, or if the import is dynamic. */
  readonly names: string;
  /** Whether it is an `import type` or `export type`. */
  readonly onlyTypes: boolean;
}

const IMPORT =
  /^\s*(?:import|export)\s+(type\s)?(?:([^'"`;]*?)\sfrom\s+)?'([^']+)'|\bimport\(\s*'([^']+)'|\bnew URL\('(\.[^']+)'/gm;

export function importsOf(file: string): Import[] {
  const text = sourceText(file);
  return [...text.matchAll(IMPORT)].map((match) => ({
    file,
    line: text.slice(0, match.index).split('\n').length + (/^\s*\n/.exec(match[0])?.length ?? 0),
    from: match[3] ?? match[4] ?? match[5] ?? '',
    names: match[2] ?? '',
    onlyTypes: match[1] !== undefined,
  }));
}

/** The path below the project of an imported file; the name of an imported package. */
export const importedPath = ({ file, from }: Import): string =>
  from.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(file), from)) : from;
