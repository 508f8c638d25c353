/**
 * Names early in the head of a drawn page what it will need. A page whose policy stands in a `meta` isn't looked
 * through ahead of its parser by Chromium, and the parser waits for the first script: the style sheet would be asked
 * for a journey to the host later, and what a script imports one more. Bytes in, bytes out: pages are large.
 */

/** `importsOf` gives the addresses of the modules that a script imports at once, one by one to their end. */
export function hastenPage(page: Uint8Array, importsOf: (script: string) => readonly string[]): Uint8Array {
  const bytes = Buffer.from(page.buffer, page.byteOffset, page.byteLength);
  const headEnd = bytes.indexOf('</head>');
  if (headEnd < 0) return page;
  const head = bytes.subarray(0, headEnd).toString();
  const at = head.indexOf('<script');
  const style = /<link rel="stylesheet" href="([^"]+)">/.exec(head)?.[1];
  if (at < 0 || style === undefined || head.includes(' as="style"')) return page;
  const fetched = /<link rel="preload"[^>]* as="fetch"[^>]*>/.exec(head)?.[0] ?? '';
  const links = [`<link rel="preload" href="${style}" as="style">`];
  // Where a search waits for its script, so does its reader; elsewhere scripts come after the text. The first script
  // goes before them: a browser asks an old host for six things at a time.
  if (bytes.includes(SEARCHES)) {
    const first = /^<script src="([^"]+)"/.exec(head.slice(at))?.[1];
    if (first !== undefined) links.push(`<link rel="preload" href="${first}" as="script">`);
    links.push(fetched);
    for (const script of scriptsOf(bytes.subarray(headEnd).toString(), importsOf))
      links.push(`<link rel="modulepreload" href="${script}">`);
  }
  const rest = links.includes(fetched) ? head.slice(at).replace(fetched, '') : head.slice(at);
  return Buffer.concat([Buffer.from(head.slice(0, at) + links.join('') + rest), bytes.subarray(headEnd)]);
}

/** What a page has that searches. */
const SEARCHES = 'data-search="desk"';

/** The scripts in the main part of a page, and what they import. */
function scriptsOf(body: string, importsOf: (script: string) => readonly string[]): string[] {
  const main = body.slice(0, body.indexOf('</main>'));
  const own = [...main.matchAll(/<script type="module" src="([^"]+)">/g)].map(([, src = '']) => src);
  return [...new Set([...own, ...own.flatMap(importsOf)])];
}
