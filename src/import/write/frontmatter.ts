/** Writes frontmatter and records as YAML, and computes the checksums that tell imported fields from edited ones. */
import { stringify } from 'yaml';
import { controlIn, escapeControls } from '../../algorithms/text.ts';
import type { EssayText } from '../../archive/essay-text.ts';
import { checksumOf, checksumsOf } from '../../archive/provenance/checksum.ts';
import { ImportError } from '../document.ts';

/** A value of a record: string, number, boolean, list or record. */
export type Plain =
  | string
  | number
  | boolean
  | readonly Plain[]
  | { readonly [key: string]: Plain | undefined };

export type Fields = Readonly<Record<string, Plain | undefined>>;

/** Writes the fields in the order of `fields`, without undefined ones and empty lists. */
export function writeYaml(fields: Fields): string {
  return Object.entries(fields)
    .filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))
    .map(([key, value]) => `${key}:${writeValue(value ?? '')}\n`)
    .join('');
}

/** A list of strings is one line; a list of records has one line a record. */
function writeValue(value: Plain): string {
  if (isList(value))
    return value.every((item) => typeof item === 'string')
      ? ` ${writeFlow(value)}`
      : value.map((item) => `\n  - ${writeFlow(item)}`).join('');
  if (typeof value === 'object')
    return definedEntries(value)
      .map(([key, inner]) => `\n  ${key}:${writeInner(inner)}`)
      .join('');
  return ` ${writeScalar(value)}`;
}

/** A list inside a record has one line an entry, so that an editor can delete one. */
const writeInner = (value: Plain): string =>
  isList(value) ? value.map((item) => `\n    - ${writeFlow(item)}`).join('') : ` ${writeFlow(value)}`;

const isList = (value: Plain): value is readonly Plain[] => Array.isArray(value);

const definedEntries = (value: Fields): [string, Plain][] =>
  Object.entries(value).flatMap(([key, inner]) => (inner === undefined ? [] : [[key, inner]]));

function writeFlow(value: Plain): string {
  if (isList(value)) return `[${value.map(writeFlow).join(', ')}]`;
  if (typeof value !== 'object') return writeScalar(value);
  return `{ ${definedEntries(value)
    .map(([key, inner]) => `${key}: ${writeFlow(inner)}`)
    .join(', ')} }`;
}

/** Unquoted if every YAML reader reads it as that string, else in double quotes: so a date is always quoted. */
function writeScalar(value: Plain): string {
  if (typeof value !== 'string') return String(value);
  const control = controlIn(value);
  if (control !== null)
    throw new ImportError(
      `it contains the control character ${control}, which records can't contain (r-001): delete it from '${escapeControls(value).slice(0, 80)}'`,
    );
  const safe =
    /^\p{L}[\p{L}\p{N} ’”“‘.()/;&+=–—-]*[\p{L}\p{N}.”’)]$/u.test(value) &&
    !/^(?:true|false|null|yes|no|on|off|y|n)$/iu.test(value) &&
    !/ {2}/u.test(value);
  if (safe) return value;
  return stringify(value, {
    defaultStringType: 'QUOTE_DOUBLE',
    lineWidth: 0,
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  }).trimEnd();
}

/** Checksums of an imported essay: of each field with words or decisions, and of each part of its body. */
export function essayChecksums(record: Fields, text: EssayText): Record<string, string> {
  return { ...fieldChecksums(record), body: checksumsOf(text) };
}

/** A title that isn't printed has the name `made`, because no word of the source changes with it. */
export function fieldChecksums(record: Fields): Record<string, string> {
  const checksums: Record<string, string> = {};
  for (const key of ['title', 'standfirst', 'author', 'date', 'cites', 'sources']) {
    const value = record[key];
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    const name = key === 'title' && record.titleFrom !== undefined ? 'made' : key;
    checksums[name] = checksumOf(typeof value === 'string' ? value : canonicalJson(value));
  }
  const { printed } = record;
  if (typeof printed === 'object' && !Array.isArray(printed))
    for (const [key, value] of Object.entries(printed))
      if (typeof value === 'string') checksums[key] = checksumOf(value);
  return checksums;
}

/** JSON with sorted keys, so that the order in a file doesn't matter. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(
          Object.entries(inner)
            .filter(([, field]) => field !== undefined)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : inner,
  );
}
