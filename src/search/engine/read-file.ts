/** How the engine comes to the files of the index: by fetch in a browser, from the disk in tests. */
export interface ByteRange {
  readonly from: number;
  /** The byte after the last. */
  readonly to: number;
}

/** Bytes of a file as stored; those of the range only, where one is given. Rejects where it isn't to be had. */
export type ReadFile = (name: string, range?: ByteRange) => Promise<Uint8Array>;
