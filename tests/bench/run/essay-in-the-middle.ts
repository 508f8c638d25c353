import { join } from 'node:path';
import { listFiles } from '../../../src/incremental/list-files.ts';

/** The path of the essay in the middle of an archive, below `essays/`: as many lie before it as after. */
export function middleEssay(content: string): string {
  const essays = listFiles(join(content, 'essays')).filter(({ path }) => path.endsWith('.md'));
  return essays[essays.length >> 1]?.path ?? '';
}
