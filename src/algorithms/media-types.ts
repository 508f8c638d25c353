/** The media type of a file, by its extension. */
import { extname } from 'node:path';

const UTF_8 = '; charset=utf-8';

const TYPES: Readonly<Record<string, string>> = {
  '.html': `text/html${UTF_8}`,
  '.css': `text/css${UTF_8}`,
  '.js': `text/javascript${UTF_8}`,
  '.mjs': `text/javascript${UTF_8}`,
  '.json': `application/json${UTF_8}`,
  '.jsonl': `application/jsonl${UTF_8}`,
  '.map': `application/json${UTF_8}`,
  '.webmanifest': `application/manifest+json${UTF_8}`,
  '.xml': `application/xml${UTF_8}`,
  '.xsl': `application/xslt+xml${UTF_8}`,
  '.graphml': `application/xml${UTF_8}`,
  '.svg': `image/svg+xml${UTF_8}`,
  '.txt': `text/plain${UTF_8}`,
  '.md': `text/markdown${UTF_8}`,
  '.csv': `text/csv${UTF_8}`,
  '.bib': `application/x-bibtex${UTF_8}`,
  '.ris': `application/x-research-info-systems${UTF_8}`,
  '.ico': 'image/x-icon',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
  '.epub': 'application/epub+zip',
  '.zip': 'application/zip',
};

export function contentType(path: string): string {
  return TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';
}
