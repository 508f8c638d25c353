/** Whether the reader's copy is still good. An ETag is the finer word: where one is sent, the date is not asked. */
import type { IncomingHttpHeaders } from 'node:http';

export function isNotModified(headers: IncomingHttpHeaders, etag: string, changed: Date): boolean {
  const none = headers['if-none-match'];
  if (none !== undefined) {
    const known = none.split(',').map((tag) => tag.trim());
    return known.includes('*') || known.includes(etag);
  }
  const since = Date.parse(headers['if-modified-since'] ?? '');
  // HTTP dates have no fractions of a second.
  return Math.floor(changed.getTime() / 1000) * 1000 <= since;
}
