/** Elements of the page. Text becomes text nodes: what the index holds is never parsed as HTML. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

export function svgElement<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): SVGElementTagNameMap[Name] {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

export const line = (...children: readonly (Node | string)[]): HTMLParagraphElement =>
  element('p', {}, ...children);

/** A link to another search on this page. */
export const searchLink = (typed: string, ...children: readonly (Node | string)[]): HTMLAnchorElement =>
  element('a', { href: `?q=${encodeURIComponent(typed)}` }, ...children);
