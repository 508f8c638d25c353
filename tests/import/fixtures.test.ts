/**
 * One folder a case: a received file, the essay it becomes, the report. `settings.json` gives the name it was
 * received under and what the keeper said. UPDATE=1 writes what the importer answers: then read the difference.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Overrides } from '../../src/import/context.ts';
import { ImportError } from '../../src/import/document.ts';
import { importDocument } from '../../src/import/import-document.ts';
import { readEssayFile } from '../../src/parse/read-essay-file.ts';
import { madeContext } from './made-archive.ts';

const FOLDER = join(import.meta.dirname, 'fixtures');
const UPDATE = process.env.UPDATE === '1';

interface Settings extends Partial<Overrides> {
  readonly name?: string;
}

const cases = readdirSync(FOLDER).sort();

test('there are sixty cases at least, over all formats', () => {
  const endings = new Set(cases.map((name) => inputOf(name).replace(/^.*\./, '')));
  assert.ok(cases.length >= 60, `${cases.length} cases`);
  for (const ending of ['txt', 'html', 'docx', 'md']) assert.ok(endings.has(ending), ending);
});

for (const name of cases) {
  test(`imports ${name.replaceAll('-', ' ')}`, async () => {
    const input = inputOf(name);
    const path = join(FOLDER, name, 'settings.json');
    // Written by hand beside the input, and read by this test alone.
    const settings = (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}) as Settings;
    const bytes = readFileSync(join(FOLDER, name, input));
    const { texts, report } = await answer(settings.name ?? input, bytes, settings);
    const files = new Map([
      ...texts.map((text, index): [string, string] => [
        index === 0 ? 'output.md' : `output-${index + 1}.md`,
        text,
      ]),
      ['report.json', `${JSON.stringify(report, null, 2)}\n`],
    ]);
    for (const [file, text] of files) {
      if (UPDATE) writeFileSync(join(FOLDER, name, file), text);
      assert.equal(text, readFileSync(join(FOLDER, name, file), 'utf8'), `${name}/${file}`);
    }
    const outputs = readdirSync(join(FOLDER, name)).filter((file) => file.startsWith('output'));
    assert.deepEqual(outputs.sort(), [...files.keys()].filter((file) => file.startsWith('output')).sort());
  });
}

async function answer(
  name: string,
  bytes: Uint8Array,
  given: Settings,
): Promise<{ texts: string[]; report: unknown }> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  try {
    const { essays, records, report } = await importDocument({ name, bytes, sha256 }, madeContext(given));
    for (const { path, text } of essays) {
      const read = readEssayFile(Buffer.from(text), path.slice('essays/'.length), path);
      assert.ok('value' in read, `${path} can be built`);
    }
    return { texts: essays.map(({ text }) => text), report: { ...report, records } };
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return { texts: [], report: { refused: error.message, line: error.line } };
  }
}

function inputOf(name: string): string {
  const input = readdirSync(join(FOLDER, name)).find((file) => file.startsWith('input.'));
  assert.ok(input !== undefined, `${name} has an input`);
  return input;
}
