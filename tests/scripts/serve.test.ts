import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { isAllowedHost } from '../../scripts/serve/respond.ts';
import { type Served, serveFolder } from '../../scripts/serve/serve-folder.ts';
import { HEADERS } from '../../src/exports/hosting-files.ts';

let root: string;
let plain: Served;
let based: Served;

before(async () => {
  root = await mkdtemp(join(tmpdir(), 'archive-serve-'));
  const files = {
    'secret.txt': 'SECRET',
    'site-beside/secret.txt': 'SECRET',
    'site/index.html': 'home',
    'site/404.html': 'no such page',
    'site/epsr/1254/index.html': 'issue 1254',
    'site/epsr/1254/index.txt': 'in text',
    'site/empty/file.txt': '',
    'site/a b/ü.html': 'named in full',
    'site/feed.xml': '<feed/>',
    'site/data/essays.json': '{}',
    'site/look.css': 'a{}',
    'site/pagefind/words/61.bin': 'bytes',
    'site/manifest.txt': 'one',
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  await symlink(join(root, 'secret.txt'), join(root, 'site/leak.txt'));
  await symlink(root, join(root, 'site/out'));
  await symlink(join(root, 'site-beside'), join(root, 'site/beside'));
  await mkdir(join(root, 'site/leaky'));
  await symlink(join(root, 'secret.txt'), join(root, 'site/leaky/index.html'));
  await symlink(join(root, 'site/manifest.txt'), join(root, 'site/inside.txt'));
  plain = await serveFolder({ dir: join(root, 'site'), port: 0 });
  based = await serveFolder({ dir: join(root, 'site'), base: '/archive', port: 0 });
});

after(async () => {
  await Promise.all([plain.close(), based.close()]);
  await rm(root, { recursive: true });
});

/** `fetch` tidies an address before it is sent; an attacker doesn't. */
function raw(served: Served, path: string, { method = 'GET', headers = '' } = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(served.port, '127.0.0.1');
    let answer = '';
    socket.setEncoding('utf8').on('data', (text: string) => {
      answer += text;
    });
    socket.on('end', () => resolve(answer)).on('error', reject);
    socket.write(`${method} ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${headers}\r\n`);
  });
}

const ask = (served: Served, path: string, init: RequestInit = {}) =>
  fetch(new URL(path, served.url), { redirect: 'manual', ...init });

test("answers a folder's address with its index", async () => {
  for (const [path, text] of [
    ['/', 'home'],
    ['/epsr/1254/', 'issue 1254'],
    ['/epsr/1254/?q=x#p14', 'issue 1254'],
  ] as const) {
    const response = await ask(plain, path);
    assert.deepEqual([response.status, await response.text()], [200, text], path);
  }
});

test('reads names that are written in percent signs', async () => {
  assert.equal(await (await ask(plain, '/a%20b/%C3%BC.html')).text(), 'named in full');
});

test('redirects to the slash, keeping the question', async () => {
  const to = async (served: Served, path: string) => {
    const response = await ask(served, path);
    return [response.status, response.headers.get('location')];
  };
  assert.deepEqual(await to(plain, '/epsr/1254?q=x'), [302, '/epsr/1254/?q=x']);
  assert.deepEqual(await to(based, '/archive/epsr/1254'), [302, '/archive/epsr/1254/']);
  assert.deepEqual(await to(based, '/archive'), [302, '/archive/']);
});

test('keeps to its base path', async () => {
  assert.equal(new URL(based.url).pathname, '/archive/');
  assert.equal(await (await ask(based, '/archive/')).text(), 'home');
  assert.equal(await (await ask(based, '/archive/epsr/1254/')).text(), 'issue 1254');
  for (const path of ['/', '/epsr/1254/', '/archiv/', '/archived/', '/archive//']) {
    assert.equal((await ask(based, path)).status, 404, path);
  }
});

