/** What every page owes its reader: no script or style inside it, nothing from another host, a title, one heading. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attribute, elementsOf, readPages, siteFolder } from './read-site.ts';

const pages = readPages(siteFolder());
/** A page that only sends its reader on has no more to say than that. */
const isRedirect = (html: string): boolean => /http-equiv="refresh"/i.test(html);

const faultsOf = (find: (page: (typeof pages)[number]) => string[]): string[] =>
  pages.flatMap((page) => find(page).map((fault) => `${page.file}: ${fault}`));

test('no page holds a script, a style or a handler of its own', () => {
  const faults = faultsOf(({ tree }) =>
    elementsOf(tree).flatMap((element) => {
      const handlers = Object.keys(element.properties).filter((name) => /^on/i.test(name));
      if (handlers.length > 0) return [`<${element.tagName}> has ${handlers.join()}`];
      if (element.properties.style !== undefined) return [`<${element.tagName}> has a style attribute`];
      if (element.tagName === 'style') return ['a style element'];
      const data = attribute(element, 'type') === 'application/ld+json';
      if (element.tagName === 'script' && element.properties.src === undefined && !data)
        return ['an inline script'];
      return [];
    }),
  );
  assert.deepEqual(faults, []);
});

test('no page loads anything from another host', () => {
  const faults = faultsOf(({ tree }) =>
    elementsOf(tree).flatMap((element) => {
      const source =
        attribute(element, 'src') ?? (element.tagName === 'link' ? attribute(element, 'href') : null);
      const harmless =
        element.tagName === 'link' &&
        /^(?:canonical|alternate|license|schema.DC)$/.test(attribute(element, 'rel') ?? '');
      return source !== null && /^(?:https?:)?\/\//.test(source) && !harmless
        ? [`<${element.tagName}> ${source}`]
        : [];
    }),
  );
  assert.deepEqual(faults, []);
});

test('every page has a policy, a language, a title of its own and one first heading', () => {
  const faults = faultsOf(({ file, tree, html }) => {
    const elements = elementsOf(tree);
    const found: string[] = [];
    const policy = elements.find(
      (element) => attribute(element, 'httpEquiv')?.toLowerCase() === 'content-security-policy',
    );
    const words = policy === undefined ? '' : (attribute(policy, 'content') ?? '');
    // Pagefind is compiled to WebAssembly, and is on the search page alone.
    const exception = file === 'search/index.html' ? " 'wasm-unsafe-eval'" : '';
    const isStrict = words.includes(`default-src 'none'; script-src 'self'${exception};`);
    if (!isStrict || words.replace(exception, '').includes('unsafe')) found.push(`policy '${words}'`);
    const root = elements.find(({ tagName }) => tagName === 'html');
    if (root === undefined || attribute(root, 'lang') === null) found.push('no language');
    if (isRedirect(html)) return found;
    const headings = elements.filter(({ tagName }) => tagName === 'h1').length;
    if (headings !== 1) found.push(`${headings} first headings`);
    return found;
  });
  assert.deepEqual(faults, []);
  const titles = pages
    .filter(({ html }) => !isRedirect(html))
    .map(({ html }) => /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '');
  assert.deepEqual(
    titles.filter((title, index) => title === '' || titles.indexOf(title) !== index),
    [],
  );
});

test('ids are used once on a page', () => {
  const faults = faultsOf(({ tree }) => {
    const ids = elementsOf(tree).flatMap((element) => attribute(element, 'id') ?? []);
    return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
  });
  assert.deepEqual(faults, []);
});

test('an essay is a page of headings in order', () => {
  const faults = faultsOf(({ tree }) => {
    let last = 1;
    return elementsOf(tree).flatMap(({ tagName }) => {
      const level = /^h([1-6])$/.exec(tagName)?.[1];
      if (level === undefined) return [];
      const skipped = Number(level) > last + 1;
      last = Number(level);
      return skipped ? [`<${tagName}> after a heading ${last} levels up`] : [];
    });
  });
  assert.deepEqual(faults, []);
});
