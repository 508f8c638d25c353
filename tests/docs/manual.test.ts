import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { allRules, readExamples } from '../../src/docs/list-checks.ts';
import { fieldsReference } from '../../src/docs/list-fields.ts';
import { readManual } from '../../src/docs/manual.ts';

const root = resolve(import.meta.dirname, '../..');
const manual = readManual(root, '/archive/');
const htmlOf = (id: string): string => manual.find((page) => page.id === id)?.html() ?? '';
/** A line of a report without its hint, which may list what the code knows today. */
const withoutHint = (line: string): string => line.replace(/ Hint: .*/, '');

test('the manual names every check with its rule, its reason and an example', () => {
  const html = htmlOf('checks');
  for (const { code } of allRules()) assert.match(html, new RegExp(`<h3 id="h-${code}">`), code);
  const examples = readExamples(join(root, 'src/docs'));
  const codes = allRules().map(({ code }) => code);
  assert.deepEqual([...examples.keys()].sort(), codes);
  for (const { code, rule, reason } of allRules()) {
    assert.match(rule, /\.$/, `${code} has a rule of whole sentences`);
    assert.match(reason, /\.$/, `${code} has a reason of whole sentences`);
  }
});

test('an example of a check is what the check says of such a file', () => {
  for (const [code, line] of readExamples(join(root, 'src/docs'))) {
    const expected = join(root, 'tests/archive/checks/fixtures', code, 'expected.txt');
    assert.ok(existsSync(expected), code);
    const said = readFileSync(expected, 'utf8').split('\n').map(withoutHint);
    assert.ok(said.includes(withoutHint(line)), `${code}: no file is told '${line}'`);
  }
});

test('the manual explains every field of a record', () => {
  const rows = fieldsReference().match(/^\| `.*$/gm) ?? [];
  assert.ok(rows.length > 60, `only ${rows.length} fields`);
  assert.deepEqual(
    rows.filter((row) => /\| {2}\|$/.test(row)),
    [],
  );
  assert.match(htmlOf('content-folder'), /<code>provenance\.sha256<\/code>/);
});

test('the manual names every command of package.json', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const html = htmlOf('commands');
  const missing = Object.keys(scripts).filter(
    (name) => name !== 'format' && !html.includes(`npm ${name}`) && !html.includes(`npm run ${name}`),
  );
  assert.deepEqual(missing, []);
});

test('links of the manual lead to pages of the manual, under the base of the site', () => {
  const ids = new Set(manual.map(({ id }) => `/archive/docs/${id}/`));
  const links = manual.flatMap(({ html }) =>
    [...html().matchAll(/href="(\/[^"#]*)/g)].map((link) => link[1] ?? ''),
  );
  assert.ok(links.length > 3);
  assert.deepEqual(
    links.filter((link) => link.startsWith('/archive/docs/') && !ids.has(link)),
    [],
  );
});
