/** What the tests use of citation-js, which ships no types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(input: unknown, options?: { readonly forceType: string });
    readonly data: readonly unknown[];
  }
  export const plugins: { readonly config: { get(name: string): { parse: { sentenceCase: string } } } };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
