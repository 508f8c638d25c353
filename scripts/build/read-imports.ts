/** The modules that a bundled script imports at once, and they in turn, by their addresses. */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** `base` is the folder of the site on its host, `site` the one on the disk. */
export function readImports(site: string, base: string): (script: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return importsOf;

  function importsOf(script: string): readonly string[] {
    const before = known.get(script);
    if (before !== undefined) return before;
    known.set(script, []); // modules may import each other
    const code = readFileSync(join(site, script.slice(base.length)), 'utf8');
    const own = [...code.matchAll(IMPORT)].map(([, name = '']) => posix.join(posix.dirname(script), name));
    const all = [...new Set([...own, ...own.flatMap(importsOf)])];
    known.set(script, all);
    return all;
  }
}

/** As the bundler writes them: `import{a}from"./b.js"`, `import"./b.js"`; `import("./b.js")` comes later. */
const IMPORT = /(?:\bfrom|\bimport)\s*["'](\.\/[^"']+)["']/g;