test('answers what is not there with 404.html and status 404', async () => {
  for (const path of [
    '/nothing',
    '/epsr/9999/',
    '/manifest.txt/',
    '/empty/',
    '/empty',
    '/%',
    '/%ff',
    `/${'x'.repeat(5000)}`,
  ]) {
    const response = await ask(plain, path, { headers: { 'If-None-Match': '*' } });
    assert.deepEqual([response.status, await response.text()], [404, 'no such page'], path);
    assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
    assert.equal(response.headers.get('etag'), null);
  }
});

for (const path of [
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/%2E%2E%2Fsecret.txt',
  '/..%2fsecret.txt',
  '/..%5csecret.txt',
  '/..\\secret.txt',
  '/epsr/../../secret.txt',
  '/epsr/%2e%2e/%2e%2e/secret.txt',
  '/./../secret.txt',
  '//secret.txt',
  '/../site-beside/secret.txt',
  '/%252e%252e/secret.txt',
  '/manifest.txt%00.html',
  '/%00',
  '/leak.txt',
  '/out/secret.txt',
  '/beside/secret.txt',
  '/leaky/',
  '/leaky',
  '/archive/../secret.txt',
  'http://localhost/../secret.txt',
  '*',
]) {
  test(`does not leave its folder for ${path}`, async () => {
    for (const [served, at] of [
      [plain, path],
      [based, `/archive${path}`],
    ] as const) {
      const answer = await raw(served, at);
      assert.match(answer, /^HTTP\/1\.1 40[04] /);
      assert.ok(!answer.includes('SECRET'));
    }
  });
}

test('never redirects to another host', async () => {
  for (const path of ['//epsr/1254', '//evil.example/..', '/%2fevil.example', '/\\evil.example']) {
    assert.doesNotMatch(await raw(plain, path), /^location:/im, path);
  }
});

test('follows a link that stays inside', async () => {
  assert.equal(await (await ask(plain, '/inside.txt')).text(), 'one');
});

test('names the type and the charset of what it sends', async () => {
  for (const [path, type] of [
    ['/', 'text/html; charset=utf-8'],
    ['/feed.xml', 'application/xml; charset=utf-8'],
    ['/data/essays.json', 'application/json; charset=utf-8'],
    ['/look.css', 'text/css; charset=utf-8'],
    ['/epsr/1254/index.txt', 'text/plain; charset=utf-8'],
    ['/pagefind/words/61.bin', 'application/octet-stream'],
  ] as const) {
    const { headers } = await ask(plain, path);
    assert.equal(headers.get('content-type'), type, path);
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.equal(headers.get('referrer-policy'), 'strict-origin-when-cross-origin');
    assert.equal(headers.get('cache-control'), 'no-cache');
  }
});

test('sends the head alone for HEAD, and an empty file as it is', async () => {
  const answer = await raw(plain, '/manifest.txt', { method: 'HEAD' });
  assert.match(answer, /^HTTP\/1\.1 200 [\s\S]*content-length: 3\r\n/i);
  assert.ok(answer.endsWith('\r\n\r\n'));
  assert.match(await raw(plain, '/empty/file.txt'), /content-length: 0\r\n/i);
});

test('answers no other method', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
    const response = await ask(plain, '/', { method });
    assert.deepEqual([response.status, response.headers.get('allow')], [405, 'GET, HEAD'], method);
  }
});

test('sends nothing where the reader has it already, and everything where it has changed', async () => {
  const first = await ask(plain, '/manifest.txt');
  const etag = first.headers.get('etag') ?? '';
  const changed = first.headers.get('last-modified') ?? '';
  const status = async (headers: Record<string, string>) =>
    (await ask(plain, '/manifest.txt', { headers })).status;
  assert.equal(await status({ 'If-None-Match': etag }), 304);
  assert.equal(await status({ 'If-None-Match': `"other", ${etag}` }), 304);
  assert.equal(await status({ 'If-None-Match': '"other"' }), 200);
  assert.equal(await status({ 'If-Modified-Since': changed }), 304);
  assert.equal(await status({ 'If-Modified-Since': 'Thu, 01 Jan 1998 00:00:00 GMT' }), 200);
  assert.equal(await status({ 'If-Modified-Since': 'nonsense' }), 200);
  assert.equal(
    await status({ 'If-None-Match': '"other"', 'If-Modified-Since': changed }),
    200,
    'the ETag is the finer word',
  );
  await writeFile(join(root, 'site/manifest.txt'), 'other');
  assert.equal(await status({ 'If-None-Match': etag }), 200);
});

