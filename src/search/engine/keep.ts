/** Asks once for each name, and again only where that failed: a reader may be back from a tunnel. */
export function keep<Value>(load: (name: string) => Promise<Value>): (name: string) => Promise<Value> {
  const loading = new Map<string, Promise<Value>>();
  return (name) => {
    const known = loading.get(name);
    if (known !== undefined) return known;
    const asked = load(name).catch((error: unknown) => {
      loading.delete(name);
      throw error;
    });
    loading.set(name, asked);
    return asked;
  };
}
