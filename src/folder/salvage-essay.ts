/**
 * What can still be read of an essay's file with mistakes in it: whom, what and which pictures it names. No page is
 * made of it; it lets the checks tell of an unknown author in the same run as of an unknown key.
 */
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { EssayFile, SourceLocation } from '../archive/records.ts';
import { type EssayRecord, essaySchema } from '../archive/schema/essay.ts';
import { asSeriesId, essayId } from '../archive/schema/id.ts';
import { splitFrontmatter } from './read-essay-file.ts';
import { readText } from './read-text.ts';
import { readYaml } from './read-yaml.ts';

const LISTS = ['author', 'cites', 'sources'] as const;
const NAMING = new Set(['series', 'number', 'work', 'source']);

/** Null where the file isn't UTF-8, or its frontmatter is no sound YAML: then nothing in it can be relied on. */
export function parseLeniently(bytes: Uint8Array, path: string, file: string): EssayFile | null {
  const decoded = readText(bytes, file);
  const parted = 'text' in decoded ? splitFrontmatter(decoded.text) : null;
  if (parted === null) return null;
  const { value, place } = readYaml(parted.yaml, file, 2);
  if (typeof value !== 'object' || value === null) return null;

  const lines: Record<string, number> = { ...place.lines };
  const [author, cites, sources] = LISTS.map((key) => soundIn(key, value, place, lines));
  const record: EssayRecord = {
    ...essaySchema.parse({ title: 'A', author: ['a'], date: '2000' }),
    // Each element was held against its own part of the schema.
    author: author as EssayRecord['author'],
    cites: cites as EssayRecord['cites'],
    sources: sources as EssayRecord['sources'],
  };
  const [series = '', number = '', name = ''] = path.split('/');
  const [id, slug] = [asSeriesId(series), name.replace(/\.md$/, '')];
  const issue = /^[1-9]\d{0,8}$/.test(number) ? Number(number) : null;
  return {
    record,
    place: { file, lines },
    id: essayId(id, issue, slug),
    series: id,
    number: issue,
    slug,
    digest: createHash('sha256').update(bytes).digest('hex'),
    body: parted.body,
    bodyLine: parted.bodyLine,
  };
}

/** The sound elements of a list; their lines move with them. */
function soundIn(
  key: (typeof LISTS)[number],
  value: object,
  place: SourceLocation,
  lines: Record<string, number>,
): unknown[] {
  const given: unknown = Reflect.get(value, key);
  const schema: z.ZodType =
    key === 'author' ? essaySchema.shape.author.element : essaySchema.shape[key].unwrap().element;
  const sound: unknown[] = [];
  for (const [index, one] of (Array.isArray(given) ? given : []).entries()) {
    const held = schema.safeParse(namesIn(one));
    if (!held.success) continue;
    for (const [path, line] of Object.entries(place.lines))
      if (path === `${key}.${index}` || path.startsWith(`${key}.${index}.`))
        lines[path.replace(`${key}.${index}`, `${key}.${sound.length}`)] = line;
    sound.push(held.data);
  }
  return sound;
}

/** What an entry names, without what is said of it beside: a wrong date hides no unknown source. */
function namesIn(one: unknown): unknown {
  if (typeof one !== 'object' || one === null) return one;
  return Object.fromEntries(Object.entries(one).filter(([key]) => NAMING.has(key)));
}
