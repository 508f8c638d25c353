/**
 * Three-way merge on re-import: fields unchanged since the last import are replaced, edited fields stay to the letter,
 * with their comments. Checksums of the last import (provenance) tell which are edited. The body is always replaced.
 */
import { parse } from 'yaml';
import { textChecksum } from '../archive/provenance/checksum.ts';
import { readMarkdown } from '../parse/markdown/read-markdown.ts';
import { ImportError, type ImportWarning, warning } from './document.ts';
import type { NewEssay } from './make-essay.ts';
import { canonicalJson, type Fields, fieldChecksums, type Plain, writeYaml } from './write/frontmatter.ts';

export interface MergedFile {
  /** The whole file; null if it equals the existing one. */
  readonly text: string | null;
  readonly warnings: readonly ImportWarning[];
}

const FENCE = '\n---\n';
/** Fields that hold words of the source: restored if they were deleted. */
const WORDS = ['standfirst', 'printed'];
const TITLE = ['title', 'titleFrom', 'titleUnconfirmed'];
const PRINTED = ['masthead', 'motto', 'rubric', 'signoff'];

export function mergeEdits(file: string, essay: NewEssay): MergedFile {
  const old = file.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
  const end = old.indexOf(FENCE, 3);
  if (!old.startsWith('---\n') || end < 0)
    throw new ImportError('the existing essay has no frontmatter between two lines of ---; fix it first');
  const value = fieldsOf(parse(old.slice(4, end + 1)));
  const last = fieldsOf(value.provenance);
  const warnings: ImportWarning[] = [];
  let front = old.slice(4, end + 1);

  for (const key of ['title', 'author', 'date', 'cites', 'sources', ...WORDS]) {
    const [present, source] = [value[key], essay.fields[key]];
    const wanted = canonicalJson(isEmptyList(source) ? null : (source ?? null));
    if (canonicalJson(present ?? null) === wanted) continue;
    if (isUneditedField(key, value, fieldsOf(last.signs)) || (present === undefined && WORDS.includes(key))) {
      front = replaceField(front, key, essay.fields);
      if (canonicalJson(fieldsOf(parse(front))[key] ?? null) !== wanted)
        throw new ImportError(
          `its field ${key} can't be replaced because of the way it is written; write it as the manual shows`,
        );
    } else if (present !== undefined && source !== undefined)
      warnings.push(warning('kept', `${key} was kept as edited; the source gives ${JSON.stringify(source)}`));
  }

  const provenance = mergeProvenance(value.provenance, essay.fields.provenance);
  front = replaceField(front, 'provenance', { provenance });
  const text = `---\n${front}---\n\n${essay.body}`;
  const body = old.slice(end + FENCE.length);
  const isEdited = last.words === fieldsOf(provenance).words || last.words !== checksumOfBody(body);
  if (last.words !== undefined && body !== `\n${essay.body}` && isEdited)
    warnings.push(
      warning(
        'kept',
        'the essay’s text had been edited since its import; it was replaced by the words of the source',
      ),
    );
  return { text: text === old ? null : text, warnings };
}

/** Depends on the words alone: citations and links don't matter. */
const checksumOfBody = (body: string): string =>
  textChecksum(
    readMarkdown(body, {
      token: 'an existing essay',
      bodyLine: 1,
      readCitations: () => [],
      rewriteUrl: () => null,
    }).text,
  );

/** Whether a field is as the last import wrote it, or still missing as it was then. */
function isUneditedField(key: string, value: Fields, checksums: Fields): boolean {
  if (checksums.body === undefined) return false; // imported before checksums existed
  const now = fieldChecksums(value);
  const names = key === 'title' ? ['title', 'made'] : key === 'printed' ? PRINTED : [key];
  // A generated title that a person has confirmed counts as edited.
  if (key === 'title' && checksums.made !== undefined && value.titleUnconfirmed !== true) return false;
  return names.every((name) => now[name] === checksums[name]);
}

/** Replaces a field in its place, or inserts it before `provenance`, the last field; a title with its two flags. */
function replaceField(front: string, key: string, fields: Fields): string {
  const keys = key === 'title' ? TITLE : [key];
  const block = writeYaml(Object.fromEntries(keys.map((name) => [name, fields[name]])));
  const place = (name: string): RegExp => new RegExp(`^${name}:.*\\n(?:[ \\t-].*\\n)*`, 'mu');
  const rest = keys.slice(1).reduce((text, name) => text.replace(place(name), ''), front);
  if (place(key).test(rest)) return rest.replace(place(key), () => block);
  return /^provenance:/mu.test(rest) ? rest.replace(/^(?=provenance:)/mu, () => block) : rest + block;
}

/** The same bytes keep the date of their first import, and the warnings that nobody has deleted yet. */
function mergeProvenance(old: Plain | undefined, now: Plain | undefined): Plain | undefined {
  const [before, after] = [fieldsOf(old), fieldsOf(now)];
  const same = before.sha256 === after.sha256 && before.words === after.words;
  return same && old !== undefined ? old : now;
}

// `yaml` reads our files as strings, numbers, booleans, lists and records.
const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

const isEmptyList = (value: Plain | undefined): boolean => Array.isArray(value) && value.length === 0;
