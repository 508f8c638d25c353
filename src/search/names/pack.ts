/** Packs lists for the network: rows as one column a property, numbers as differences, full dates as days since 1970. */

type Row = Readonly<Record<string, unknown>>;

/** `{ columns }` replaces each list of rows. */
export const packTables = (tables: object): object =>
  mapValues(tables, (value) =>
    isRows(value)
      ? {
          columns: mapValues(value[0] ?? {}, (_, key) =>
            toColumn(
              key,
              value.map((row) => row[key]),
            ),
          ),
        }
      : value,
  );

/** What was packed. */
export const unpackTables = (packed: object): object =>
  mapValues(packed, (value) => (isPacked(value) ? toRows(value.columns) : value));

const mapValues = (from: object, change: (value: unknown, key: string) => unknown): object =>
  Object.fromEntries(Object.entries(from).map(([key, value]) => [key, change(value, key)]));

const isRows = (value: unknown): value is readonly Row[] =>
  Array.isArray(value) && typeof value[0] === 'object' && !Array.isArray(value[0]);

const isPacked = (value: unknown): value is { readonly columns: Readonly<Record<string, unknown[]>> } =>
  typeof value === 'object' && value !== null && 'columns' in value;

const DAY = 86_400_000;

function toColumn(key: string, values: readonly unknown[]): unknown[] {
  let before: unknown;
  return values.map((value) => {
    const isDay = key === 'date' && typeof value === 'string' && value.length === 10;
    const plain = isDay ? Date.parse(value) / DAY : value;
    const step = typeof plain === 'number' && typeof before === 'number' ? plain - before : plain;
    before = plain;
    return step;
  });
}

function toRows(columns: Readonly<Record<string, unknown[]>>): object[] {
  const lists = Object.entries(columns).map(([key, column]) => {
    let before: unknown;
    const values = column.map((step) => {
      before = typeof step === 'number' && typeof before === 'number' ? before + step : step;
      return key === 'date' && typeof before === 'number'
        ? new Date(before * DAY).toISOString().slice(0, 10)
        : before;
    });
    return [key, values] as const;
  });
  const [first] = lists;
  return (first?.[1] ?? []).map((_, at) =>
    Object.fromEntries(lists.map(([key, values]) => [key, values[at]])),
  );
}

/** The block that has the essays of an issue, as its path below `search/essays/`: of up to 100 issues. */
export const blockOf = (series: string, number: number | null): string =>
  `${series}/${number === null ? 'unnumbered' : Math.floor(number / 100)}`;
