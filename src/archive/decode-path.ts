/** Decodes the percent-encoding of an address's path. Returns null if it is not UTF-8, as in `/caf%E9/` of a Latin-1 page. */
export function decodePath(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
