/** What `getStaticPaths` gives to a page beside its address, as Astro keeps it for the drawing. */
import type { AstroPrerenderer } from 'astro';
import type { DependencyPath } from '../incremental/dependency-path.ts';
import { hashValue } from '../incremental/hash-value.ts';

export interface DrawnPath {
  readonly pathname: string;
  readonly route: { readonly pathname?: string | undefined };
}

/**
 * Digest of a page's props; null where they can't be known, and the page has to be drawn. Of what is followed, a
 * series or an essay, the way to it is enough: what the page asks of it is noted like any other question.
 */
export function propsDigest(
  prerenderer: AstroPrerenderer,
  { pathname, route }: DrawnPath,
  wayTo: (view: object) => DependencyPath | undefined,
): string | null {
  if (route.pathname !== undefined) return 'none'; // a page with a fixed address is given nothing
  const path: unknown = getByPath(prerenderer, 'app', 'routeCache', ['get', route], 'staticPaths', 'keyed', [
    'get',
    pathname,
  ]);
  return typeof path === 'object' && path !== null
    ? hashValue([Reflect.get(path, 'params'), Reflect.get(path, 'props')], (object) => {
        const way = wayTo(object);
        return way === undefined ? undefined : JSON.stringify(way);
      })
    : null;
}

/** Follows a way into an object that no type of Astro's describes; undefined where it ends. */
function getByPath(from: unknown, ...steps: readonly (string | readonly [string, unknown])[]): unknown {
  let at = from;
  for (const step of steps) {
    if (typeof at !== 'object' || at === null) return undefined;
    const [name, ...given] = typeof step === 'string' ? [step] : step;
    const found: unknown = Reflect.get(at, name);
    at =
      typeof step === 'string'
        ? found
        : typeof found === 'function'
          ? Reflect.apply(found, at, given)
          : undefined;
  }
  return at;
}
