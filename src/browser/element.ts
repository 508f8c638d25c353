/** Elements of the page. Text becomes text nodes: what the index holds is never parsed as HTML. */

type Child = Node | string | null;
type Attributes = Readonly<Record<string, string | null>>;
/** Attributes and children; null is left out. */
type Content = readonly (Child | readonly Child[] | Attributes)[];

/** `element('p.meta', 'text')` has the class `meta`. */
export const element = <Tag extends keyof HTMLElementTagNameMap>(
  name: Tag | `${Tag}.${string}`,
  ...content: Content
): HTMLElementTagNameMap[Tag] => {
  const [tag, ...classes] = name.split('.');
  const built = document.createElement(tag as Tag); // a name begins with its tag
  if (classes.length > 0) built.className = classes.join(' ');
  return fill(built, content);
};

export const svgElement = <Tag extends keyof SVGElementTagNameMap>(
  name: Tag,
  ...content: Content
): SVGElementTagNameMap[Tag] => fill(document.createElementNS('http://www.w3.org/2000/svg', name), content);

function fill<Kind extends Element>(built: Kind, content: Content): Kind {
  for (const one of content.flat()) {
    if (one === null) continue;
    if (typeof one === 'string' || one instanceof Node) built.append(one);
    else for (const [name, value] of Object.entries(one)) if (value !== null) built.setAttribute(name, value);
  }
  return built;
}

export const line = (...content: Content): HTMLParagraphElement => element('p', ...content);

/** A link to another search on this page. */
export const searchLink = (typed: string, ...content: Content): HTMLAnchorElement =>
  element('a', { href: `?q=${encodeURIComponent(typed)}` }, ...content);
