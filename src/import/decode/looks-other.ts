/**
 * Windows-1252 decodes any bytes, so what comes of it has to be looked at: which of its letters stand where no
 * English text has them, and what would they be in another encoding? A suggestion, never a decision.
 */
const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a));
const isFigure = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;

/** What to say to a keeper; null where nothing speaks against Windows-1252. */
export function suggestEncoding(bytes: Uint8Array): string | null {
  const seen = { mac: 0, dos: 0, windows: 0, high: 0, letters: 0 };
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    const [before, after] = [bytes[at - 1], bytes[at + 1]];
    if (isLetter(byte)) seen.letters++;
    if (byte < 0x80) continue;
    if (byte >= 0xc0) seen.high++;
    // Mac Roman has “ ” ‘ ’ at D2 to D5, where Windows-1252 has Ò Ó Ô Õ: 'itÕs' and 'Òso' give it away.
    if (
      (byte === 0xd5 && isLetter(before)) ||
      (byte === 0xd2 && !isLetter(before) && isLetter(after)) ||
      (byte === 0xd3 && !isLetter(after)) ||
      (byte === 0xd0 && !isLetter(before) && !isLetter(after))
    )
      seen.mac++;
    // DOS has é ü ä ö è ê ë at 82 to 94, where Windows-1252 has marks that stand in no word, and £ at 9C.
    if (
      (byte === 0x9c && isFigure(after)) ||
      ([0x81, 0x82, 0x83, 0x84, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c].includes(byte) && isLetter(before))
    )
      seen.dos++;
    else if (byte >= 0x91 && byte <= 0x97) seen.windows++;
  }
  // Half of all letters outside ASCII: Cyrillic or Greek, which no rule above is made for.
  if (seen.high > seen.letters)
    return 'a text in another alphabet: say --encoding windows-1251, koi8-r or iso-8859-7, as its writer may have used';
  if (seen.mac > 0 && seen.mac > seen.windows * 2)
    return 'Mac Roman: look at its quotation marks, and say --encoding macintosh if they are wrong';
  if (seen.dos > 0 && seen.dos > seen.windows)
    return 'a text of DOS days: look at its accents and pound signs, and say --encoding cp850 or cp437 if they are wrong';
  return null;
}
