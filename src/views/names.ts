/** Puts records in the order of their names, as the language of the archive has it. */
export function sortNames<Record>(
  records: Iterable<Record>,
  nameOf: (record: Record) => string,
  language: string,
): Record[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return [...records].sort((a, b) => compare(nameOf(a), nameOf(b)));
}
