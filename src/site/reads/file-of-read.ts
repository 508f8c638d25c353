/** Which file of the content folder a read of the archive shows, so that an exception after it can name the file. */
import { essayFile } from '../../archive/at-step.ts';
import type { DependencyPath } from './read.ts';

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