test('sees a folder that was swapped under it', async () => {
  const dir = join(root, 'swapped');
  const served = await serveFolder({ dir, port: 0 });
  try {
    assert.equal((await ask(served, '/')).status, 404);
    await mkdir(dir);
    await writeFile(join(dir, 'index.html'), 'built');
    assert.equal(await (await ask(served, '/')).text(), 'built');
  } finally {
    await served.close();
  }
});

test('says where a port is taken, and gives it back when closed', async () => {
  const first = await serveFolder({ dir: root, port: 0 });
  await assert.rejects(serveFolder({ dir: root, port: first.port }), { code: 'EADDRINUSE' });
  await first.close();
  const second = await serveFolder({ dir: root, port: first.port });
  await second.close();
});

test('closes with a reader still on the line', async (t) => {
  const served = await serveFolder({ dir: root, port: 0 });
  const socket = connect(served.port, '127.0.0.1');
  t.after(() => socket.destroy());
  socket.on('error', () => {});
  await new Promise((resolve) => socket.write('GET / HTTP/1.1\r\nHost: half a request', resolve));
  // Connections are accepted in order: when this one is answered, the server has the one before it.
  await (await fetch(served.url)).text();
  await served.close();
});

for (const [asked, bytes, range] of [
  ['bytes=1-2', 'yt', 'bytes 1-2/5'],
  ['bytes=3-', 'es', 'bytes 3-4/5'],
  ['bytes=-2', 'es', 'bytes 3-4/5'],
  ['bytes=2-99', 'tes', 'bytes 2-4/5'],
] as const)
  test(`answers ${asked} with those bytes only`, async () => {
    const answer = await fetch(`${plain.url}pagefind/words/61.bin`, { headers: { Range: asked } });
    assert.equal(answer.status, 206);
    assert.equal(answer.headers.get('content-range'), range);
    assert.equal(await answer.text(), bytes);
  });

for (const asked of ['bytes=9-', 'bytes=-', 'bytes=0-0,2-2', 'lines=1-2'])
  test(`answers ${asked} with the whole file`, async () => {
    const answer = await fetch(`${plain.url}pagefind/words/61.bin`, { headers: { Range: asked } });
    assert.equal(answer.status, 200);
    assert.equal(await answer.text(), 'bytes');
  });

test('a preview sends the headers that a public host is told to', async () => {
  const { headers } = await fetch(plain.url);
  for (const [name, value] of HEADERS) assert.equal(headers.get(name), value);
  const policy = headers.get('content-security-policy') ?? '';
  // Every page but that of the search takes WebAssembly away again by its own policy (tests/site/strict-pages.test.ts).
  assert.match(
    policy,
    /script-src 'self' 'wasm-unsafe-eval';.*trusted-types archive.*frame-ancestors 'none'/,
  );
  assert.doesNotMatch(policy.replace("'wasm-unsafe-eval'", ''), /unsafe|https?:|\*/);
  assert.equal(headers.get('set-cookie'), null);
});

test('no address leads out of the folder, however it is written', async () => {
  const { hostname, port } = new URL(plain.url);
  const ways = [
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/....//secret.txt',
    '/.%2e/secret.txt',
    '/%252e%252e/secret.txt',
    '/epsr/../../secret.txt',
    '/epsr/%2e%2e/%2e%2e/secret.txt',
    '//secret.txt',
    '/\\..\\secret.txt',
    '/leak.txt',
    '/out/secret.txt',
    '/beside/secret.txt',
    '/leaky/',
    '/..;/secret.txt',
    '/%c0%ae%c0%ae/secret.txt',
    '/%00/../secret.txt',
    '/epsr/1254/..%00/secret.txt',
    '/.%00./secret.txt',
    'http://elsewhere/../secret.txt',
  ];
  for (const way of ways) {
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () =>
        socket.write(`GET ${way} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`),
      );
      let text = '';
      socket
        .setEncoding('utf8')
        .on('data', (part: string) => (text += part))
        .once('end', () => resolve(text))
        .once('error', reject);
    });
    assert.doesNotMatch(answer, /SECRET/, way);
    assert.match(answer, /^HTTP\/1\.1 (?:400|404|302) /, way);
  }
});

