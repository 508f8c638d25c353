/**
 * Injects preload links into the head of a rendered page, before its first script. The security policy is in a `meta`
 * element, so Chromium's preload scanner doesn't run, and the style sheet would wait for the script. Bytes in, bytes out,
 * because pages are large.
 */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** `importsOf` returns the addresses of the modules that a script imports statically, and of those that they import. */
export function injectPreloads(
  page: Uint8Array,
  importsOf: (script: string) => readonly string[],
): Uint8Array {
  const bytes = Buffer.from(page.buffer, page.byteOffset, page.byteLength);
  const { head, tags } = parseHead(bytes);
  const at = tags.find(([, script]) => script !== undefined)?.index;
  const links = tags.map(([tag]) => tag).filter((tag) => tag.startsWith('<link '));
  const style = links.map((link) => /^<link rel="stylesheet" href="([^"]+)">$/.exec(link)?.[1]).find(Boolean);
  if (at === undefined || style === undefined || links.some((link) => link.includes(' as="style"')))
    return page;
  const preloads = [`<link rel="preload" href="${style}" as="style">`];
  let rest = head.slice(at);
  const after = bytes.subarray(Buffer.byteLength(head));
  // A search waits for its script; elsewhere scripts come after the text. The first script is named before them,
  // because a browser requests six files at a time from a host with HTTP/1.1.
  if (bytes.includes(SEARCH_FORM)) {
    const first = /^<script src="([^"]+)"/.exec(rest)?.[1];
    if (first !== undefined) preloads.push(`<link rel="preload" href="${first}" as="script">`);
    const fetched = links.find((link) => /^<link rel="preload"[^>]* as="fetch"[^>]*>$/.test(link));
    if (fetched !== undefined) {
      preloads.push(fetched);
      rest = rest.replace(fetched, '');
    }
    for (const script of scriptsOf(after.toString(), importsOf))
      preloads.push(`<link rel="modulepreload" href="${script}">`);
  }
  return Buffer.concat([Buffer.from(head.slice(0, at) + preloads.join('') + rest), after]);
}

/** The main search form. */
const SEARCH_FORM = 'data-search="desk"';

const ATTRIBUTES = /(?:[^"'>]|"[^"]*"|'[^']*')*/.source;
/** A script with its content, another tag, or text. A quoted value is skipped: a title may read `<script>` or `</head>`. */
const TOKEN = new RegExp(
  `<(script)\\b${ATTRIBUTES}>[^]*?(?=</script)|<(?!script\\b)/?[a-z]${ATTRIBUTES}>|<(?![a-z/])|[^<]+`,
  'giy',
);

/** All of a page before the end of its head, with its tags; empty if it has no head. */
function parseHead(page: Buffer): { head: string; tags: RegExpExecArray[] } {
  for (let end = page.indexOf('</head>'); end >= 0; end = page.indexOf('</head>', end + 1)) {
    const head = page.subarray(0, end).toString();
    const tags = [...head.matchAll(TOKEN)];
    // Otherwise this `</head>` is within a tag or a script.
    if (tags.reduce((length, [token]) => length + token.length, 0) === head.length) return { head, tags };
  }
  return { head: '', tags: [] };
}

/** The scripts in the main part of a page, and their imports. */
function scriptsOf(body: string, importsOf: (script: string) => readonly string[]): string[] {
  const main = body.slice(0, body.indexOf('</main>'));
  const own = [...main.matchAll(/<script type="module" src="([^"]+)">/g)].map(([, src = '']) => src);
  return [...new Set([...own, ...own.flatMap(importsOf)])];
}

/** `base` is the folder of the site on its host, `site` its folder on the disk. */
export function readImports(site: string, base: string): (script: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return importsOf;

  function importsOf(script: string): readonly string[] {
    const before = known.get(script);
    if (before !== undefined) return before;
    known.set(script, []); // modules may import each other
    const code = readFileSync(join(site, script.slice(base.length)), 'utf8');
    const own = [...code.matchAll(IMPORT)].map(([, name = '']) => posix.join(posix.dirname(script), name));
    const all = [...new Set([...own, ...own.flatMap(importsOf)])];
    known.set(script, all);
    return all;
  }
}

/** As the bundler writes static imports: `import{a}from"./b.js"`, `import"./b.js"`. */
const IMPORT = /(?:\bfrom|\bimport)\s*["'](\.\/[^"']+)["']/g;
