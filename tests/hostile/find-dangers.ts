/**
 * What in a piece of HTML could run, load from elsewhere, restyle the page or take a name that the page uses. It
 * is read as a browser reads it (parse5), and knows nothing of how we clean.
 */
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

const parser = unified().use(rehypeParse, { fragment: true }).freeze();
const FORBIDDEN = new Set(
  'script style iframe frame frameset object embed applet form input button select textarea keygen link meta base template svg math noscript video audio source picture portal dialog slot title xmp plaintext marquee area map'.split(
    ' ',
  ),
);
/** Ids of ours: paragraphs, notes, headings. */
const OURS = /^(?:p\d+[a-z]*|n-\d+|h-[^\s"'<>]*)$/;
const ADDRESSES = new Set([
  'href',
  'src',
  'cite',
  'action',
  'formAction',
  'data',
  'poster',
  'background',
  'ping',
  'srcSet',
]);

export function findDangers(html: string): string[] {
  const dangers: string[] = [];
  visit(parser.parse(html), 'element', ({ tagName, properties }) => {
    if (FORBIDDEN.has(tagName) || tagName.includes('-')) dangers.push(`<${tagName}>`);
    for (const [name, value] of Object.entries(properties)) {
      const text = String(value);
      if (/^on/i.test(name)) dangers.push(`${name}=${text}`);
      if (name === 'style' || name === 'name' || name === 'is') dangers.push(`${name}=${text}`);
      if (name === 'id' && !OURS.test(text)) dangers.push(`id=${text}`);
      if (ADDRESSES.has(name) && runs(text)) dangers.push(`${name}=${text}`);
    }
  });
  return dangers;
}

/** Whether an address has another scheme than those that only lead; a browser skips spaces and controls in it. */
function runs(address: string): boolean {
  const seen = [...address].filter((sign) => sign > ' ').join('');
  return /^(?!https?:|mailto:)[a-z][a-z0-9+.-]*:/i.test(seen);
}
