/** Reads files of the index over the network. */
import type { ReadFile } from '../engine/read-file.ts';

/** `version` goes with each request, so that no cache answers with a file of another index. */
export const fetchFile =
  (folder: string, version: string | null): ReadFile =>
  async (name, range) => {
    const address = `${folder}${name}${version === null ? '' : `?v=${version}`}`;
    const asked = range === undefined ? {} : { headers: { Range: `bytes=${range.from}-${range.to - 1}` } };
    const answer = await fetch(address, asked);
    if (!answer.ok) throw new Error(`${name} of the search index answers ${answer.status}`);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    // A host that knows no ranges sends the whole.
    return range !== undefined && answer.status === 200 ? bytes.subarray(range.from, range.to) : bytes;
  };
