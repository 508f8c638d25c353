/**
 * The pages that a query names: people, sources, works, issues, dates, years, and addresses of this site. A query names a
 * page only as a whole, and not if it has a filter, a phrase or an exclusion.
 */
import {
  blockOf,
  type EssayBlock,
  type EssayRow,
  type ListedSeries,
  type NameList,
  type PackedSeries,
} from '../names/lists.ts';
import type { Query } from '../query/read-query.ts';
import { findNames } from './find-names.ts';
import type { FoundMeant } from './find-number.ts';
import { memoizeAsync } from './memoize-async.ts';
import type { Subject } from './subject.ts';

/** The lists; each file is loaded once, when it is first needed. */
export interface Lists {
  readonly names: () => Promise<NameList>;
  readonly issues: () => Promise<readonly ListedSeries[]>;
  /** The essays of an issue, or those without an issue number. */
  readonly essays: (series: string, number: number | null) => Promise<readonly EssayRow[]>;
}

export interface FoundSubjects {
  /** At most two, the likeliest first. */
  readonly subjects: readonly Subject[];
  /** Sentences for the reader: why a number names no issue, or which date an issue has. */
  readonly remarks: readonly string[];
}

const MAX_SUBJECTS = 2;
const MAX_REMARKS = 6;
const MAX_LENGTH = 300;
/** Longer than any citation is no citation; a bare number is read without the grammar. */
const MAY_BE_CITATION = /^(?!\d+\.?$)(?=.*\d)[^":]{3,80}$/;

/** `base` is the path of the site on its host, with a slash at both ends. */
export function openSubjects(base: string): (query: Query) => Promise<FoundSubjects> {
  const lists = openLists(new URL(`${base}search/`, location.href).href);
  return async ({ typed, terms, filters }) => {
    const isName = filters.length === 0 && terms.every(({ not, kind }) => !not && kind === 'word');
    if (!isName || typed === '' || typed.length > MAX_LENGTH) return { subjects: [], remarks: [] };
    try {
      const { meant, remarks } = await find(typed);
      if (meant.length === 0) return { subjects: [], remarks: [...new Set(remarks)].slice(0, MAX_REMARKS) };
      const { describeSubject } = await import('./describe-subjects.ts');
      const subjects = await Promise.all(
        meant.slice(0, MAX_SUBJECTS).map((one) => describeSubject(one, lists)),
      );
      return { subjects: subjects.filter((subject) => subject !== null), remarks };
    } catch (error) {
      console.warn('Pages can’t be found by name:', error);
      return { subjects: [], remarks: [UNREACHABLE] };
    }
  };

  async function find(typed: string): Promise<FoundMeant> {
    const names = await lists.names();
    if (/^\S*\/\S*$/.test(typed)) {
      const { findAddress } = await import('./find-address.ts');
      const page = await findAddress(typed, base, lists);
      if (page !== null) return { meant: [page], remarks: [] };
    }
    const named = findNames(typed, names);
    if (!/\d/.test(typed) || named.some(({ kind }) => kind === 'work')) return { meant: named, remarks: [] };
    const [{ findNumber }, issues] = await Promise.all([import('./find-number.ts'), lists.issues()]);
    let numbered = findNumber(typed, issues);
    if (numbered.meant.length === 0 && numbered.remarks.length === 0 && MAY_BE_CITATION.test(typed))
      // Only a query that may be a citation or a date loads the citation grammar.
      numbered = (await import('./find-cited.ts')).findCited(typed, issues);
    return { meant: [...numbered.meant, ...named], remarks: numbered.remarks };
  }
}

/** The module has been loaded for the description of the subjects. */
export async function drawSubjects(subjects: readonly Subject[], base: string): Promise<HTMLElement[]> {
  const { drawSubject } = await import('./describe-subjects.ts');
  return subjects.map((subject) => drawSubject(subject, base));
}

const UNREACHABLE = 'The lists of names couldn’t be loaded, so no page is offered for what was typed.';

function openLists(folder: string): Lists {
  // Each file was written by the same build, from the type that it is read as.
  const names = memoizeAsync((file) => fetchJson<NameList>(folder + file));
  const issues = memoizeAsync(async (file) => {
    const [{ unpackSeries }, packed] = await Promise.all([
      import('../names/pack.ts'),
      fetchJson<PackedSeries[]>(folder + file),
    ]);
    return packed.map(unpackSeries);
  });
  const blocks = memoizeAsync((path) => fetchJson<EssayBlock>(`${folder}essays/${path}.json`));
  return {
    names: () => names('names.json'),
    issues: () => issues('issues.json'),
    essays: async (series, number) => (await blocks(blockOf(series, number)))[number ?? 'unnumbered'] ?? [],
  };
}

async function fetchJson<Value>(address: string): Promise<Value> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: HTTP ${response.status}`);
  return response.json();
}
