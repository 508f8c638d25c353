/**
 * Digest of the params and props of a page. It reads Astro's private route cache, because Astro passes props to no hook: if
 * an upgrade moves the cache, every page is rendered at every build, and `tests/build/astro.test.ts` fails.
 */
import type { AstroPrerenderer } from 'astro';
import type { DependencyPath } from '../incremental/dependency-path.ts';
import { hashValue } from '../incremental/hash-value.ts';

export interface PagePath {
  readonly pathname: string;
  readonly route: { readonly pathname?: string | undefined };
}

/**
 * Returns null if a prop can't be found or hashed; then the page is always rendered. A tracked object counts by its path,
 * because the page's reads of it are recorded.
 */
export function propsDigest(
  prerenderer: AstroPrerenderer,
  { pathname, route }: PagePath,
  pathOf: (view: object) => DependencyPath | undefined,
): string | null {
  if (route.pathname !== undefined) return 'none'; // a page with a fixed address has no props
  const cached: unknown = getByPath(
    prerenderer,
    'app',
    'routeCache',
    ['get', route],
    'staticPaths',
    'keyed',
    ['get', pathname],
  );
  return typeof cached === 'object' && cached !== null
    ? hashValue([Reflect.get(cached, 'params'), Reflect.get(cached, 'props')], (object) => {
        const path = pathOf(object);
        return path === undefined ? undefined : JSON.stringify(path);
      })
    : null;
}

/** Follows a path of members and calls into an object that Astro's types don't describe; undefined where it ends. */
function getByPath(from: unknown, ...steps: readonly (string | readonly [string, unknown])[]): unknown {
  let at = from;
  for (const step of steps) {
    if (typeof at !== 'object' || at === null) return undefined;
    const [name, ...args] = typeof step === 'string' ? [step] : step;
    const found: unknown = Reflect.get(at, name);
    at =
      typeof step === 'string'
        ? found
        : typeof found === 'function'
          ? Reflect.apply(found, at, args)
          : undefined;
  }
  return at;
}
