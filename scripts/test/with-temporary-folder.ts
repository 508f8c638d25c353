/** Gives a run of the tests a temporary folder, outside the project, and removes it afterwards. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestRun } from './steps.ts';

export async function withTemporaryFolder<T>(
  run: (place: Pick<TestRun, 'folder' | 'site'>) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'archive-test-'));
  try {
    return await run({ folder, site: join(folder, 'site') });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
