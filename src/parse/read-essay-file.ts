/** One Markdown file: frontmatter between two lines of `---`, then the text. Its path says whose number it is. */
import type { z } from 'zod';
import { sha256Of } from '../algorithms/sha256.ts';
import type { Problem } from '../archive/problem.ts';
import type { EssayFile, Located, SourceLocation } from '../archive/records.ts';
import { type EssayRecord, essaySchema } from '../archive/schema/essay.ts';
import { asSeriesId, essayId, SLUG } from '../archive/schema/id.ts';
import { readText } from './decode-utf8.ts';
import { readYaml } from './read-yaml.ts';
import { validate } from './validate.ts';

export type FileRead<Value> = { readonly value: Value } | { readonly problems: readonly Problem[] };

const FENCE = '---';

/** Reads `essays/<series>/<number>/<slug>.md`; `path` is the part after `essays/`, `file` the path to report. */
export function readEssayFile(bytes: Uint8Array, path: string, file: string): FileRead<EssayFile> {
  const parts = path.split('/');
  const [series = '', number = '', name = ''] = parts;
  const slug = name.replace(/\.md$/, '');
  const misplaced =
    parts.length !== 3 || !(number === 'unnumbered' || /^[1-9]\d{0,8}$/.test(number)) || !SLUG.test(slug);
  const front = readFrontmatter(bytes, file, essaySchema);
  if (misplaced || 'problems' in front) {
    const wrongPath: Problem = {
      code: 'r-006',
      severity: 'error',
      file,
      line: 1,
      message: `an essay can't stand at 'essays/${path}'`,
      hint: 'essays/<series>/<number>/<slug>.md; the number in figures or "unnumbered", the slug in a–z, 0–9 and hyphens',
    };
    return { problems: [...(misplaced ? [wrongPath] : []), ...('problems' in front ? front.problems : [])] };
  }
  const seriesId = asSeriesId(series);
  const issue = number === 'unnumbered' ? null : Number(number);
  const digest = sha256Of(bytes);
  return {
    value: {
      ...front.value,
      id: essayId(seriesId, issue, slug),
      series: seriesId,
      number: issue,
      slug,
      digest,
    },
  };
}

export interface Frontmatter<Record> extends Located<Record> {
  readonly body: string;
  readonly bodyLine: number;
}

/** Parts a file into frontmatter, held against `schema`, and body. */
export function readFrontmatter<Schema extends z.ZodType>(
  bytes: Uint8Array,
  file: string,
  schema: Schema,
): FileRead<Frontmatter<z.output<Schema>>> {
  const decoded = readText(bytes, file);
  if ('problem' in decoded) return { problems: [decoded.problem] };
  const parted = splitFrontmatter(decoded.text);
  if (parted === null)
    return {
      problems: [
        {
          code: 'r-007',
          severity: 'error',
          file,
          line: 1,
          message: 'this file has no frontmatter',
          hint: 'begin it with a line ---, the fields, and a line --- again; the text follows',
        },
      ],
    };
  const yaml = readYaml(parted.yaml, file, 2);
  if (yaml.value === undefined && yaml.problems.length > 0) return { problems: yaml.problems };
  const validated = validate(schema, yaml.value, yaml.place);
  if (!('record' in validated) || yaml.problems.length > 0)
    return { problems: dedupe([...yaml.problems, ...('problems' in validated ? validated.problems : [])]) };
  const { body, bodyLine } = parted;
  return { value: { record: validated.record, place: yaml.place, body, bodyLine } };
}

/** The YAML between the two lines of `---`, and what follows them; null where there is no frontmatter. */
export function splitFrontmatter(text: string): { yaml: string; body: string; bodyLine: number } | null {
  const end = text.startsWith(`${FENCE}\n`) ? text.indexOf(`\n${FENCE}\n`, FENCE.length) : -1;
  // A file may end with its frontmatter, without a line after it.
  const closing =
    end >= 0 ? end : text.endsWith(`\n${FENCE}`) && text.startsWith(`${FENCE}\n`) ? text.length - 4 : -1;
  if (closing < 0) return null;
  const head = text.slice(0, closing + FENCE.length + 2);
  return {
    yaml: text.slice(FENCE.length + 1, closing + 1),
    body: text.slice(head.length),
    bodyLine: head.split('\n').length,
  };
}

/** A date without quotes can be a wrong type too: the first finding on a line says it better. */
const dedupe = (problems: readonly Problem[]): Problem[] =>
  problems.filter(
    (problem) =>
      problem.code !== 'r-003' ||
      !problems.some((other) => other.code === 'r-004' && other.line === problem.line),
  );

/**
 * What can still be read of an essay's file with mistakes in it: whom, what and which pictures it names. No page is
 * made of it; it lets the checks tell of an unknown author in the same run as of an unknown key.
 */
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
    digest: sha256Of(bytes),
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
