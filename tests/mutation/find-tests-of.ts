/** The unit tests of a folder of `src`: those that import one of its modules themselves. */
import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { findTests } from '../run/find-tests.ts';

/** Tests that need a built site or a browser, or read the sources: in a copy with a mutant they would fail for no reason. */
const LEFT_OUT = ['tests/site', 'tests/browser', 'tests/build', 'tests/faults', 'tests/publish'];
const READS_SOURCES = new Set(['tests/architecture.test.ts', 'tests/docs/manual.test.ts']);

const IMPORT = /\bfrom '(\.[^']+)'/g;

/** `folder` is a path from the root, as `src/archive/calendar`; a module `src/archive/calendar/calendar.ts` counts as its entry. */
export async function findTestsOf(root: string, folder: string): Promise<string[]> {
  const tests = await findTests(root, 'tests', LEFT_OUT);
  return tests.filter((test) => {
    if (READS_SOURCES.has(test)) return false;
    const imported = [...readFileSync(join(root, test), 'utf8').matchAll(IMPORT)].map(([, path = '']) =>
      relative(root, resolve(root, dirname(test), path))
        .split(sep)
        .join('/'),
    );
    return imported.some((path) => path.startsWith(`${folder}/`) || path === `${folder}.ts`);
  });
}
