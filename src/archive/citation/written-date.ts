/** A date in words for readers, to its precision: '26 October 2004', 'October 2004', 'May to September 2000'. */
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export function writtenDate(iso: string): string {
  const [from = iso, to] = iso.split('/');
  if (to === undefined) return single(from);
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  return `${sameYear ? monthName(from) : single(from)} to ${single(to)}`;
}

function single(iso: string): string {
  const [year = '', month, day] = iso.split('-');
  if (month === undefined) return year;
  return `${day === undefined ? '' : `${Number(day)} `}${monthName(iso)} ${year}`;
}

/** The name of the month of a date that has one. */
export const monthName = (iso: string): string => MONTHS[Number(iso.slice(5, 7)) - 1] ?? '';
