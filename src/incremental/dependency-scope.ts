/** The current tracking scope: the page being rendered, or the memoized value being computed for it. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { DependencyPath } from './dependency-path.ts';
import { processWide } from './registry.ts';

/** What a page, or a value that pages share, was computed from. */
export interface DependencySet {
  /** Dependency paths as JSON. */
  readonly paths: Set<string>;
  /** Whether every dependency can be evaluated again. */
  complete: boolean;
  /** The last input file that was read from, which an error message names. */
  lastFile?: string;
}

export const trackingScope: AsyncLocalStorage<DependencySet> = processWide(
  'dependencies',
  () => new AsyncLocalStorage<DependencySet>(),
);

export const createDependencySet = (): DependencySet => ({ paths: new Set(), complete: true });

/** Records a dependency of the current scope; null for one that can't be evaluated again. */
export function recordDependency(path: DependencyPath | null, file: string | null = null): void {
  const dependencies = trackingScope.getStore();
  if (dependencies === undefined) return;
  if (path === null) dependencies.complete = false;
  else dependencies.paths.add(JSON.stringify(path));
  if (file !== null) dependencies.lastFile = file;
}
