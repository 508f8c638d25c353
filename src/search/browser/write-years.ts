/** Two years, either left empty, as the value of the filter; null where both are. */
export function writeYears(from: string, to: string): string | null {
  const [first, last] = [from.trim(), to.trim()];
  if (first === '' && last === '') return null;
  if (first === last) return first;
  // The other way round is meant this way round.
  return first !== '' && last !== '' && Number(first) > Number(last)
    ? `${last}..${first}`
    : `${first}..${last}`;
}
