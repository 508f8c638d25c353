/** What we use of `pagefind.js`, which has no types of its own in the browser. */

/** An empty anchor of the index: from this word on, the words are those of one paragraph. */
export interface FragmentAnchor {
  readonly id: string;
  readonly location: number;
}

/** One essay of the index, with the places at which a query met it. */
export interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly anchors: readonly FragmentAnchor[];
  readonly weighted_locations: readonly { readonly location: number; readonly balanced_score: number }[];
}

export interface FoundEssay {
  readonly id: string;
  readonly score: number;
  readonly data: () => Promise<Fragment>;
}

export interface Pagefind {
  readonly options: (options: { readonly baseUrl: string }) => Promise<void>;
  readonly init: () => Promise<void>;
  readonly search: (query: string) => Promise<{ readonly results: readonly FoundEssay[] }>;
}
