/** Whether the answer to each typed search is what its row says. */
import type { TypedSearch } from './judged-typed.ts';
import type { SearchAnswer, SearchArchive } from './search-archive.ts';

export interface TypedVerdict {
  readonly row: TypedSearch;
  /** What is wrong, a sentence each; none where the row holds. */
  readonly faults: readonly string[];
}

export async function judgeTyped(
  rows: readonly TypedSearch[],
  searches: Readonly<Record<TypedSearch['in'], SearchArchive>>,
): Promise<TypedVerdict[]> {
  return Promise.all(
    rows.map(async (row) => {
      const search = searches[row.in];
      const answer = await search(row.typed);
      if (row.orRemark !== undefined && answer.remarks.some((remark) => row.orRemark?.test(remark)))
        return { row, faults: [] };
      const faults = [...findFaults(row, answer)];
      if (row.like !== undefined && outline(answer) !== outline(await search(row.like)))
        faults.push(`lists ${outline(answer)}, not what ‘${row.like}’ does`);
      return { row, faults };
    }),
  );
}

function* findFaults(row: TypedSearch, { cards, essays, total, corrected }: SearchAnswer): Generator<string> {
  const slugs = essays.map(({ path }) => slugOf(path));
  const found = slugs.join(', ') || 'none';
  if (row.cards !== undefined && !row.cards.some((wanted) => hasCards(cards, wanted)))
    yield `its cards are ${cards.join(', ') || 'none'}, not ${row.cards.map((list) => list.join(', ')).join(' or ')}`;
  if (row.noCard && cards.length > 0) yield `it has a card, ${cards.join(', ')}`;
  if (row.first !== undefined) {
    const [slug, anchor] = row.first.split('#');
    const [best] = essays;
    if (slugs[0] !== slug || (anchor !== undefined && best?.anchors[0] !== anchor))
      yield `the first essay is ${slugs[0] ?? 'none'}#${best?.anchors[0] ?? ''}, not ${row.first}`;
  }
  const [earlier, later] = (row.before ?? []).map((slug) => slugs.indexOf(slug));
  if (earlier !== undefined && later !== undefined && later >= 0 && (earlier < 0 || earlier > later))
    yield `${row.before?.join(' is not before ')}: ${found}`;
  const missing = (row.finds ?? row.only ?? []).filter((slug) => !slugs.includes(slug));
  if (missing.length > 0) yield `it doesn’t find ${missing.join(', ')}, but ${found}`;
  const extra = slugs.filter((slug) => row.lacks?.includes(slug) || row.only?.includes(slug) === false);
  if (extra.length > 0) yield `it finds ${extra.join(', ')}`;
  if (row.only !== undefined && total !== row.only.length)
    yield `it says ${total} essays, not ${row.only.length}`;
  if (row.corrected !== undefined && row.corrected !== corrected)
    yield `it is corrected to ${corrected ?? 'nothing'}, not to ${row.corrected ?? 'nothing'}`;
}

const slugOf = (path: string): string => path.split('/')[2] ?? '';

/** A card may lead on to an issue's only essay. */
const hasCards = (cards: readonly string[], wanted: readonly string[]): boolean =>
  wanted.every((path, at) =>
    at === 0 ? cards[0]?.startsWith(path) === true : cards.some((card) => card.startsWith(path)),
  );

const outline = ({ essays, total }: SearchAnswer): string =>
  `${total}: ${essays.map(({ path }) => slugOf(path)).join(', ')}`;
