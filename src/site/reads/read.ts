/**
 * One question that a page put to the archive: the way to a value, step by step from the root. A step is the name of
 * a property, a question to a map, or a call with its arguments.
 *
 *     ["archive", "essays", { "get": "epsr/1254/the-slug" }]
 *     ["archive", "graph", { "call": "citing", "with": ["epsr", 1254] }]
 */
export type PathStep =
  | string
  | { readonly get: PathKey }
  | { readonly has: PathKey }
  | { readonly of: 'size' | 'keys' | 'all' }
  | { readonly call: string; readonly with: readonly PathKey[] };

/** What a map may be asked by, and a function called with: what can be written down and read back. */
export type PathKey = string | number | boolean | null;

export type DependencyPath = readonly PathStep[];

export const isPathKey = (value: unknown): value is PathKey =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
