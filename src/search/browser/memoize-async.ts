/** Computes once for each name, and again only where that failed: a reader may be back from a tunnel. */
export function memoizeAsync<Value>(
  compute: (name: string) => Promise<Value>,
): (name: string) => Promise<Value> {
  const known = new Map<string, Promise<Value>>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const value = compute(name).catch((error: unknown) => {
      known.delete(name);
      throw error;
    });
    known.set(name, value);
    return value;
  };
}
