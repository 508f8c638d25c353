/**
 * Serves a site as a usual host does: texts gzipped, other files as they are, ranges of bytes where asked for. The
 * preview server compresses nothing; what a reader receives must be measured as it travels.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { parseRequestPath, resolveFile } from '../../../scripts/serve/resolve-file.ts';
import { readRange } from '../../../scripts/serve/respond.ts';
import { contentType } from '../../../src/algorithms/media-types.ts';

export interface CompressedSite {
  /** `http://127.0.0.1:40000`. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

const TEXTS = /^(?:text\/|application\/(?:json|xml|javascript)|image\/svg)/;

export async function serveCompressed(dir: string): Promise<CompressedSite> {
  const zipped = new Map<string, Buffer>();
  const server = createServer(async (request, response) => {
    try {
      const address = parseRequestPath(request.url ?? '/', '/');
      const found = address === null ? null : await resolveFile(dir, address);
      if (found?.kind !== 'file') {
        response.writeHead(404).end();
        return;
      }
      const type = contentType(found.path);
      // A day, as hosts commonly say: what is cold is a browser with nothing kept.
      const head = { 'Content-Type': type, 'Cache-Control': 'max-age=86400' };
      const bytes = await readFile(found.path);
      const range = readRange(request.headers.range, bytes.length);
      if (range !== null) {
        const { first, last } = range;
        response
          .writeHead(206, { ...head, 'Content-Range': `bytes ${first}-${last}/${bytes.length}` })
          .end(bytes.subarray(first, last + 1));
      } else if (TEXTS.test(type)) {
        const known = zipped.get(found.path) ?? gzipSync(bytes);
        zipped.set(found.path, known);
        response.writeHead(200, { ...head, 'Content-Encoding': 'gzip' }).end(known);
      } else response.writeHead(200, head).end(bytes);
    } catch (error) {
      process.stderr.write(`${request.url}: ${String(error)}\n`);
      response.writeHead(500).end();
    }
  });
  await new Promise<void>((resolve) => server.listen({ port: 0, host: '127.0.0.1' }, resolve));
  const { port } = server.address() as AddressInfo; // null and pipes only where we don't listen on TCP
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
