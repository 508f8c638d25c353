/**
 * A dependency path: property names, map lookups and calls from the tracked root to a value.
 *
 *     ["archive", "essays", { "get": "epsr/1254/the-slug" }]
 *     ["archive", "graph", { "call": "citing", "with": ["epsr", 1254] }]
 */
export type DependencyPath = readonly PathStep[];

export type PathStep =
  | string
  | { readonly get: PathKey }
  | { readonly has: PathKey }
  | { readonly of: 'size' | 'keys' | 'all' }
  | { readonly call: string; readonly with: readonly PathKey[] };

/** A map key or an argument that JSON can hold. */
export type PathKey = string | number | boolean | null;

export const isPathKey = (value: unknown): value is PathKey =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** Evaluates a dependency path against the current root. Throws if a step no longer exists. */
export const evaluatePath = (root: object, path: DependencyPath): unknown =>
  path.reduce<unknown>(evaluateStep, root);

function evaluateStep(value: unknown, step: PathStep): unknown {
  if (typeof value !== 'object' || value === null) throw new Error('the path ends in a primitive value');
  if (typeof step === 'string') return Reflect.get(value, step);
  if ('call' in step) {
    const member: unknown = Reflect.get(value, step.call);
    if (typeof member !== 'function') throw new Error(`there is no function ${step.call}`);
    return Reflect.apply(member, value, step.with);
  }
  if (!(value instanceof Map)) throw new Error('the value is not a map');
  if ('get' in step) return value.get(step.get);
  if ('has' in step) return value.has(step.has);
  return step.of === 'size' ? value.size : step.of === 'keys' ? [...value.keys()] : value;
}
