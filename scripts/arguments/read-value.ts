/** The value of one option, as its kind wants it, or what is wrong with it. */
import type { Option } from './command.ts';

export type ParsedValue =
  | { kind: 'value'; value: string | number | boolean }
  | { kind: 'wrong'; what: string };

export function readValue(
  name: string,
  option: Option,
  text: string | undefined,
  joined: boolean,
): ParsedValue {
  if (option.kind === 'flag') {
    return text === undefined ? { kind: 'value', value: true } : wrong(`${name} takes no value`);
  }
  // `--date --dry-run` is a forgotten date, not a date named '--dry-run'; `--date=--dry-run` would be one.
  const forgotten = !joined && text !== undefined && text.length > 1 && text.startsWith('-');
  if (text === undefined || text === '' || forgotten)
    return wrong(`${name} needs ${wanted(option)} after it`);
  if (option.kind === 'choice' && !option.of.includes(text))
    return wrong(`${name} is ${wanted(option)}, not '${text}'`);
  if (option.kind !== 'number') return { kind: 'value', value: text };

  const number = /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
  if (number >= option.from && number <= option.to) return { kind: 'value', value: number };
  return wrong(`${name} is ${wanted(option)}, not '${text}'`);
}

function wanted(option: Exclude<Option, { kind: 'flag' }>): string {
  if (option.kind === 'choice') return `one of ${option.of.join(', ')}`;
  return option.kind === 'number' ? `a whole number from ${option.from} to ${option.to}` : option.placeholder;
}

function wrong(what: string): ParsedValue {
  return { kind: 'wrong', what };
}
