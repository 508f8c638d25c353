/** A finding of zod in the words of a keeper: what stands there, and the form to write. */
import type { z } from 'zod';

export interface PlainIssue {
  readonly wrong: string;
  /** The form to write, as a sentence; undefined where the field's own sentence shows it. */
  readonly right?: string;
}

export function formatZodIssue(issue: z.core.$ZodIssue, given: unknown): PlainIssue {
  const found = show(given);
  if (issue.code === 'invalid_type') {
    const form = formOf(issue.expected, given);
    return form === null
      ? { wrong: `${found} does not fit` }
      : { wrong: `${found} is not ${form.name}`, right: `Write ${form.example}` };
  }
  if (issue.code === 'too_small') {
    if (issue.origin === 'string')
      return { wrong: 'there is nothing in it', right: 'Write it, or take the field out' };
    if (issue.origin === 'array')
      return { wrong: 'the list is too short', right: `Write at least ${issue.minimum}` };
    return {
      wrong: `${found} is too small`,
      right: `Write ${least(issue.minimum, issue.inclusive)} or more`,
    };
  }
  if (issue.code === 'too_big')
    return { wrong: `${found} is too large`, right: `Write at most ${issue.maximum}` };
  if (issue.code === 'invalid_value')
    return {
      wrong: `${found} is not one of its words`,
      right: `Write one of: ${issue.values.map(String).join(', ')}`,
    };
  // What zod says of a pattern is the pattern; the field's own sentence tells more.
  if (issue.code === 'invalid_format') return { wrong: `${found} does not fit` };
  return { wrong: `${found} does not fit: ${issue.message}` };
}

/** JSON knows no NaN and would call it null. */
const show = (given: unknown): string =>
  typeof given === 'number' && Number.isNaN(given)
    ? 'what stands there'
    : (JSON.stringify(given) ?? 'nothing');

const least = (minimum: number | bigint, inclusive: boolean | undefined): string =>
  String(inclusive === false ? Number(minimum) + 1 : minimum);

/** The name of what is expected and how it is written, with the very words given where they would do. */
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
