/** What is kept of the site for reading without the network: lists that `npm run publish` writes, one a choice. */

/** `offline/lists/2004.json`, `offline/lists/all.json`. */
export interface OfflineList {
  /** Changes with any file of the list. */
  readonly version: string;
  /** Address, first characters of the sha256, and bytes of each file. */
  readonly files: readonly (readonly [address: string, hash: string, bytes: number])[];
}

/** `offline/lists/index.json`: what can be chosen, with its size. */
export interface OfflineChoices {
  readonly choices: readonly {
    /** `2004`, or `all`. */
    readonly name: string;
    readonly bytes: number;
    readonly files: number;
  }[];
}
