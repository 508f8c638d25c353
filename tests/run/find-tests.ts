/** The test files below a folder, as paths from the project's root with `/`, in a fixed order. */
import { readdir } from 'node:fs/promises';
import { join, posix, sep } from 'node:path';

export async function findTests(
  root: string,
  folder: string,
  except: readonly string[] = [],
): Promise<string[]> {
  const entries = await readdir(join(root, folder), { recursive: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  return entries
    .map((entry) => posix.join(folder, entry.split(sep).join('/')))
    .filter((path) => path.endsWith('.test.ts') && !except.some((other) => path.startsWith(`${other}/`)))
    .sort();
}
