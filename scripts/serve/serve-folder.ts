/**
 * Serves a built site from its folder, as a plain static host does. Not `sirv` 3: it responds to every method, follows
 * symbolic links out of the folder, serves a page under two addresses instead of redirecting, gives only HTML a charset,
 * and has no `404.html`.
 */
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createSocketServer } from 'node:net';
import { complain } from '../../src/integration/print.ts';
import { normalBase } from './resolve-file.ts';
import { respond } from './respond.ts';

export interface Served {
  /** The address of the home page: `http://127.0.0.1:4321/archive/`. */
  url: string;
  port: number;
  close: () => Promise<void>;
}

/** `port: 0` uses any free port. Rejects with Node's `EADDRINUSE` if the port is in use. */
export async function serveFolder(site: {
  dir: string;
  base?: string;
  port: number;
  host?: string;
  /** Host names that are allowed in addition to those of this machine. */
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
  const used = (server.address() as AddressInfo).port; // null and pipes only where we don't listen on TCP
  return {
    url: `http://${host}:${used}${base}`,
    port: used,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The option of the commands that serve. */
export const PORT_OPTION = {
  kind: 'number',
  placeholder: 'N',
  from: 1,
  to: 65535,
  default: 4321,
  help: 'the port to serve on',
} as const;

/**
 * Checks whether a port is free on both loopback addresses; returns the reason if not, else null. A server on `::1` alone,
 * as other dev servers are, would leave 127.0.0.1 to us and still receive every request for `localhost`.
 */
export async function checkPort(port: number): Promise<string | null> {
  return (await portError(port, '127.0.0.1')) ?? (await portError(port, '::1'));
}

function portError(port: number, host: string): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const server = createSocketServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve('in use');
      else if (error.code === 'EACCES') resolve("the system's own, for administrators only");
      // This machine has no IPv6.
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') resolve(null);
      else reject(error);
    });
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)));
  });
}
