/** Reads files of the index over the network. */

export interface ByteRange {
  readonly from: number;
  /** The byte after the last. */
  readonly to: number;
}

/** Throws if the file can't be fetched. */
export async function fetchBytes(address: string, range?: ByteRange): Promise<Uint8Array> {
  const init = range === undefined ? {} : { headers: { Range: `bytes=${range.from}-${range.to - 1}` } };
  const response = await fetch(address, init);
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  // A host that knows no ranges sends the whole file.
  return range !== undefined && response.status === 200 ? bytes.subarray(range.from, range.to) : bytes;
}

/** Text that was deflated without a header. */
export async function inflateText(bytes: Uint8Array): Promise<string> {
  const copy = new Uint8Array(bytes); // a buffer of its own: what was read may be part of a larger one
  const stream = new Blob([copy]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(stream).text();
}
