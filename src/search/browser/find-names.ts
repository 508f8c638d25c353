/** Finds the works, people and sources that a query names. */
import type { NameList } from '../names/lists.ts';
import { matchPerson, matchTitle, type NameMatch } from '../names/match-name.ts';
import type { Meant } from './find-number.ts';

/** Works first, then people; persons of a similar name only if no one has the name as typed. */
export function findNames(typed: string, { series, works, people, sources }: NameList): Meant[] {
  const persons: { readonly meant: Meant; readonly match: NameMatch }[] = [
    ...people
      .toSorted((a, b) => b[4] - a[4])
      .map((row) => {
        const [, name, others, family] = row;
        const match =
          family === null
            ? matchTitle(typed, [name, ...others])
            : matchPerson(typed, [name, ...others], family);
        return { meant: { kind: 'person', row, match } as const, match };
      }),
    ...sources.map((row) => {
      const [, title, others, kind] = row;
      const match =
        kind < 0 ? matchPerson(typed, [title, ...others], '') : matchTitle(typed, [title, ...others]);
      return { meant: { kind: 'source', row, match } as const, match };
    }),
  ];
  const exact = persons.filter(({ match }) => match === 'exact');
  return [
    ...works.flatMap(([at, id, title, others]): Meant[] =>
      matchTitle(typed, [title, ...others]) === null
        ? []
        : [{ kind: 'work', series: series[at]?.[0] ?? '', work: id }],
    ),
    ...(exact.length > 0 ? exact : persons.filter(({ match }) => match !== null)).map(({ meant }) => meant),
  ];
}
