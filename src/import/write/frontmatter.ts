/**
 * An essay's frontmatter, written as the manual shows it: one order of fields, lists of records on one line each,
 * every date in quotes (other YAML readers would make a `Date` of it).
 */
import { stringify } from 'yaml';
import { controlIn, escapeControls } from '../../algorithms/text.ts';
import { ImportError } from '../document.ts';

/** A record as it stands in a file: strings, numbers, flags, lists and records of them. */
export type Plain =
  | string
  | number
  | boolean
  | readonly Plain[]
  | { readonly [key: string]: Plain | undefined };

/** Writes the fields in the order of `fields`; undefined ones and empty lists are left out. */
export function writeYaml(fields: { readonly [key: string]: Plain | undefined }): string {
  return Object.entries(fields)
    .filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))
    .map(([key, value]) => `${key}:${writeValue(value ?? '')}\n`)
    .join('');
}

function writeValue(value: Plain): string {
  if (isList(value))
    return value.every((one) => typeof one === 'string')
      ? ` ${writeFlow(value)}`
      : value.map((one) => `\n  - ${writeFlow(one)}`).join('');
  if (typeof value === 'object')
    return Object.entries(value)
      .flatMap(([key, one]) => (one === undefined ? [] : [`\n  ${key}:${writeInner(one)}`]))
      .join('');
  return ` ${writeScalar(value)}`;
}

/** A list inside a record stands one entry a line, so that a keeper can take one out. */
const writeInner = (value: Plain): string =>
  isList(value) ? value.map((one) => `\n    - ${writeFlow(one)}`).join('') : ` ${writeFlow(value)}`;

const isList = (value: Plain): value is readonly Plain[] => Array.isArray(value);

function writeFlow(value: Plain): string {
  if (isList(value)) return `[${value.map(writeFlow).join(', ')}]`;
  if (typeof value !== 'object') return writeScalar(value);
  const pairs = Object.entries(value).flatMap(([key, one]) =>
    one === undefined ? [] : [`${key}: ${writeFlow(one)}`],
  );
  return `{ ${pairs.join(', ')} }`;
}

/** Plain where nothing in it could be read otherwise, by this or another reader of YAML; else in double quotes. */
export function writeScalar(value: Plain): string {
  if (typeof value !== 'string') return String(value);
  const control = controlIn(value);
  if (control !== null)
    throw new ImportError(
      `it holds the control character ${control} where a record can't (r-001): take it out of '${escapeControls(value).slice(0, 80)}'`,
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
