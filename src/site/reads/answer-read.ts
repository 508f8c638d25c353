/** Puts a question again, to the archive as it is now. Throws where the way to the value is gone. */
import type { DependencyPath, PathStep } from './read.ts';

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
