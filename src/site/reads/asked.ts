/** Whose questions are being noted: of the page that is drawn just now, or of what is worked out for it. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { ASKED, type Asked, type AskedScope } from '../../archive/remember.ts';
import { fileOfRead } from './file-of-read.ts';
import type { Read } from './read.ts';

const shared = globalThis as { [ASKED]?: AskedScope }; // our key on the common object

export function asked(): AskedScope {
  if (shared[ASKED] === undefined) {
    const scope = new AsyncLocalStorage<Asked>();
    shared[ASKED] = { getStore: () => scope.getStore(), run: (own, work) => scope.run(own, work) };
  }
  return shared[ASKED];
}

/** Notes a question; null is one that can't be put again. Out of a page nothing is noted. */
export function noteRead(read: Read | null): void {
  const page = asked().getStore();
  if (page === undefined) return;
  if (read === null) {
    page.repeatable = false;
    return;
  }
  page.questions.add(JSON.stringify(read));
  const file = fileOfRead(read);
  if (file !== null) page.lastFile = file;
}
