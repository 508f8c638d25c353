/** Responds to a request with a file of the folder, a redirect, `304`, `403`, `404.html` or `405`. */
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { isIPv4 } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { contentType } from '../../src/algorithms/media-types.ts';
import { HEADERS } from '../../src/exports/hosting-files.ts';
import { parseRequestPath, resolveFile } from './resolve-file.ts';

/** The headers that `_headers` sets on a public host, so that a preview behaves like one. */
const ALWAYS = { 'Cache-Control': 'no-cache', ...Object.fromEntries(HEADERS) };

export async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  { dir, base, hosts = [] }: { dir: string; base: string; hosts?: readonly string[] },
): Promise<void> {
  if (!isAllowedHost(request.headers.host, hosts)) {
    const text = 'This host name is not allowed. To allow it: npm start -- --host NAME\n';
    response.writeHead(403, { ...ALWAYS, 'Content-Type': 'text/plain; charset=utf-8' }).end(text);
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { ...ALWAYS, Allow: 'GET, HEAD' }).end();
    return;
  }
  const address = parseRequestPath(request.url ?? '/', base);
  const found = address === null ? null : await resolveFile(dir, address);
  if (address !== null && found?.kind === 'redirect') {
    // Not 301: browsers cache that for good, and another project may use this port later.
    const names = address.names.map(encodeURIComponent);
    const path = names.length === 0 ? base : `${base}${names.join('/')}/`;
    response.writeHead(302, { ...ALWAYS, Location: path + address.query }).end();
  } else if (found?.kind === 'file') {
    await send(request, response, found.path, 200);
  } else {
    const page = await resolveFile(dir, { names: ['404.html'], folder: false, query: '' });
    if (page.kind === 'file') await send(request, response, page.path, 404);
    else
      response.writeHead(404, { ...ALWAYS, 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
  }
}

async function send(request: IncomingMessage, response: ServerResponse, path: string, status: 200 | 404) {
  // Non-blocking, because a FIFO that replaced the file after resolveFile would make `open` wait for a writer.
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    if (!(await file.stat()).isFile()) {
      response.writeHead(404, ALWAYS).end();
      return;
    }
    await sendOpen(request, response, { file, path, status });
  } finally {
    await file.close();
  }
}

async function sendOpen(
  request: IncomingMessage,
  response: ServerResponse,
  { file, path, status }: { file: FileHandle; path: string; status: 200 | 404 },
): Promise<void> {
  const { size, mtime, mtimeMs } = await file.stat();
  const etag = `W/"${size.toString(36)}-${Math.round(mtimeMs * 1000).toString(36)}"`;
  const validators: OutgoingHttpHeaders =
    status === 200 ? { ETag: etag, 'Last-Modified': mtime.toUTCString() } : {};
  if (status === 200 && isNotModified(request.headers, etag, mtime)) {
    response.writeHead(304, { ...ALWAYS, ...validators }).end();
    return;
  }
  // A request with `If-Range` gets the whole file.
  const { range: requested, 'if-range': condition } = request.headers;
  const range = status === 200 && condition === undefined ? readRange(requested, size) : null;
  const { first, last } = range ?? { first: 0, last: size - 1 };
  response.writeHead(range === null ? status : 206, {
    ...ALWAYS,
    ...validators,
    'Accept-Ranges': 'bytes',
    'Content-Type': contentType(path),
    'Content-Length': last - first + 1,
    ...(range !== null && { 'Content-Range': `bytes ${first}-${last}/${size}` }),
  });
  if (request.method === 'HEAD' || size === 0) {
    response.end();
    return;
  }
  try {
    // Exactly the announced length, also if the file grows during the response.
    await pipeline(file.createReadStream({ autoClose: false, start: first, end: last }), response);
  } catch (error) {
    // The client closed the connection.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  }
}

/** Returns whether the client's copy is valid. `If-None-Match` takes precedence over `If-Modified-Since`. */
function isNotModified(headers: IncomingHttpHeaders, etag: string, changed: Date): boolean {
  const none = headers['if-none-match'];
  if (none !== undefined) {
    const known = none.split(',').map((tag) => tag.trim());
    return known.includes('*') || known.includes(etag);
  }
  const since = Date.parse(headers['if-modified-since'] ?? '');
  // HTTP dates have no fractions of a second.
  return Math.floor(changed.getTime() / 1000) * 1000 <= since;
}

export interface ByteRange {
  readonly first: number;
  /** Inclusive. */
  readonly last: number;
}

/**
 * The range of `Range: bytes=0-499`, as the search requests it. Null if there is none that can be served: then the whole
 * file is sent, as HTTP allows (RFC 9110, 14.2).
 */
export function readRange(header: string | undefined, size: number): ByteRange | null {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === '' && to === '') return null;
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(size - 1, Number(to));
  return first > last ? null : { first, last };
}

/**
 * Returns whether a `Host` header names this machine or is one of `also`. A page of another site can have its name resolve
 * to 127.0.0.1 (DNS rebinding) and read an unpublished archive; its requests still carry that name. The port is ignored.
 */
export function isAllowedHost(header: string | undefined, also: readonly string[] = []): boolean {
  const name = hostName(header);
  if (name === null) return false;
  if (name === 'localhost' || name.endsWith('.localhost') || name === '[::1]') return true;
  if (isIPv4(name) && name.startsWith('127.')) return true;
  return also.some((one) => name === (hostName(one) ?? one.toLowerCase()));
}

/** The name in a `Host` header, in lower case, without port and final dot; null if it is invalid. */
function hostName(header: string | undefined): string | null {
  const [, name] =
    /^([a-z0-9][a-z0-9._-]*|\[[0-9a-f:.]+\])(?::\d{1,5})?$/.exec(header?.toLowerCase() ?? '') ?? [];
  return name === undefined ? null : name.replace(/(?<=[^.])\.$/, '');
}
