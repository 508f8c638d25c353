/** Validates a value by its schema; every zod issue becomes a problem on the line of its field. */
import type { z } from 'zod';
import type { Problem } from '../archive/problem.ts';
import { lineOfField, type SourceLocation } from '../archive/records.ts';
import { errorAt } from './problems.ts';

export type Validated<Value> = { readonly record: Value } | { readonly problems: readonly Problem[] };

export function validate<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  place: SourceLocation,
): Validated<z.output<Schema>> {
  const result = schema.safeParse(value ?? {});
  if (result.success) return { record: result.data };
  const problems = result.error.issues.flatMap((issue) => explain(issue, schema, value, place));
  return { problems };
}

type Issue = z.core.$ZodIssue;

function explain(issue: Issue, schema: z.ZodType, value: unknown, place: SourceLocation): Problem[] {
  const path = issue.path.map(String).join('.');
  const problem = (message: string, hint: string, at = path): Problem =>
    errorAt('r-003', place.file, lineOfField(place, at), message, hint);
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, issue.path);
    return issue.keys.map((key) =>
      problem(
        `unknown key '${key}'`,
        known.length > 0 ? `known here: ${known.join(', ')}` : 'take it out',
        path === '' ? key : `${path}.${key}`,
      ),
    );
  }
  if (issue.code === 'invalid_union') {
    // The branch with the fewest issues is the one that was meant.
    const nearest = [...issue.errors].sort((a, b) => a.length - b.length)[0];
    if (nearest !== undefined && nearest.length > 0)
      return nearest
        .map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }) as Issue) // with its whole path
        .flatMap((inner) => explain(inner, schema, value, place))
        .map((found) =>
          // Only the union's own message can say which of several fields is missing.
          found.message.endsWith('is missing') && issue.message !== 'Invalid input'
            ? { ...found, hint: issue.message }
            : found,
        );
  }
  const description = describeAt(schema, issue.path);
  const given = valueAt(value, issue.path);
  if (given === undefined && issue.path.length > 0)
    return [problem(`'${path}' is missing`, description ?? 'add it')];
  if (issue.path.length === 0) {
    const known = keysAt(schema, []);
    return [
      problem(
        `the file holds ${Array.isArray(value) ? 'a list' : 'no fields'}, as ${JSON.stringify(value)?.slice(0, 60)}`,
        known.length > 0
          ? `write one field a line, as ${known[0]}: …`
          : 'write a list, each entry after a hyphen',
      ),
    ];
  }
  if ('params' in issue && typeof issue.params?.hint === 'string')
    return [problem(issue.message, issue.params.hint)];
  const { finding, instruction } = formatZodIssue(issue, given);
  const expected = description ?? nearestDescription(schema, issue.path);
  const hint = [expected, instruction].filter((part) => part !== undefined).join(' ');
  return [problem(`'${path}': ${finding}`, hint === '' ? 'write it as the manual shows' : hint)];
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined, // any object can be indexed
    value,
  );
}

interface Described {
  readonly description?: string | undefined;
  readonly shape?: Readonly<Record<string, unknown>>;
  readonly element?: unknown;
  readonly def?: {
    readonly innerType?: unknown;
    readonly element?: unknown;
    readonly options?: readonly unknown[];
  };
}

/** The schema of a field, through defaults, unions and arrays. */
function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): Described | undefined {
  let at: Described | undefined = schema as Described; // the properties of a zod schema that are used here
  for (const key of path) {
    at = unwrap(at);
    // Of a union, the option with the key.
    const parts = at?.def?.options as readonly Described[] | undefined; // zod's own options
    if (at?.shape === undefined && parts !== undefined)
      at = parts.find((part) => unwrap(part)?.shape?.[String(key)] !== undefined) ?? parts[0];
    if (at?.shape !== undefined)
      at = at.shape[String(key)] as Described | undefined; // zod's own shape
    else if (at?.def?.element !== undefined)
      at = at.def.element as Described; // zod's own element
    else return undefined;
  }
  return at;
}

function unwrap(schema: Described | undefined): Described | undefined {
  let at = schema;
  while (at?.shape === undefined && at?.def?.innerType !== undefined) at = at.def.innerType as Described; // zod's own inner type
  return at;
}

const describeAt = (schema: z.ZodType, path: readonly PropertyKey[]): string | undefined =>
  schemaAt(schema, path)?.description;

/** The description of the record around a field without a description. */
function nearestDescription(schema: z.ZodType, path: readonly PropertyKey[]): string | undefined {
  for (let depth = path.length - 1; depth > 0; depth--) {
    const found = describeAt(schema, path.slice(0, depth));
    if (found !== undefined) return found;
  }
  return undefined;
}

const keysAt = (schema: z.ZodType, path: readonly PropertyKey[]): string[] =>
  Object.keys(unwrap(schemaAt(schema, path))?.shape ?? {});

/** A zod issue in plain words. */
interface PlainIssue {
  readonly finding: string;
  /** What to write, as a sentence; undefined if the field's description says it. */
  readonly instruction?: string;
}

function formatZodIssue(issue: Issue, given: unknown): PlainIssue {
  const found = show(given);
  if (issue.code === 'invalid_type') {
    const form = formOf(issue.expected, given);
    return form === null
      ? { finding: `${found} does not fit` }
      : { finding: `${found} is not ${form.name}`, instruction: `Write ${form.example}` };
  }
  if (issue.code === 'too_small') {
    if (issue.origin === 'string')
      return { finding: 'there is nothing in it', instruction: 'Write it, or take the field out' };
    if (issue.origin === 'array')
      return { finding: 'the list is too short', instruction: `Write at least ${issue.minimum}` };
    return {
      finding: `${found} is too small`,
      instruction: `Write ${minimumOf(issue.minimum, issue.inclusive)} or more`,
    };
  }
  if (issue.code === 'too_big')
    return { finding: `${found} is too large`, instruction: `Write at most ${issue.maximum}` };
  if (issue.code === 'invalid_value')
    return {
      finding: `${found} is not one of its words`,
      instruction: `Write one of: ${issue.values.map(String).join(', ')}`,
    };
  // zod's message would be the regular expression; the field's description says more.
  if (issue.code === 'invalid_format') return { finding: `${found} does not fit` };
  return { finding: `${found} does not fit: ${issue.message}` };
}

/** JSON would print NaN as null. */
const show = (given: unknown): string =>
  typeof given === 'number' && Number.isNaN(given)
    ? 'what stands there'
    : (JSON.stringify(given) ?? 'nothing');

const minimumOf = (minimum: number | bigint, inclusive: boolean | undefined): string =>
  String(inclusive === false ? Number(minimum) + 1 : minimum);

/** The expected type and an example, made of the given value if it fits. */
function formOf(
  expected: string,
  given: unknown,
): { readonly name: string; readonly example: string } | null {
  const one = typeof given === 'string' || typeof given === 'number' ? String(given) : '';
  switch (expected) {
    case 'number':
    case 'int':
      return {
        name: 'a whole number in figures',
        example: 'figures only, without quotes or other signs: 1254',
      };
    case 'array':
      return { name: 'a list', example: `it in square brackets: [${one === '' ? '…, …' : one}]` };
    case 'string':
      return { name: 'words', example: `it in double quotes: "${one === '' ? '…' : one}"` };
    case 'boolean':
      return { name: 'true or false', example: 'true or false, without quotes' };
    case 'object':
    case 'record':
      return {
        name: 'a group of fields',
        example: 'each field on a line of its own, set in by two spaces: name: value',
      };
    default:
      return null;
  }
}
