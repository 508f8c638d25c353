/** The built style sheet, as each engine understands it: what an engine rejects falls away without a word. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { createUrls } from '../../../src/archive/urls.ts';
import { contentFolder } from '../../../src/incremental/paths.ts';
import { loadArchive } from '../../../src/load/load-archive.ts';
import { type DeclaredProperty, declarationsOf } from '../../styles/declarations-of.ts';
import { requiredVariable } from '../required-variable.ts';
import { serveSite } from '../serve-site.ts';
import { openEngine } from './open-engine.ts';
import { UNSUPPORTED, type Unsupported } from './unsupported.ts';

const engine = await openEngine();
const base = process.env.TEST_BASE ?? '/';
const origin = await serveSite(base);
const urls = createUrls(base);
const { archive } = await loadArchive(contentFolder());
assert.ok(archive !== null, 'the content folder has errors');
const assets = join(requiredVariable('TEST_SITE'), '_astro');
const sheets = readdirSync(assets).filter((name) => name.endsWith('.css'));
const declared = sheets.flatMap((name) => declarationsOf(readFileSync(join(assets, name), 'utf8')));

const isListed = ({ alternatives }: DeclaredProperty, listed: Unsupported): boolean =>
  alternatives.some(({ property, value }) => property === listed.property && listed.value.test(value));

/** Runs in the page. Gives the indexes of the properties of which the engine understands no alternative. */
const findRejected = (properties: readonly DeclaredProperty[]): number[] =>
  properties.flatMap(({ conditions, alternatives }, index) =>
    conditions.every((condition) => CSS.supports(condition)) &&
    !alternatives.some(({ property, resolved }) => resolved.every((value) => CSS.supports(property, value)))
      ? [index]
      : [],
  );

test('the engine understands every declaration, or the list says why it need not', async (t) => {
  assert.ok(declared.length > 300, `only ${declared.length} declarations in ${sheets.join(', ')}`);
  await engine.open(origin + urls.home());
  const wrong: DeclaredProperty = {
    selector: 'a',
    conditions: [],
    alternatives: [{ property: 'color', value: '2px', resolved: ['2px'] }],
  };
  assert.deepEqual(await engine.evaluate(findRejected, [wrong]), [0], 'a length was accepted as a colour');

  const rejected = (await engine.evaluate(findRejected, declared)).flatMap((index) => declared[index] ?? []);
  t.diagnostic(
    `${engine.name} ${engine.version}: ${declared.length} declarations, ${rejected.length} not understood`,
  );
  const faults = rejected
    .filter(
      (found) =>
        !UNSUPPORTED.some((listed) => listed.engines.includes(engine.name) && isListed(found, listed)),
    )
    .flatMap(({ selector, alternatives }) =>
      alternatives.map(({ property, value }) => `${selector} { ${property}: ${value} }`),
    );
  assert.deepEqual(faults, []);
});

test('the list of declarations that an engine need not understand names only those of the style sheet', () => {
  const unused = UNSUPPORTED.filter((listed) => !declared.some((found) => isListed(found, listed)));
  assert.deepEqual(unused, []);
});

// Chromium and Firefox accept more. This also fails where only Chromium is tested.
test('a text-decoration shorthand has nothing but a line, as WebKit accepts no more', () => {
  const faults = declared.flatMap(({ selector, alternatives }) =>
    alternatives
      .filter(
        ({ property, value }) => property === 'text-decoration' && !/^(?:none|[a-z]+-?[a-z]+)$/.test(value),
      )
      .map(({ value }) => `${selector} { text-decoration: ${value} }`),
  );
  assert.deepEqual(faults, []);
});

test('a citation has a line in its colour, broken where its issue is not held', async () => {
  const essay = [...archive.essays.values()].find(({ record }) => record.cites.length > 0);
  assert.ok(essay !== undefined, 'no essay cites anything');
  await engine.open(origin + urls.essay(essay.id));
  const citations = await engine.evaluate(readCitationLines, '.text .cit');
  assert.ok(citations.length > 0, `${essay.id} shows no citation`);
  for (const { words, classes, drawn } of citations) {
    const isOff = classes.includes('off');
    const style = classes.includes('unresolved') ? 'dotted' : classes.includes('out') ? 'dashed' : 'solid';
    assert.deepEqual(
      drawn,
      { line: 'underline', style, thickness: isOff ? '2px' : '1px', role: isOff ? '--mark' : '--edge' },
      words,
    );
  }
});

/** Runs in the page. `role` is the custom property that the line's colour comes from. */
function readCitationLines(selector: string) {
  const probe = document.body.appendChild(document.createElement('span'));
  const roles = ['--edge', '--mark', '--ink', '--muted'].map((role) => {
    probe.style.color = `var(${role})`;
    return { role, color: getComputedStyle(probe).color };
  });
  probe.remove();
  return [...document.querySelectorAll(selector)].map((citation) => {
    const style = getComputedStyle(citation);
    return {
      words: citation.textContent ?? '',
      classes: [...citation.classList],
      drawn: {
        line: style.textDecorationLine,
        style: style.textDecorationStyle,
        thickness: style.textDecorationThickness,
        role: roles.find(({ color }) => color === style.textDecorationColor)?.role,
      },
    };
  });
}
