import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runTool } from '../../run/run-tool.ts';

async function run(script: string): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = [];
  const code = await runTool(process.execPath, ['-e', script], '.', (line) => lines.push(line));
  return { code, lines };
}

test('prints a short report as it is, of both streams, and gives the exit code', async () => {
  const { code, lines } = await run(`console.log('one'); console.error('two'); process.exitCode = 3;`);
  assert.equal(code, 3);
  assert.deepEqual(lines.toSorted(), ['one', 'two']);
});

test('prints the beginning and the end of a long report, and cuts long lines', async () => {
  const script = `for (let i = 1; i <= 5000; i++) console.log(i); console.log('x'.repeat(5000));`;
  const { lines } = await run(script);
  assert.ok(lines.length < 150, `${lines.length} lines`);
  assert.equal(lines[0], '1');
  assert.ok(lines.some((line) => /^… \d{4} lines of this report are left out …$/.test(line)));
  assert.equal(lines.at(-2), '5000');
  assert.ok((lines.at(-1) ?? '').length < 500);
});

test('takes a tool that ends by a signal, or that is not there, for a failure', async () => {
  assert.equal((await run(`process.kill(process.pid, 'SIGKILL')`)).code, 128);
  assert.equal(await runTool('/no/such/tool', [], '.', () => {}), 127);
});
