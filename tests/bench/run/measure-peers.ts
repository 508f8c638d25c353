/** Hugo and Pagefind on the very texts that we build, in the same minutes; null where they aren't installed. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles } from '../../../src/incremental/list-files.ts';
import type { Measurement } from './figures.ts';
import { measureProcess } from './measure-process.ts';

export interface Peers {
  readonly hugo: Measurement | null;
  readonly pagefind: Measurement | null;
}

const SETTINGS =
  'baseURL = "https://example.org/"\ntitle = "Bench"\ndisableKinds = ["taxonomy", "term", "RSS"]\n';
const PAGE =
  '<!doctype html><html lang="en"><head><title>{{ .Title }}</title></head><body><main><h1>{{ .Title }}</h1>{{ .Content }}</main></body></html>\n';
const LIST =
  '<!doctype html><html lang="en"><head><title>{{ .Title }}</title></head><body><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></body></html>\n';

/** `room` is an empty folder to work in. */
export async function measurePeers(content: string, room: string, root: string): Promise<Peers> {
  if (!(await isThere('hugo', ['version']))) return { hugo: null, pagefind: null };
  write('config.toml', SETTINGS);
  write('layouts/_default/single.html', PAGE);
  write('layouts/_default/list.html', LIST);
  const essays = join(content, 'essays');
  for (const { path } of listFiles(essays)) {
    if (!path.endsWith('.md')) continue;
    const [, fields = '', body = ''] =
      /^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(join(essays, path), 'utf8')) ?? [];
    const title = /^title: *"?(.*?)"?$/m.exec(fields)?.[1] ?? path;
    write(`content/${path}`, `---\ntitle: ${JSON.stringify(title)}\n---\n${body}`);
  }
  const hugo = await measureProcess('hugo', ['--quiet', '--source', room]);
  const pagefind = join(root, 'node_modules', '.bin', 'pagefind');
  if (!(await isThere(pagefind, ['--version']))) return { hugo, pagefind: null };
  return { hugo, pagefind: await measureProcess(pagefind, ['--site', join(room, 'public')]) };

  function write(path: string, text: string): void {
    mkdirSync(dirname(join(room, path)), { recursive: true });
    writeFileSync(join(room, path), text);
  }
}

async function isThere(command: string, args: readonly string[]): Promise<boolean> {
  try {
    await measureProcess(command, args);
    return true;
  } catch {
    return false;
  }
}
