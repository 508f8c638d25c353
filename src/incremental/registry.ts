/**
 * Process-wide values, on `globalThis`: Astro evaluates our modules several times in one build, so a module-level
 * variable would exist more than once.
 */
const KEY = Symbol.for('epsr-archive');

const holder = globalThis as { [KEY]?: Map<string, unknown> }; // our key on the common object
holder[KEY] ??= new Map();
const values = holder[KEY];

/** The value of a name; the first caller creates it. */
export function processWide<Value>(name: string, create: () => Value): Value {
  if (!values.has(name)) values.set(name, create());
  return values.get(name) as Value; // each name is used for one type
}
