/** Gzip undone by the platform. */
export async function unzip(bytes: Uint8Array): Promise<Uint8Array> {
  const copy = new Uint8Array(bytes); // a buffer of its own: what was read may be part of a larger one
  const stream = new Blob([copy]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** A value that was written as JSON. */
export const unzipText = async (bytes: Uint8Array): Promise<string> =>
  new TextDecoder().decode(await unzip(bytes));
