/** Parts a long list into pages; an empty list is one empty page. */
export function paginate<Item>(items: readonly Item[], most: number): (readonly Item[])[] {
  const pages: (readonly Item[])[] = [];
  for (let from = 0; from < items.length; from += most) pages.push(items.slice(from, from + most));
  return pages.length === 0 ? [[]] : pages;
}
