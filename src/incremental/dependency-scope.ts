/** Whose questions are being noted: of the page that is drawn just now, or of what is worked out for it. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { DependencyPath } from './dependency-path.ts';
import { fileOfRead } from './dependency-path.ts';
import { type DependencySet, TRACKING_SCOPE, type TrackingScope } from './memoize.ts';

const shared = globalThis as { [TRACKING_SCOPE]?: TrackingScope }; // our key on the common object

export function trackingScope(): TrackingScope {
  if (shared[TRACKING_SCOPE] === undefined) {
    const scope = new AsyncLocalStorage<DependencySet>();
    shared[TRACKING_SCOPE] = { getStore: () => scope.getStore(), run: (own, work) => scope.run(own, work) };
  }
  return shared[TRACKING_SCOPE];
}

/** Notes a question; null is one that can't be put again. Out of a page nothing is noted. */
export function recordDependency(read: DependencyPath | null): void {
  const page = trackingScope().getStore();
  if (page === undefined) return;
  if (read === null) {
    page.complete = false;
    return;
  }
  page.paths.add(JSON.stringify(read));
  const file = fileOfRead(read);
  if (file !== null) page.lastFile = file;
}
