/**
 * Names early in the head of a drawn page what it will need. A page whose policy stands in a `meta` isn't looked
 * through ahead of its parser by Chromium, and the parser waits for the first script: the style sheet would be asked
 * for a journey to the host later, and what a script imports one more. Bytes in, bytes out: pages are large.
 */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseHead } from './parse-head.ts';

/** `importsOf` gives the addresses of the modules that a script imports at once, one by one to their end. */
export function injectPreloads(
  page: Uint8Array,
  importsOf: (script: string) => readonly string[],
): Uint8Array {
  const bytes = Buffer.from(page.buffer, page.byteOffset, page.byteLength);
  const head = parseHead(bytes);
  const at = head?.tags.find(({ name }) => name === 'script')?.at;
  const linked = head?.tags.filter(({ name }) => name === 'link').map(({ html }) => html) ?? [];
  const style = firstMatch(linked, /^<link rel="stylesheet" href="([^"]+)">$/)?.[1];
  if (head === null || at === undefined || style === undefined) return page;
  if (linked.some((link) => link.includes(' as="style"'))) return page;
  const fetched = firstMatch(linked, /^<link rel="preload"[^>]* as="fetch"[^>]*>$/)?.[0] ?? '';
  const links = [`<link rel="preload" href="${style}" as="style">`];
  // Where a search waits for its script, so does its reader; elsewhere scripts come after the text. The first script
  // goes before them: a browser asks an old host for six things at a time.
  if (bytes.includes(SEARCHES)) {
    const first = /^<script src="([^"]+)"/.exec(head.html.slice(at))?.[1];
    if (first !== undefined) links.push(`<link rel="preload" href="${first}" as="script">`);
    links.push(fetched);
    for (const script of scriptsOf(bytes.subarray(head.length).toString(), importsOf))
      links.push(`<link rel="modulepreload" href="${script}">`);
  }
  const after = head.html.slice(at);
  const rest = links.includes(fetched) ? after.replace(fetched, '') : after;
  return Buffer.concat([
    Buffer.from(head.html.slice(0, at) + links.join('') + rest),
    bytes.subarray(head.length),
  ]);
}

const firstMatch = (texts: readonly string[], form: RegExp): RegExpExecArray | null =>
  texts.map((text) => form.exec(text)).find((found) => found !== null) ?? null;

/** What a page has that searches. */
const SEARCHES = 'data-search="desk"';

/** The scripts in the main part of a page, and what they import. */
function scriptsOf(body: string, importsOf: (script: string) => readonly string[]): string[] {
  const main = body.slice(0, body.indexOf('</main>'));
  const own = [...main.matchAll(/<script type="module" src="([^"]+)">/g)].map(([, src = '']) => src);
  return [...new Set([...own, ...own.flatMap(importsOf)])];
}

/** The modules that a bundled script imports at once, and they in turn, by their addresses. */

/** `base` is the folder of the site on its host, `site` the one on the disk. */
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

/** As the bundler writes them: `import{a}from"./b.js"`, `import"./b.js"`; `import("./b.js")` comes later. */
const IMPORT = /(?:\bfrom|\bimport)\s*["'](\.\/[^"']+)["']/g;
