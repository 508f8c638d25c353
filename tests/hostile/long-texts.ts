/** Texts on which a careless reader would take for ever: `make(n)` has about n signs, and so many times the work. */
export interface LongText {
  readonly name: string;
  readonly make: (length: number) => string;
}

const repeated =
  (part: string) =>
  (length: number): string =>
    part.repeat(Math.ceil(length / part.length));

export const LONG: readonly LongText[] = [
  { name: 'one line of words', make: repeated('the press stood idle in the spring ') },
  { name: 'one word', make: repeated('x') },
  { name: 'figures', make: repeated('1') },
  { name: 'names of the series', make: repeated('BB ') },
  { name: 'the name and a number', make: repeated('BB 1 ') },
  { name: 'a list of numbers', make: (length) => `BB Nos ${repeated('1, ')(length)}` },
  { name: 'ranges', make: (length) => `BB ${repeated('1-2-')(length)}` },
  { name: 'dates', make: repeated('1-1-90 ') },
  { name: 'dates without an end', make: (length) => `BB ${repeated('1-')(length)}` },
  { name: 'months', make: repeated('May June ') },
  { name: 'relations', make: repeated('see previous four issues ') },
  { name: 'open brackets', make: (length) => `(BB ${repeated('(')(length)}` },
  { name: 'brackets round names', make: repeated('(BB ') },
  { name: 'square brackets', make: repeated('[BB No ') },
  { name: 'spaces', make: (length) => `BB${repeated(' ')(length)}1` },
  { name: 'stops', make: (length) => `BB No${repeated('.')(length)}` },
  { name: 'stars', make: repeated('*a ') },
  { name: 'stars and lines', make: repeated('*a _b ') },
  {
    name: 'backticks',
    make: (length) => Array.from({ length: Math.sqrt(length) }, (_, n) => '`'.repeat(n)).join(' '),
  },
  { name: 'open tags', make: repeated('<b>') },
  { name: 'less-than signs', make: repeated('<') },
  { name: 'entities', make: repeated('&amp;') },
  { name: 'half entities', make: repeated('&a') },
  { name: 'comments never closed', make: repeated('<!--') },
  { name: 'images never closed', make: repeated('![') },
  { name: 'links', make: repeated('[a](b) ') },
  { name: 'addresses', make: repeated('http://a.b/c ') },
  { name: 'e-mail addresses', make: repeated('a@b.c ') },
  { name: 'tables', make: repeated('|a|b|\n|-|-|\n|c|d|\n\n') },
  {
    name: 'one row of a table',
    make: (length) => `|${repeated('a|')(length / 2)}\n|${repeated('-|')(length / 2)}\n`,
  },
  { name: 'headings of one name', make: repeated('## a\n\n') },
  { name: 'rules', make: repeated('---\n\n') },
  { name: 'line ends', make: repeated('\n') },
  { name: 'combining marks', make: (length) => `a${repeated('\u0301')(length)}` },
  { name: 'turned texts', make: repeated('\u202Ea\u202C') },
  { name: 'quotation marks', make: repeated('"a" ‘b’ ') },
];
