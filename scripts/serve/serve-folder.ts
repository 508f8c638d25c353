/**
 * Serves a built site from its folder, the way a plain static host does.
 *
 * Our own hundred lines and not `sirv`, which was tried: sirv 3 answers every method, follows symlinks out of
 * the folder, serves a page under two addresses instead of redirecting, gives only HTML a charset, and knows no
 * `404.html`. What we would have had to put round it is what stands here.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { complain } from '../../src/integration/print.ts';
import { normalBase } from './resolve-file.ts';
import { respond } from './respond.ts';

export interface Served {
  /** Where the site begins: `http://127.0.0.1:4321/archive/`. */
  url: string;
  port: number;
  close: () => Promise<void>;
}

/** `port: 0` takes any free port. Rejects with Node's `EADDRINUSE` where the port is taken. */
export async function serveFolder(site: {
  dir: string;
  base?: string;
  port: number;
  host?: string;
  /** Names beside those of this machine under which it may be asked. */
  hosts?: readonly string[];
}): Promise<Served> {
  const { dir, port, host = '127.0.0.1', hosts = [] } = site;
  const base = normalBase(site.base ?? '/');
  const server = createServer((request, response) => {
    respond(request, response, { dir, base, hosts }).catch((error: unknown) => {
      complain(`${request.method} ${request.url}: ${String(error)}`);
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host }, resolve);
  });
  const taken = (server.address() as AddressInfo).port; // null and pipes only where we don't listen on TCP
  return {
    url: `http://${host}:${taken}${base}`,
    port: taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
