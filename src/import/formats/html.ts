/**
 * A saved web page to lines: its encoding settled, its tree read as a browser reads it (numeric entities from 128
 * to 159 included, which old editors wrote for quotation marks), the site's own words set aside.
 */
import { parse } from 'parse5';
import { declaredCharset, decodeText } from '../decode/decode-text.ts';
import { countIn, type ImportWarning, type Line, type SourceDocument, type SourceWord } from '../document.ts';
import { readNames } from '../steps/people.ts';
import { type HtmlLine, readPageLines } from './html-lines.ts';
import { isBlockElement, isSilent, type Node, sourceLine, walkTree } from './html-tree.ts';

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

/**
 * Old pages have no `<nav>`: their way back is a line of links over and under the text. Short lines of nothing
 * but links are left out where they stand before the first or after the last paragraph of length.
 */
const LONG = 25;
const LONGEST = 40;

export function dropNavigationLinks(lines: readonly HtmlLine[]): Line[] {
  const isText = ({ line, linked }: HtmlLine): boolean =>
    line.boilerplateReason === null && linked < 0.5 && countIn(line.text) >= LONG;
  const first = lines.findIndex(isText);
  const last = lines.findLastIndex(isText);
  return lines.map(({ line, linked }, index) => {
    const outside = index < first || index > last;
    const isMenu =
      linked > 0.9 &&
      countIn(line.text) <= LONGEST &&
      line.kind !== 'heading' &&
      line.boilerplateReason === null;
    // A sign-off may be a link to its writer's letter box.
    return first >= 0 && outside && isMenu && readNames(line.text) === null
      ? { ...line, boilerplateReason: 'links of the site' }
      : line;
  });
}

/** Every word of a page in the order of its tree, each with its line. The proof is held against this list. */
export function readPageWords(root: Node): SourceWord[] {
  const words: SourceWord[] = [];
  let open = ''; // a word may run on from one element into the next: 'un<i>believ</i>able'
  let openAt = 1;
  const close = (): void => {
    if (open !== '') words.push({ word: open, at: openAt });
    open = '';
  };
  walkTree(root, {
    enter(element) {
      if (isBlockElement(element) || element.tagName === 'br') close();
      return !isSilent(element);
    },
    leave(element) {
      if (isBlockElement(element)) close();
    },
    text(node) {
      let at = sourceLine(node);
      for (const part of node.value.split(/(\s)/u)) {
        if (part === '') continue;
        if (/^\s$/u.test(part)) {
          close();
          if (part === '\n') at++;
          continue;
        }
        if (open === '') openAt = at;
        open += part;
      }
    },
  });
  close();
  return words;
}
