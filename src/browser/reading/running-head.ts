/**
 * Series, number and title at the head of every printed page but the first. Page-margin boxes take only words of a
 * style sheet, and each essay has its own, so the sheet is made here.
 */
export function addRunningHead(article: HTMLElement): void {
  const words = (selector: string): string =>
    article.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  const place = [words('.of .label'), words('.of .num').split(' ').at(-1) ?? ''].filter(Boolean).join(' ');
  const left = [place, words('.of time')].filter(Boolean).join(', ');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@page {
  @top-left { content: ${quote(left)}; font: 500 8pt Archivo, sans-serif; white-space: nowrap; }
  @top-right { content: ${quote(words('h1'))}; font: 8.5pt Vollkorn, serif; text-align: end; width: 65%; }
}
@page :first { @top-left { content: none } @top-right { content: none } }`);
  document.adoptedStyleSheets.push(sheet);
}

/** A string of CSS. */
const quote = (words: string): string =>
  `"${words.replace(/["\\]/g, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;
