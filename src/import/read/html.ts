/**
 * A saved web page to lines: its encoding settled, its tree read as a browser reads it (numeric entities from 128
 * to 159 included, which old editors wrote for quotation marks), the site's own words set aside.
 */
import { parse } from 'parse5';
import { declaredCharset } from '../decode/declared-charset.ts';
import { decodeText } from '../decode/decode-text.ts';
import type { ImportWarning, SourceDocument } from '../document.ts';
import { dropNavigationLinks } from './html/leave-links-out.ts';
import { readPageLines } from './html/page-lines.ts';
import { readPageWords } from './html/page-words.ts';

export function readHtml(bytes: Uint8Array, encoding: string | null): SourceDocument {
  const decoded = decodeText(bytes, encoding, declaredCharset(bytes));
  return { ...parsePage(decoded.text, decoded.doubts), encoding: decoded.encoding };
}

/** Reads the text of a page, wherever it came from. */
export function parsePage(html: string, known: readonly ImportWarning[]): SourceDocument {
  const root = parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false });
  const { lines, title, links, pictures } = readPageLines(root);
  const warnings = [...known];
  if (links > 0)
    warnings.push({
      line: null,
      kind: 'links',
      message: `${links} ${links === 1 ? 'link was' : 'links were'} taken over as plain words`,
    });
  if (pictures.length > 0)
    warnings.push({
      line: null,
      kind: 'pictures',
      message: `pictures are not taken over: ${[...new Set(pictures)]
        .slice(0, 10)
        .map((name) => name.slice(0, 80))
        .join(', ')}`,
    });
  return {
    format: 'html',
    encoding: null,
    lines: dropNavigationLinks(lines),
    words: readPageWords(root),
    pageTitle: title,
    claims: null,
    doubts: warnings,
  };
}
