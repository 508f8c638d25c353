/** What a page says of itself to programs: named values for its head, one thing of schema.org, and other forms of itself. */
export interface PageMetadata {
  /** `name` and value, in order; a name may stand several times. */
  readonly metas: readonly (readonly [name: string, value: string])[];
  /** Open Graph, by property. */
  readonly properties: readonly (readonly [property: string, value: string])[];
  /** The same page as another kind of file. */
  readonly alternates: readonly { readonly type: string; readonly href: string; readonly title: string }[];
  /** JSON-LD, or null. */
  readonly linkedData: Readonly<Record<string, unknown>> | null;
}