const OWN = [
  'localhost',
  'localhost:4321',
  'LOCALHOST:80',
  'localhost.',
  'archive.localhost:4321',
  '127.0.0.1',
  '127.0.0.1:4321',
  '127.1.2.3',
  '[::1]',
  '[::1]:4321',
];
const FOREIGN = [
  'evil.example',
  'evil.example:4321',
  'localhost.evil.example',
  'localhost.evil.example:4321',
  'evil-localhost',
  'evillocalhost',
  'localhost@evil.example',
  'localhost:4321@evil.example',
  'evil.example#localhost',
  'evil.example/localhost',
  'evil.example?localhost',
  '127.0.0.1.evil.example',
  '127.0.0.1.nip.io',
  '127.evil.example',
  '127.0.0.1evil',
  '127.0.0',
  '0.0.0.0',
  '10.0.0.1',
  '192.168.1.2:4321',
  '2130706433',
  '0x7f000001',
  '[::]',
  '[::2]',
  '[::ffff:10.0.0.1]',
  '::1',
  'localhost:',
  'localhost:port',
  'localhost, evil.example',
  '.localhost.',
  'example.org',
];

test('answers only host names of this machine, as a rebound name would read an unpublished archive', async (t) => {
  for (const host of OWN) {
    const found = await rawHost(plain, `Host: ${host}`);
    assert.match(found, /^HTTP\/1\.1 200 .*home/s, host);
  }
  for (const host of FOREIGN) {
    const found = await rawHost(plain, `Host: ${host}`);
    assert.match(found, /^HTTP\/1\.1 40[03] /, host);
    assert.doesNotMatch(found, /home/, host);
  }
  assert.match(await rawHost(plain, ''), /^HTTP\/1\.1 40[03] /);
  assert.match(await rawHost(plain, 'Host: evil.example'), /^HTTP\/1\.1 403 .*--host NAME/s);
  t.diagnostic(`Host headers: ${OWN.length} answered, ${FOREIGN.length} refused`);
});

test('answers a host name that the user allows', async () => {
  const served = await serveFolder({ dir: join(root, 'site'), port: 0, hosts: ['My-Laptop.local'] });
  try {
    assert.match(await rawHost(served, 'Host: my-laptop.local:4321'), /^HTTP\/1\.1 200 /);
    assert.match(await rawHost(served, 'Host: other.local'), /^HTTP\/1\.1 403 /);
  } finally {
    await served.close();
  }
  assert.equal(isAllowedHost(undefined, ['x']), false);
});

test('opens regular files only: a FIFO and a device are not found', { timeout: 10_000 }, async (t) => {
  const fifo = join(root, 'site/pipe.txt');
  if (spawnSync('mkfifo', [fifo, join(root, 'site/leaky/pipe.html')]).status !== 0) {
    t.skip('no FIFO can be made here');
    return;
  }
  for (const path of ['/pipe.txt', '/leaky/pipe.html'])
    assert.equal((await ask(plain, path, { signal: AbortSignal.timeout(3000) })).status, 404, path);
  await rm(fifo);
});

function rawHost(served: Served, header: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(served.port, '127.0.0.1');
    let found = '';
    socket
      .setEncoding('utf8')
      .on('data', (text: string) => (found += text))
      .once('end', () => resolve(found))
      .once('error', reject);
    socket.write(`GET / HTTP/1.1\r\n${header === '' ? '' : `${header}\r\n`}Connection: close\r\n\r\n`);
  });
}
