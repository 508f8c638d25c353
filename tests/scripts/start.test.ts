import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { type AddressInfo, createServer } from 'node:net';
import { resolve } from 'node:path';
import { test } from 'node:test';

const start = resolve(import.meta.dirname, '../../scripts/start.ts');

/** The content folder named here is not there: a start that came to build it would speak of it. */
const run = (...argv: string[]) =>
  spawnSync(process.execPath, [start, ...argv], {
    encoding: 'utf8',
    env: { ...process.env, ARCHIVE_CONTENT: '/nowhere/at-all' },
  });

test('says before the build that the port is in use, and how to take another', async (t) => {
  const server = createServer();
  await new Promise<void>((settle) => server.listen({ port: 0, host: '127.0.0.1' }, settle));
  t.after(() => server.close());
  const { port } = server.address() as AddressInfo;
  const { status, stdout, stderr } = run('--port', String(port));
  assert.deepEqual([status, stdout], [1, '']);
  assert.match(stderr, new RegExp(`^start: port ${port} is in use\\. .*npm start -- --port \\d+\\n$`));
});

test('takes a port and nothing else', () => {
  for (const argv of [['--port', '0'], ['--port', '65536'], ['--prot', '1'], ['4321']]) {
    const { status, stdout, stderr } = run(...argv);
    assert.deepEqual([status, stdout], [2, ''], argv.join(' '));
    assert.match(stderr, /^start: [^\n]*Write: npm start -- \[options\]\n$/);
  }
  assert.match(run('--help').stdout, /--port N +the port to serve on \(otherwise 4321\)/);
});
