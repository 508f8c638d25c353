/** The parts of the search page that its script fills. */
export interface SearchParts {
  readonly form: HTMLFormElement;
  readonly field: HTMLInputElement;
  /** What is announced. */
  readonly status: HTMLElement;
  readonly results: HTMLElement;
  readonly heading: HTMLElement;
  readonly note: HTMLElement;
  /** Cards of the pages that the query names. */
  readonly subjects: HTMLElement;
  readonly list: HTMLElement;
  readonly more: HTMLButtonElement;
  readonly sort: HTMLSelectElement;
  /** Where the filters are drawn, and the line that says which are set. */
  readonly filters: HTMLElement;
  readonly narrowed: HTMLElement;
  readonly histogram: HTMLElement;
  /** Ways to go without a search. */
  readonly start: HTMLElement;
}

export function findSearchParts(root: ParentNode): SearchParts {
  return {
    form: one(root, 'form.ask', HTMLFormElement),
    field: one(root, 'form.ask input[name="q"]', HTMLInputElement),
    status: one(root, '[data-search="status"]', HTMLElement),
    results: one(root, '[data-search="results"]', HTMLElement),
    heading: one(root, '[data-search="heading"]', HTMLElement),
    note: one(root, '[data-search="note"]', HTMLElement),
    subjects: one(root, '[data-search="subjects"]', HTMLElement),
    list: one(root, '[data-search="list"]', HTMLElement),
    more: one(root, '[data-search="more"]', HTMLButtonElement),
    sort: one(root, '[data-search="sort"]', HTMLSelectElement),
    filters: one(root, '[data-search="filters"]', HTMLElement),
    narrowed: one(root, '[data-search="narrowed"]', HTMLElement),
    histogram: one(root, '[data-search="histogram"]', HTMLElement),
    start: one(root, '[data-search="start"]', HTMLElement),
  };
}

function one<Kind extends HTMLElement>(root: ParentNode, selector: string, kind: new () => Kind): Kind {
  const found = root.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`the search page has no ${selector}`);
}
