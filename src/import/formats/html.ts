/**
 * Parses a saved web page as a browser does: numeric references from 128 to 159 included, which old editors wrote for
 * quotation marks. Boilerplate is marked.
 */
import { parse } from 'parse5';
import { declaredCharset, decodeText } from '../decode-text.ts';
import {
  countIn,
  type ImportWarning,
  type Line,
  type SourceDocument,
  type SourceWord,
  warning,
} from '../document.ts';
import { readNames } from '../steps/people.ts';
import { type HtmlLine, readPageLines } from './html-lines.ts';
import { hasNoWords, isBlockElement, type Node, sourceLine, walkTree } from './html-tree.ts';

export function readHtml(bytes: Uint8Array, encoding: string | null): SourceDocument {
  const decoded = decodeText(bytes, encoding, declaredCharset(bytes));
  const page = parsePage(decoded.text);
  return { ...page, encoding: decoded.encoding, warnings: [...decoded.warnings, ...page.warnings] };
}

export function parsePage(html: string): SourceDocument {
  const root = parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false });
  const { lines, title, links, pictures } = readPageLines(root);
  const warnings: ImportWarning[] = [];
  if (links > 0)
    warnings.push(
      warning('links', `${links} ${links === 1 ? 'link was' : 'links were'} taken over as plain words`),
    );
  if (pictures.length > 0)
    warnings.push(warning('pictures', `pictures are not taken over: ${listPictures(pictures)}`));
  return {
    format: 'html',
    encoding: null,
    lines: dropNavigationLinks(lines),
    words: readPageWords(root),
    pageTitle: title,
    claims: null,
    warnings,
  };
}

/** The first ten addresses, shortened. */
export const listPictures = (addresses: readonly string[]): string =>
  [...new Set(addresses)]
    .slice(0, 10)
    .map((address) => address.slice(0, 80))
    .join(', ');

const MIN_WORDS_OF_TEXT = 25;
const MAX_WORDS_OF_LINKS = 40;

/**
 * Marks short lines of links before the first and after the last long paragraph as boilerplate, because the navigation
 * of old pages has no `<nav>`.
 */
function dropNavigationLinks(lines: readonly HtmlLine[]): Line[] {
  const isText = ({ line, linked }: HtmlLine): boolean =>
    line.boilerplateReason === null && linked < 0.5 && countIn(line.text) >= MIN_WORDS_OF_TEXT;
  const first = lines.findIndex(isText);
  const last = lines.findLastIndex(isText);
  return lines.map(({ line, linked }, index) => {
    const isOutside = first >= 0 && (index < first || index > last);
    const isMenu =
      linked > 0.9 &&
      countIn(line.text) <= MAX_WORDS_OF_LINKS &&
      line.kind !== 'heading' &&
      line.boilerplateReason === null;
    // A sign-off may be a link to the author's e-mail address.
    return isOutside && isMenu && readNames(line.text) === null
      ? { ...line, boilerplateReason: 'links of the site' }
      : line;
  });
}

/** Every word of a page in document order, with its line: the coverage check compares with these. */
export function readPageWords(root: Node): SourceWord[] {
  const words: SourceWord[] = [];
  let word = ''; // may continue in the next element: 'un<i>believ</i>able'
  let at = 1;
  const close = (): void => {
    if (word !== '') words.push({ word, at });
    word = '';
  };
  walkTree(root, true, {
    enter(element) {
      if (isBlockElement(element) || element.tagName === 'br') close();
      return hasNoWords(element) ? null : true;
    },
    leave(element) {
      if (isBlockElement(element)) close();
    },
    text(node) {
      let line = sourceLine(node);
      for (const part of node.value.split(/(\s)/u)) {
        if (part === '') continue;
        if (/\s/u.test(part)) {
          close();
          if (part === '\n') line++;
          continue;
        }
        if (word === '') at = line;
        word += part;
      }
    },
  });
  close();
  return words;
}
