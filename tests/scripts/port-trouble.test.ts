import assert from 'node:assert/strict';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { test } from 'node:test';
import { checkPort } from '../../scripts/serve/serve-folder.ts';

const listen = (host: string) =>
  new Promise<Server>((resolve, reject) => {
    const server = createServer();
    server.once('error', reject).listen({ port: 0, host }, () => resolve(server));
  });

for (const host of ['127.0.0.1', '0.0.0.0', '::1']) {
  test(`sees that a port is in use on ${host}`, async (t) => {
    const server = await listen(host).catch(() => null);
    if (server === null) return t.skip(`there is no ${host} here`);
    t.after(() => server.close());
    const { port } = server.address() as AddressInfo;
    assert.equal(await checkPort(port), 'in use');
    await new Promise((resolve) => server.close(resolve));
    assert.equal(await checkPort(port), null);
  });
}
