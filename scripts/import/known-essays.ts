/** The essays that are there already, by their address and by the file that each came from. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { atStep } from '../../src/archive/at-step.ts';

export interface ExistingEssay {
  /** Below `essays/`: `epsr/1254/the-slug.md`. */
  readonly path: string;
  /** Name and SHA-256 of the file it was made from; null where it wasn't imported. */
  readonly file: string | null;
  readonly sha256: string | null;
  /** Whether this run wrote it, or would have. */
  readonly fresh: boolean;
}

export interface KnownEssays {
  at(path: string): ExistingEssay | null;
  /** Whether an essay that has moved had this id, so that its old address is still spoken for. */
  isFormerId(id: string): boolean;
  fromBytes(sha256: string): readonly ExistingEssay[];
  fromFile(name: string, series: string): readonly ExistingEssay[];
  add(essay: ExistingEssay): void;
}

export function readKnownEssays(content: string, paths: readonly string[]): KnownEssays {
  const essays = new Map<string, ExistingEssay>();
  const former = new Set<string>();
  for (const path of paths)
    atStep({ step: 'reading where it came from', file: `essays/${path}` }, () => readOne(path));
  return {
    isFormerId: (id) => former.has(id),
    at: (path) => essays.get(path) ?? null,
    fromBytes: (sha256) => [...essays.values()].filter((essay) => essay.sha256 === sha256),
    fromFile: (name, series) =>
      [...essays.values()].filter((essay) => essay.file === name && essay.path.startsWith(`${series}/`)),
    add: (essay) => essays.set(essay.path, essay),
  };

  function readOne(path: string): void {
    const text = readFileSync(join(content, 'essays', path), 'utf8');
    const head = text.slice(0, text.indexOf('\n---', 4) + 1);
    essays.set(path, { path, fresh: false, ...provenanceOf(head) });
    const formerly = fieldOf(head, 'formerly');
    if (Array.isArray(formerly)) for (const id of formerly) former.add(String(id));
  }
}

function provenanceOf(head: string): { file: string | null; sha256: string | null } {
  const provenance = fieldOf(head, 'provenance');
  return { file: textAt(provenance, 'file'), sha256: textAt(provenance, 'sha256') };
}

/** Reads one field of the frontmatter, not all of it: thousands of files are asked. */
function fieldOf(head: string, key: string): unknown {
  const block = new RegExp(`^${key}:.*(?:\\n(?:[ \\t]|- ).*)*`, 'mu').exec(head)?.[0];
  if (block === undefined) return null;
  try {
    const value = parse(block) as Record<string, unknown>; // the block begins with this key
    return value[key];
  } catch {
    return null;
  }
}

function textAt(value: unknown, key: string): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const found = (value as Record<string, unknown>)[key]; // any object can be asked for a key
  return typeof found === 'string' ? found : null;
}
