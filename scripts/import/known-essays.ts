/** The essays that are there already, by their address and by the file that each came from. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export interface KnownEssay {
  /** Below `essays/`: `epsr/1254/the-slug.md`. */
  readonly path: string;
  /** Name and SHA-256 of the file it was made from; null where it wasn't imported. */
  readonly file: string | null;
  readonly sha256: string | null;
  /** Whether this run wrote it, or would have. */
  readonly fresh: boolean;
}

export interface KnownEssays {
  at(path: string): KnownEssay | null;
  fromBytes(sha256: string): readonly KnownEssay[];
  fromFile(name: string, series: string): readonly KnownEssay[];
  add(essay: KnownEssay): void;
}

export function readKnownEssays(content: string, paths: readonly string[]): KnownEssays {
  const essays = new Map<string, KnownEssay>();
  for (const path of paths)
    essays.set(path, {
      path,
      fresh: false,
      ...provenanceOf(readFileSync(join(content, 'essays', path), 'utf8')),
    });
  return {
    at: (path) => essays.get(path) ?? null,
    fromBytes: (sha256) => [...essays.values()].filter((essay) => essay.sha256 === sha256),
    fromFile: (name, series) =>
      [...essays.values()].filter((essay) => essay.file === name && essay.path.startsWith(`${series}/`)),
    add: (essay) => essays.set(essay.path, essay),
  };
}

/** Reads one field of the frontmatter, not all of it: thousands of files are asked. */
function provenanceOf(text: string): { file: string | null; sha256: string | null } {
  const none = { file: null, sha256: null };
  const head = text.slice(0, text.indexOf('\n---', 4) + 1);
  const block = /^provenance:.*(?:\n[ \t].*)*/mu.exec(head)?.[0];
  if (block === undefined) return none;
  try {
    const value: unknown = parse(block);
    return { file: textAt(value, 'file'), sha256: textAt(value, 'sha256') };
  } catch {
    return none;
  }
}

function textAt(value: unknown, key: string): string | null {
  const provenance = (value as { provenance?: Record<string, unknown> | null }).provenance; // the block begins with this key
  const found = provenance?.[key];
  return typeof found === 'string' ? found : null;
}
