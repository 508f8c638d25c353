/**
 * Which host names a server on this machine answers. A page of another site can have its own name lead to 127.0.0.1
 * (DNS rebinding) and read an archive that isn't published; its requests still carry that name in `Host`.
 */
import { isIPv4 } from 'node:net';

/** `also` are names that the user allows. Every port is as good: the connection has only one. */
export function isAllowedHost(header: string | undefined, also: readonly string[] = []): boolean {
  const name = hostName(header);
  if (name === null) return false;
  if (name === 'localhost' || name.endsWith('.localhost') || name === '[::1]') return true;
  if (isIPv4(name) && name.startsWith('127.')) return true;
  return also.some((one) => name === (hostName(one) ?? one.toLowerCase()));
}

/** The name in a `Host` header, in lower case, without port and without the dot at its end; null if it is none. */
function hostName(header: string | undefined): string | null {
  const [, name] =
    /^([a-z0-9][a-z0-9._-]*|\[[0-9a-f:.]+\])(?::\d{1,5})?$/.exec(header?.toLowerCase() ?? '') ?? [];
  return name === undefined ? null : name.replace(/(?<=[^.])\.$/, '');
}
