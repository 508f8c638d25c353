/** What of a saved page is the site's and not the text's, by what its own mark-up says. Left out, and listed. */
import { attributeOf, type Element, isBlockElement } from './tree.ts';

export const PAGE_TITLE = "the page's title";
const TAGS: Readonly<Record<string, string>> = {
  title: PAGE_TITLE,
  nav: 'navigation',
  form: 'a form',
  button: 'a form',
  select: 'a form',
  textarea: 'a form',
  iframe: 'another page inside this one',
  noscript: 'words for browsers without scripts',
  object: 'words in place of a player',
  svg: 'words of a drawing',
};
const ROLES: Readonly<Record<string, string>> = {
  navigation: 'navigation',
  search: 'a form',
  contentinfo: "the site's foot",
  banner: "the site's head",
};
const NAMES =
  /^(?:nav(?:bar|igation|menu|links)?|menu|main-?menu|side-?bar|breadcrumbs?|site-?footer|footer|tool-?bar|cookies?(?:-?(?:bar|banner|notice))?|share|sharing|social|skip-?links?|wm-ipp(?:-base)?)$/iu;

/** Why an element's words are left out; null where they are the text's. */
export function boilerplateReason(element: Element, insideArticle: boolean): string | null {
  // Words inside a line are the line's, whatever they are called.
  if (!isBlockElement(element)) return null;
  const byTag = TAGS[element.tagName];
  if (byTag !== undefined) return byTag;
  if (element.tagName === 'footer' && !insideArticle) return "the site's foot";
  const role = ROLES[attributeOf(element, 'role') ?? ''];
  if (role !== undefined) return role;
  if (
    attributeOf(element, 'hidden') !== null ||
    /display\s*:\s*none/iu.test(attributeOf(element, 'style') ?? '')
  )
    return 'hidden words';
  if (!/^(?:div|td|table|ul|ol|section|aside|p)$/u.test(element.tagName)) return null;
  const names = `${attributeOf(element, 'id') ?? ''} ${attributeOf(element, 'class') ?? ''}`.split(/\s+/u);
  return names.some((name) => NAMES.test(name)) ? 'navigation' : null;
}
