/** `1 essay`, `31 essays`, `1,650 essays`. */
export const count = (number: number, one: string): string =>
  `${number.toLocaleString('en-GB')} ${one}${number === 1 ? '' : 's'}`;
