import type { Preview } from '../../../archive/citation/preview.ts';

/** Previews that were asked for on this page; null where there is none. */
const asked = new Map<string, Promise<Preview | null>>();

/** The first preview that there is of some addresses; null where none is to be had. */
export async function fetchPreview(addresses: readonly string[]): Promise<Preview | null> {
  for (const address of addresses) {
    const answer = asked.get(address) ?? load(address);
    asked.set(address, answer);
    const preview = await answer;
    if (preview !== null) return preview;
  }
  return null;
}

async function load(address: string): Promise<Preview | null> {
  try {
    const response = await fetch(address);
    if (!response.ok) return null;
    return (await response.json()) as Preview; // a file of our own build
  } catch {
    asked.delete(address); // the line may be back later
    return null;
  }
}
