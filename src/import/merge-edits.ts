/**
 * An essay imported anew over one that a keeper has worked on. A field that still is what the last import wrote is
 * the source's, and renewed; one that the keeper has changed stays as it stands, to the letter and with its
 * comments. Which is which, the signs of the last import tell. The body is the source's.
 */
import { parse } from 'yaml';
import type { EssayText } from '../archive/essay-text.ts';
import { textChecksum } from '../archive/provenance/checksum.ts';
import { readMarkdown } from '../parse/markdown/read-markdown.ts';
import { ImportError, type ImportWarning } from './document.ts';
import { canonicalJson, checksumFields } from './field-checksums.ts';
import type { NewEssay } from './make-essay.ts';
import { type Plain, writeYaml } from './write/frontmatter.ts';

export interface MergedFile {
  /** The whole file, or null where it would be the one that is there. */
  readonly text: string | null;
  readonly doubts: readonly ImportWarning[];
}

type Fields = Readonly<Record<string, Plain | undefined>>;

const FENCE = '\n---\n';
/** Fields that carry words of the source: put in again where they are gone. */
const WORDS = ['standfirst', 'printed'];
const TITLE = ['title', 'titleFrom', 'titleUnconfirmed'];
const PRINTED = ['masthead', 'motto', 'rubric', 'signoff'];

export function mergeEdits(file: string, essay: NewEssay): MergedFile {
  const old = file.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
  const end = old.indexOf(FENCE, 3);
  if (!old.startsWith('---\n') || end < 0)
    throw new ImportError(
      'the essay that is there has no frontmatter between two lines of ---; mend it first',
    );
  const value = fieldsOf(parse(old.slice(4, end + 1)));
  const kept = fieldsOf(value.provenance);
  const signs = fieldsOf(kept.signs);
  const warnings: ImportWarning[] = [];
  let front = old.slice(4, end + 1);

  for (const key of ['title', 'author', 'date', 'cites', 'sources', ...WORDS]) {
    const [there, source] = [value[key], essay.fields[key]];
    if (canonicalJson(there ?? null) === canonicalJson(emptyAsNone(source) ?? null)) continue;
    if (isUneditedField(key, value, signs) || (there === undefined && WORDS.includes(key))) {
      front = replaceField(front, key, essay.fields);
      if (canonicalJson(fieldsOf(parse(front))[key] ?? null) !== canonicalJson(emptyAsNone(source) ?? null))
        throw new ImportError(
          `its ${key} is written in a way that can't be renewed in its place; give it the form that the manual shows`,
        );
    } else if (there !== undefined && source !== undefined)
      warnings.push({
        line: null,
        kind: 'kept',
        message: `${key} was kept as it stands in the essay; the source gives ${JSON.stringify(source)}`,
      });
  }

  const provenance = renewed(value.provenance, essay.fields.provenance);
  front = replaceField(front, 'provenance', { provenance });
  const text = `---\n${front}---\n\n${essay.body}`;
  const body = old.slice(end + FENCE.length);
  const isEdited = kept.words === fieldsOf(provenance).words || kept.words !== textChecksum(readBody(body));
  if (kept.words !== undefined && body !== `\n${essay.body}` && isEdited)
    warnings.push({
      line: null,
      kind: 'kept',
      message: 'the essay’s text had been edited since its import; the source’s words stand there again',
    });
  return { text: text === old ? null : text, doubts: warnings };
}

/** The words of a body, for what they are alone: neither citations nor links matter. */
const readBody = (body: string): EssayText =>
  readMarkdown(body, {
    token: 'an essay that is there',
    bodyLine: 1,
    readCitations: () => [],
    rewriteUrl: () => null,
  }).text;

/** Whether a field is just what the last import wrote, or still wanting as it was then. */
function isUneditedField(key: string, value: Fields, signs: Fields): boolean {
  if (signs.body === undefined) return false; // imported before signs were kept
  const now = checksumFields(value);
  const names = key === 'title' ? ['title', 'made'] : key === 'printed' ? PRINTED : [key];
  // A made title that a person has confirmed is that person's.
  if (key === 'title' && signs.made !== undefined && value.titleUnconfirmed !== true) return false;
  return names.every((name) => now[name] === signs[name]);
}

/** Writes a field anew in its place, or before the provenance, which stands last; a title with what belongs to it. */
function replaceField(front: string, key: string, fields: Fields): string {
  const keys = key === 'title' ? TITLE : [key];
  const block = writeYaml(Object.fromEntries(keys.map((one) => [one, fields[one]])));
  const place = (one: string): RegExp => new RegExp(`^${one}:.*\\n(?:[ \\t-].*\\n)*`, 'mu');
  const rest = keys.slice(1).reduce((text, one) => text.replace(place(one), ''), front);
  if (place(key).test(rest)) return rest.replace(place(key), () => block);
  return /^provenance:/mu.test(rest) ? rest.replace(/^(?=provenance:)/mu, () => block) : rest + block;
}

/** The same bytes keep the day of their first import, and the doubts that are left. */
function renewed(old: Plain | undefined, now: Plain | undefined): Plain | undefined {
  const [before, after] = [fieldsOf(old), fieldsOf(now)];
  const same = before.sha256 === after.sha256 && before.words === after.words;
  return same && old !== undefined ? old : now;
}

// What `yaml` reads of a file of ours is made of strings, numbers, flags, lists and records.
const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

const emptyAsNone = (value: Plain | undefined): Plain | undefined =>
  Array.isArray(value) && value.length === 0 ? undefined : value;
