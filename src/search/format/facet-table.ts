/** What each essay cites and quotes: fetched only when filters are looked at. */
export interface FacetTable {
  /** `epsr/1254`, `epsr/perspectives-2002`. */
  readonly targets: readonly string[];
  /** What is quoted: sources by their id, issues as in `targets`. */
  readonly sources: readonly { readonly id: string; readonly title: string }[];
  /** Indices in `targets`, one entry an essay. */
  readonly cites: readonly (readonly number[])[];
  /** Indices in `sources`. */
  readonly quotes: readonly (readonly number[])[];
}
