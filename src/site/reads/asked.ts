/**
 * Whose questions are being noted: of the page that is drawn just now, or of what is worked out for it. Astro evaluates
 * our modules several times over, so this is kept where all of them find it.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Read } from './read.ts';

export interface Asked {
  /** As JSON. */
  readonly questions: Set<string>;
  /** Whether each question can be put again. */
  repeatable: boolean;
}

const KEY = Symbol.for('epsr-archive.asked');

const shared = globalThis as typeof globalThis & { [KEY]?: AsyncLocalStorage<Asked> }; // our key on the common object

export function asked(): AsyncLocalStorage<Asked> {
  shared[KEY] ??= new AsyncLocalStorage();
  return shared[KEY];
}

/** Notes a question; null is one that can't be put again. Out of a page nothing is noted. */
export function noteRead(read: Read | null): void {
  const page = asked().getStore();
  if (page === undefined) return;
  if (read === null) page.repeatable = false;
  else page.questions.add(JSON.stringify(read));
}
