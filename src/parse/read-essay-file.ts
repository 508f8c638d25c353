/** Reads an essay's file: frontmatter between two lines of `---`, then the body. The path has series, number and slug. */
import { hash } from 'node:crypto';
import type { z } from 'zod';

import type { Problem } from '../archive/problem.ts';
import type { EssayFile, Located, SourceLocation } from '../archive/records.ts';
import { type EssayRecord, essaySchema } from '../archive/schema/essay.ts';
import { asSeriesId, essayId, SLUG } from '../archive/schema/id.ts';
import { readText } from './decode-utf8.ts';
import { errorAt } from './problems.ts';
import { readYaml } from './read-yaml.ts';
import { validate } from './validate.ts';

export type FileRead<Value> = { readonly value: Value } | { readonly problems: readonly Problem[] };

const FENCE = '---';

/** Reads `essays/<series>/<number>/<slug>.md`; `path` is the part after `essays/`, `file` the path to report. */
export function readEssayFile(bytes: Uint8Array, path: string, file: string): FileRead<EssayFile> {
  const [, number = '', ...names] = path.split('/');
  const place = placeOf(path);
  const isMisplaced =
    names.length !== 1 || !(number === 'unnumbered' || place.number !== null) || !SLUG.test(place.slug);
  const front = readFrontmatter(bytes, file, essaySchema);
  if (!isMisplaced && 'value' in front)
    return { value: { ...front.value, ...place, digest: hash('sha256', bytes) } };
  const problems = 'problems' in front ? [...front.problems] : [];
  if (isMisplaced)
    problems.unshift(
      errorAt(
        'r-006',
        file,
        1,
        `an essay can't stand at 'essays/${path}'`,
        'essays/<series>/<number>/<slug>.md; the number in figures or "unnumbered", the slug in a–z, 0–9 and hyphens',
      ),
    );
  return { problems };
}

/** Series, number and slug of an essay by its path below `essays/`. */
function placeOf(path: string): Pick<EssayFile, 'id' | 'series' | 'number' | 'slug'> {
  const [directory = '', issue = '', name = ''] = path.split('/');
  const series = asSeriesId(directory);
  const number = /^[1-9]\d{0,8}$/.test(issue) ? Number(issue) : null;
  const slug = name.replace(/\.md$/, '');
  return { id: essayId(series, number, slug), series, number, slug };
}

export interface Frontmatter<Record> extends Located<Record> {
  readonly body: string;
  readonly bodyLine: number;
}

/** Splits a file into frontmatter, validated by `schema`, and body. */
export function readFrontmatter<Schema extends z.ZodType>(
  bytes: Uint8Array,
  file: string,
  schema: Schema,
): FileRead<Frontmatter<z.output<Schema>>> {
  const decoded = readText(bytes, file);
  if ('problem' in decoded) return { problems: [decoded.problem] };
  const split = splitFrontmatter(decoded.text);
  if (split === null) {
    const hint = 'begin it with a line ---, the fields, and a line --- again; the text follows';
    return { problems: [errorAt('r-007', file, 1, 'this file has no frontmatter', hint)] };
  }
  const { body, bodyLine } = split;
  const yaml = readYaml(split.yaml, file, 2);
  if (yaml.value === undefined && yaml.problems.length > 0) return { problems: yaml.problems };
  const validated = validate(schema, yaml.value, yaml.place);
  if (!('record' in validated) || yaml.problems.length > 0)
    return { problems: dedupe([...yaml.problems, ...('problems' in validated ? validated.problems : [])]) };
  return { value: { record: validated.record, place: yaml.place, body, bodyLine } };
}

/** The YAML between the two lines of `---`, and what follows them; null if there is no frontmatter. */
function splitFrontmatter(text: string): { yaml: string; body: string; bodyLine: number } | null {
  const end = text.startsWith(`${FENCE}\n`) ? text.indexOf(`\n${FENCE}\n`, FENCE.length) : -1;
  // A file may end with its frontmatter, without a final newline.
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

/** A date without quotes has a wrong type too: reports only r-004 for its line. */
const dedupe = (problems: readonly Problem[]): Problem[] =>
  problems.filter(
    (problem) =>
      problem.code !== 'r-003' ||
      !problems.some((other) => other.code === 'r-004' && other.line === problem.line),
  );

const LISTS = ['author', 'cites', 'sources'] as const;
const NAMING = new Set(['series', 'number', 'work', 'source']);

/**
 * Reads from an invalid essay's file what it refers to: authors, citations, sources and images. No page is built from it,
 * but the checks report an unknown author in the same run as an unknown key. Returns null if the file isn't UTF-8 or its
 * frontmatter isn't valid YAML.
 */
export function parseLeniently(bytes: Uint8Array, path: string, file: string): EssayFile | null {
  const decoded = readText(bytes, file);
  const split = 'text' in decoded ? splitFrontmatter(decoded.text) : null;
  if (split === null) return null;
  const { value, place } = readYaml(split.yaml, file, 2);
  if (typeof value !== 'object' || value === null) return null;

  const lines: Record<string, number> = { ...place.lines };
  const [author, cites, sources] = LISTS.map((key) => validElements(key, value, place, lines));
  const record: EssayRecord = {
    ...essaySchema.parse({ title: 'A', author: ['a'], date: '2000' }),
    // Each element was validated by the schema of its list.
    author: author as EssayRecord['author'],
    cites: cites as EssayRecord['cites'],
    sources: sources as EssayRecord['sources'],
  };
  const { body, bodyLine } = split;
  return { record, place: { file, lines }, ...placeOf(path), digest: hash('sha256', bytes), body, bodyLine };
}

/** The valid elements of a list; updates the lines to their new indices. */
function validElements(
  key: (typeof LISTS)[number],
  value: object,
  place: SourceLocation,
  lines: Record<string, number>,
): unknown[] {
  const list: unknown = Reflect.get(value, key);
  const schema: z.ZodType =
    key === 'author' ? essaySchema.shape.author.element : essaySchema.shape[key].unwrap().element;
  const valid: unknown[] = [];
  for (const [index, element] of (Array.isArray(list) ? list : []).entries()) {
    const parsed = schema.safeParse(namesIn(element));
    if (!parsed.success) continue;
    for (const [path, line] of Object.entries(place.lines))
      if (path === `${key}.${index}` || path.startsWith(`${key}.${index}.`))
        lines[path.replace(`${key}.${index}`, `${key}.${valid.length}`)] = line;
    valid.push(parsed.data);
  }
  return valid;
}

/** Only the identifying fields of an entry, so that an invalid date doesn't hide an unknown source. */
function namesIn(element: unknown): unknown {
  if (typeof element !== 'object' || element === null) return element;
  return Object.fromEntries(Object.entries(element).filter(([key]) => NAMING.has(key)));
}
