/** Hostile texts, imported from every format: refused with a reason, or an essay of which nothing runs. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { asSeriesId } from '../../src/archive/schema/id.ts';
import { ImportError } from '../../src/import/document.ts';
import { importDocument } from '../../src/import/import-document.ts';
import { createEssayReader } from '../../src/parse/read-essay.ts';
import { madeContext } from '../import/made-archive.ts';
import { runs } from '../runs.ts';
import { findDangers } from './find-dangers.ts';
import { makeDocx } from './make-docx.ts';
import { FORMATS, HTML, MARKDOWN, SIGNS } from './payloads.ts';

const context = madeContext({ number: 1213, date: '2003-12-16', author: 'ada-fenwick' });
const readEssay = createEssayReader({
  series: new Map([[asSeriesId('pbhr'), context.record]]),
  base: '/',
  language: 'en',
  folderName: 'content',
});

const HEAD = 'No 1213 December 16th 2003';
const WORDS = 'The press stood idle in the spring, and now it runs.';
const FORMS: Readonly<Record<string, (payload: string) => string | Uint8Array>> = {
  'received.txt': (payload) => `${HEAD}\n${payload}\n\n${WORDS}\n${payload}\n`,
  'received.md': (payload) => `# ${payload}\n\n${WORDS}\n\n${payload}\n`,
  'received.html': (payload) =>
    `<html><head><title>${payload}</title></head><body><h1>The press</h1><p>${WORDS}</p>${payload}<p>${WORDS}</p></body></html>`,
  'received.docx': (payload) =>
    makeDocx([HEAD, payload, WORDS, payload], [payload, `javascript:${payload}`, 'data:text/html,x']),
};
const payloads = [...HTML, ...MARKDOWN, ...FORMATS, ...SIGNS];
const cases = payloads.flatMap((payload) =>
  Object.entries(FORMS).map(([name, form]) => ({ name, payload, given: form(payload) })),
);

test('an imported text is an essay that is safe to read, whatever stood in it', async (t) => {
  const every = runs(3, 1);
  const dangers: string[] = [];
  let tried = 0;
  let refused = 0;
  for (const [index, { name, payload, given }] of cases.entries()) {
    if (index % every !== 0) continue;
    tried++;
    const bytes = typeof given === 'string' ? Buffer.from(given) : given;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    try {
      const { essays, records } = await importDocument({ name, bytes, sha256 }, context);
      for (const { path } of [...essays, ...records])
        assert.match(path, /^(?:essays|people|sources)\/[a-z0-9/.-]+$/);
      for (const essay of essays) {
        const read = readEssay(Buffer.from(essay.text), essay.path.slice('essays/'.length));
        assert.ok('essay' in read, `${name}: ${payload}: ${JSON.stringify(read)}`);
        for (const danger of findDangers(read.html)) dangers.push(`${danger} in ${name}: ${payload}`);
      }
    } catch (error) {
      assert.ok(error instanceof ImportError, `${name}: ${payload}: ${String(error)}`);
      refused++;
    }
  }
  assert.deepEqual(dangers, []);
  assert.ok(tried >= 60);
  t.diagnostic(`hostile texts imported: ${tried}, of them refused with a reason: ${refused}`);
});
