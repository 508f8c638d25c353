/**
 * The pages that a query names: people, sources, works, issues, dates, years, and addresses of this site. A query names a
 * page only as a whole, and not if it has a filter, a phrase or an exclusion.
 */
import type { Names } from '../names/build-lists.ts';
import { matchPerson, matchTitle } from '../names/match-name.ts';
import type { Query } from '../query/read-query.ts';
import { type Lists, openLists } from './open-lists.ts';
import type { Describe, FoundMeant, Subject } from './subject.ts';

const MAX_SUBJECTS = 2;
const MAX_REMARKS = 6;
const MAX_LENGTH = 300;
/** Longer than any citation is no citation; a bare number is read without the grammar. */
const MAY_BE_CITATION = /^(?!\d+\.?$)(?=.*\d)[^":]{3,80}$/;
const UNREACHABLE = 'The lists of names couldn’t be loaded, so no page is offered for what was typed.';

export interface FoundSubjects {
  /** The likeliest first. */
  readonly subjects: readonly Subject[];
  /** Sentences for the reader: why a number names no issue, or which date an issue has. */
  readonly remarks: readonly string[];
}

/** `base` is the path of the site on its host, with a slash at both ends. */
export function openSubjects(base: string): (query: Query) => Promise<FoundSubjects> {
  const lists = openLists(new URL(`${base}search/`, location.href).href);
  return async ({ typed, terms, filters }) => {
    const isName = filters.length === 0 && terms.every(({ not, kind }) => !not && kind === 'word');
    if (!isName || typed === '' || typed.length > MAX_LENGTH) return { subjects: [], remarks: [] };
    try {
      const { meant, remarks } = await find(typed, base, lists);
      const subjects = await Promise.all(meant.slice(0, MAX_SUBJECTS).map((describe) => describe()));
      return {
        subjects: subjects.filter((subject) => subject !== null),
        remarks: [...new Set(remarks)].slice(0, MAX_REMARKS),
      };
    } catch (error) {
      console.warn('Pages can’t be found by name:', error);
      return { subjects: [], remarks: [UNREACHABLE] };
    }
  };
}

async function find(typed: string, base: string, lists: Lists): Promise<FoundMeant> {
  const names = await lists.names();
  if (/^\S*\/\S*$/.test(typed)) {
    const page = await (await loadFinders()).findAddress(typed, base, lists);
    if (page !== null) return { meant: [() => page], remarks: [] };
  }
  const works = names.works.filter((work) => matchTitle(typed, work) !== null);
  const named = [
    ...works.map((work) => async () => (await loadFinders()).describeWork(work, lists)),
    ...findNames(typed, names),
  ];
  if (!/\d/.test(typed) || works.length > 0) return { meant: named, remarks: [] };
  const [{ findNumber }, issues] = await Promise.all([loadFinders(), lists.issues()]);
  let found = findNumber(typed, issues, lists);
  if (found.meant.length === 0 && found.remarks.length === 0 && MAY_BE_CITATION.test(typed))
    // Only a query that may be a citation or a date loads the citation grammar.
    found = (await import('./find-cited.ts')).findCited(typed, issues, lists);
  return { meant: [...found.meant, ...named], remarks: found.remarks };
}

/** People, those with the most essays first, then sources; those of a similar name only if none has the name as typed. */
function findNames(typed: string, { people, sources, years }: Names): Describe[] {
  const found = [
    ...people
      .toSorted((a, b) => b.essays - a.essays)
      .map((person) => {
        const match =
          person.family === null ? matchTitle(typed, person) : matchPerson(typed, person, person.family);
        return { match, describe: async () => (await loadFinders()).describePerson(person, years, match) };
      }),
    ...sources.map((source) => {
      const match = source.kind === '' ? matchPerson(typed, source, '') : matchTitle(typed, source);
      return { match, describe: async () => (await loadFinders()).describeSource(source, years, match) };
    }),
  ];
  const wanted = found.some(({ match }) => match === 'exact') ? 'exact' : 'spelling';
  return found.filter(({ match }) => match === wanted).map(({ describe }) => describe);
}

/** Loaded only when a query may name a page. */
const loadFinders = (): Promise<typeof import('./find-page.ts')> => import('./find-page.ts');
