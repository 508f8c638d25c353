/** What built pages say of themselves to programs, read as those programs read it, and held against the archive. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import jsonld from 'jsonld';
import { groupByTarget } from '../../src/archive/citation/cites.ts';
import { asPersonId } from '../../src/archive/schema/id.ts';
import { citationItem, fileAs } from '../../src/exports/citation-item.ts';
import { contentFolder } from '../../src/incremental/paths.ts';
import { loadArchive } from '../../src/load/load-archive.ts';
import { readAsZotero } from './read-as-zotero.ts';
import { attribute, elementsOf, type Page, readPages, siteFolder } from './read-site.ts';

const folder = siteFolder();
const pages = readPages(folder);
const { archive } = await loadArchive(contentFolder());
assert.ok(archive);
const root = archive.address + archive.base;
const pageOf = (path: string): Page => {
  const page = pages.find(({ file }) => file === `${path}index.html`);
  assert.ok(page, path);
  return page;
};

/** A thing of schema.org, its context left to the reader who knows it. */
type Thing = Record<string, unknown>;

function thingsOf({ tree }: Page): Thing[] {
  return elementsOf(tree)
    .filter((element) => attribute(element, 'type') === 'application/ld+json')
    .map((element) => {
      const [text] = element.children;
      assert.ok(text?.type === 'text');
      return JSON.parse(text.value) as Thing; // our own, held against the archive below
    });
}

const thingOf = (page: Page, type: string): Thing => {
  const thing = thingsOf(page).find((one) => one['@type'] === type);
  assert.ok(thing, `${page.file} has no ${type}`);
  return thing;
};

test('Zotero finds every field of every essay', () => {
  for (const essay of archive.essays.values()) {
    const item = citationItem(archive, essay);
    const found = readAsZotero(pageOf(`${essay.id}/`));
    const named = item.author.map((author) => fileAs(author));
    assert.equal(found.itemType, 'journalArticle');
    assert.equal(found.title, essay.record.title);
    assert.deepEqual(
      found.creators.map(({ lastName, firstName }) =>
        named.some((name) => name.includes(','))
          ? `${lastName}, ${firstName}`
          : `${firstName} ${lastName}`.trim(),
      ),
      named,
    );
    assert.equal(found.date, essay.record.date);
    assert.equal(found.publicationTitle, archive.series.get(essay.series)?.record.title);
    assert.equal(found.issue, essay.number === null ? null : String(essay.number));
    assert.equal(found.language, essay.lang);
    assert.equal(found.url, `${root}${essay.id}/`);
    assert.equal(found.rights, essay.record.rights ?? null);
  }
});

test('an essay is an article in an issue of a periodical, and names what it cites', () => {
  for (const essay of archive.essays.values()) {
    const thing = thingOf(pageOf(`${essay.id}/`), 'Article');
    assert.equal(thing['@id'], `${root}${essay.id}/`);
    assert.equal(thing.headline, essay.record.title);
    assert.equal(thing.datePublished, essay.record.date);
    assert.equal(thing.inLanguage, essay.lang);
    assert.equal(thing.wordCount, essay.text.words);
    const issue = thing.isPartOf as Thing; // every essay of the sample has a number
    assert.equal(issue['@type'], 'PublicationIssue');
    assert.equal(issue.issueNumber, String(essay.number));
    const series = issue.isPartOf as Thing; // as the line above says
    assert.equal(series['@type'], 'Periodical');
    assert.equal(series.name, archive.series.get(essay.series)?.record.title);
    const citations = thing.citation as Thing[]; // a list, as the count below shows
    assert.equal(
      citations.length,
      groupByTarget(archive, archive.graph.citationsOf(essay.id)).targets.length,
    );
    const authors = thing.author as Thing[]; // a list, as the next lines show
    assert.deepEqual(
      authors.map(({ name }) => name),
      essay.record.author.map((author) => archive.people.get(asPersonId(author))?.name),
    );
  }
});

test('a processor of JSON-LD can expand every thing, and every address in it is a page', async () => {
  const documentLoader = async (url: string) => {
    assert.match(url, /^https?:\/\/schema\.org\/?$/);
    const document = { '@context': { '@vocab': 'http://schema.org/' } };
    return { contextUrl: undefined, document, documentUrl: url };
  };
  for (const page of pages.slice(0, 60)) {
    for (const thing of thingsOf(page)) {
      const expanded = await jsonld.expand(thing, { documentLoader });
      assert.equal(expanded.length, 1, page.file);
      for (const [address] of JSON.stringify(thing).matchAll(/(?<="(?:@id|url|item)":")[^"]*/g)) {
        assert.ok(address.startsWith(root), address);
        assert.ok(existsSync(join(folder, address.slice(root.length), 'index.html')), address);
      }
    }
  }
});

test('an issue, a series and the site are named as what they are', () => {
  const [series] = archive.series.values();
  const [issue] = series?.issues ?? [];
  assert.ok(series !== undefined && issue !== undefined);
  assert.equal(thingOf(pageOf(`${series.id}/`), 'Periodical').name, series.record.title);
  const thing = thingOf(pageOf(`${series.id}/${issue.number}/`), 'PublicationIssue');
  assert.equal(thing.issueNumber, String(issue.number));
  const site = thingOf(pageOf(''), 'WebSite');
  assert.match(JSON.stringify(site.potentialAction), /search\/\?q=\{search_term_string\}/);
});

test('a date that was worked out is given to nobody as a date of publication', () => {
  const worked = [...archive.issues.values()].filter(({ date }) => date?.kind === 'worked-out').slice(0, 20);
  assert.ok(worked.length > 0);
  for (const { series, number } of worked)
    assert.equal(thingOf(pageOf(`${series}/${number}/`), 'PublicationIssue').datePublished, undefined);
});

test('the breadcrumbs of a page are told to search engines too, the page itself last', () => {
  for (const page of pages.filter(({ html }) => html.includes('aria-label="Breadcrumb"'))) {
    const list = thingOf(page, 'BreadcrumbList').itemListElement as Thing[]; // a list by its type
    assert.deepEqual(
      list.map(({ position }) => position),
      list.map((_, index) => index + 1),
    );
    assert.equal(list.at(-1)?.item, root + page.file.replace(/index\.html$/, ''), page.file);
  }
});

test('every page that can be listed has one canonical address, a title for those who show a link, and the feeds', () => {
  for (const page of pages) {
    if (/http-equiv="refresh"/i.test(page.html) || page.file === '404.html') continue;
    const elements = elementsOf(page.tree);
    const links = (rel: string) =>
      elements.filter((element) => element.tagName === 'link' && attribute(element, 'rel') === rel);
    const here = root + page.file.replace(/index\.html$/, '');
    assert.deepEqual(
      links('canonical').map((link) => attribute(link, 'href')),
      [here],
      page.file,
    );
    const property = (name: string) =>
      elements
        .filter((element) => attribute(element, 'property') === name)
        .map((one) => attribute(one, 'content'));
    assert.deepEqual(property('og:url'), [here]);
    assert.equal(property('og:title').length, 1, page.file);
    assert.equal(property('og:type').length, 1, page.file);
    assert.ok(links('alternate').some((link) => attribute(link, 'type') === 'application/atom+xml'));
  }
});

test('no words of a text can end the script that data stands in', () => {
  for (const page of pages)
    for (const [, data] of page.html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs))
      assert.doesNotMatch(data ?? '', /</, page.file);
});
