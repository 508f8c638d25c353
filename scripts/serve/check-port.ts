/**
 * Why a port of this machine can't be had, or null where it can. Both loopback addresses are asked: a server on
 * `::1` alone, as other dev servers are, would leave 127.0.0.1 to us and still get every visitor of `localhost`.
 */
import { createServer } from 'node:net';

export async function checkPort(port: number): Promise<string | null> {
  return (await trouble(port, '127.0.0.1')) ?? (await trouble(port, '::1'));
}

function trouble(port: number, host: string): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve('in use');
      else if (error.code === 'EACCES') resolve("the system's own, for administrators only");
      // No IPv6 here: then nobody else has it either.
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') resolve(null);
      else reject(error);
    });
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)));
  });
}
