/** A name for a paragraph that was put in: that of the one before it with a letter, `p14a`; never one used before. */
export function nextAnchor(before: string | null, used: ReadonlySet<string>): string {
  const number = /^p(\d+)/.exec(before ?? '')?.[1] ?? '0';
  for (let count = 1; ; count++) {
    const anchor = `p${number}${letters(count)}`;
    if (!used.has(anchor)) return anchor;
  }
}

/** 1 → a, 26 → z, 27 → aa. */
function letters(count: number): string {
  let name = '';
  for (let rest = count; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(97 + ((rest - 1) % 26)) + name;
  return name;
}
