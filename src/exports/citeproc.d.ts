/** What is used here of citeproc-js, which ships no types. */
declare module 'citeproc' {
  interface System {
    retrieveLocale(tag: string): string;
    retrieveItem(id: string): unknown;
  }
  class Engine {
    constructor(system: System, style: string, language?: string, forceLanguage?: boolean);
    setOutputFormat(format: 'html' | 'text'): void;
    /** Without citations: forgets every item. */
    restoreProcessorState(): void;
    updateItems(ids: readonly string[]): void;
    makeBibliography(): [unknown, string[]] | false;
    makeCitationCluster(items: readonly { id: string }[]): string;
  }
  const CSL: { readonly Engine: typeof Engine };
  export default CSL;
}
