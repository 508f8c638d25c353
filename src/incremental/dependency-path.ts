import { essayFile } from '../archive/at-step.ts';

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

/** Puts a question again, to the archive as it is now. Throws where the way to the value is gone. */
export function evaluatePath(root: object, read: DependencyPath): unknown {
  let value: unknown = root;
  for (const step of read) value = take(value, step);
  return value;
}

function take(value: unknown, step: PathStep): unknown {
  if (typeof value !== 'object' || value === null) throw new Error('there is nothing to ask');
  if (typeof step === 'string') return Reflect.get(value, step);
  if ('call' in step) {
    const called: unknown = Reflect.get(value, step.call);
    if (typeof called !== 'function') throw new Error(`there is no function ${step.call}`);
    return Reflect.apply(called, value, step.with);
  }
  if (!(value instanceof Map)) throw new Error('this is no map');
  if ('get' in step) return value.get(step.get);
  if ('has' in step) return value.has(step.has);
  return step.of === 'size' ? value.size : step.of === 'keys' ? [...value.keys()] : value;
}

/** Which file of the content folder a read of the archive shows, so that an exception after it can name the file. */
const RECORDS = new Set(['people', 'sources', 'series']);
const ESSAY_ID = /^[^/]+\/(?:\d+|unnumbered)\/[^/]+$/;

/** A path below the content folder; null if the read names no essay and no record. */
export function fileOfRead(read: DependencyPath): string | null {
  for (const [index, step] of read.entries()) {
    if (typeof step === 'string') continue;
    const key = 'get' in step ? step.get : 'call' in step ? step.with[0] : null;
    if (typeof key !== 'string') continue;
    if (ESSAY_ID.test(key)) return essayFile(key);
    const map = read[index - 1];
    if (typeof map === 'string' && RECORDS.has(map)) return `${map}/${key}.yaml`;
    if ('call' in step && step.call === 'pageHtmlOf') return `pages/${key}.md`;
  }
  return null;
}
