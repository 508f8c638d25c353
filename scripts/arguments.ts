/**
 * The arguments of every command, read in one way: a command says what it takes, with a help line for each
 * option, and gets typed values. A mistake is one line that says what is wrong and what would be right.
 *
 * Pure: nothing is printed here and nothing ends; `run-command.ts` does that.
 */
import { parseArgs } from 'node:util';
import { closestWord } from '../src/algorithms/edit-distance.ts';

export type Parsed<O extends Options> =
  | { kind: 'run'; values: Values<O>; positionals: string[] }
  | { kind: 'help'; text: string }
  | { kind: 'wrong'; line: string };

export function parseArguments<const O extends Options>(
  command: Command<O>,
  argv: readonly string[],
): Parsed<O> {
  const wrong = (what: string): Parsed<O> => ({
    kind: 'wrong',
    line: oneLine(`${command.name}: ${what}${what.endsWith('?') ? '' : '.'} Write: ${usage(command)}`),
  });

  // Not `strict`: its messages are paragraphs, and stop at the first mistake's name.
  const { tokens } = parseArgs({
    args: [...argv],
    options: { help: { type: 'boolean', short: 'h' }, ...parserOptions(command.options) },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const given = tokens.filter((token) => token.kind === 'option');
  const positionals = tokens.filter((token) => token.kind === 'positional').map((token) => token.value);
  if (given.some((token) => token.name === 'help')) return { kind: 'help', text: helpText(command) };

  const values: Record<string, unknown> = defaults(command.options);
  const seen = new Set<string>();
  for (const { name, rawName, value, inlineValue } of given) {
    const option = Object.hasOwn(command.options, name) ? command.options[name] : undefined;
    if (option === undefined) return wrong(unknown(rawName, Object.keys(command.options)));
    if (seen.has(name) && !option.many) return wrong(`${rawName} is given twice`);
    seen.add(name);
    const read: ParsedValue = readValue(rawName, option, value, inlineValue ?? false);
    if (read.kind === 'wrong') return wrong(read.what);
    if (option.many) (values[name] as unknown[]).push(read.value);
    else values[name] = read.value;
  }

  const { least, most, placeholder } = POSITIONALS[command.positionals];
  const extra = positionals[most];
  if (extra !== undefined) return wrong(most === 0 ? `it takes no '${extra}'` : `'${extra}' is one too many`);
  if (positionals.length < least) return wrong(`${placeholder} is missing`);
  if (positionals.includes('')) return wrong(`${placeholder} is empty`);
  // The loop above has made each value what its option declares; TypeScript can't follow a table.
  return { kind: 'run', values: values as Values<O>, positionals };
}

function parserOptions(options: Options) {
  const entries = Object.entries(options).map(([name, option]) => {
    const type = option.kind === 'flag' ? ('boolean' as const) : ('string' as const);
    return [
      name,
      { type, multiple: true, ...(option.short === undefined ? {} : { short: option.short }) },
    ] as const;
  });
  return Object.fromEntries(entries);
}

function defaults(options: Options): Record<string, unknown> {
  const entries = Object.entries(options).map(([name, option]) => {
    if (option.many) return [name, []];
    return [name, option.kind === 'flag' ? false : option.default];
  });
  return Object.fromEntries(entries);
}

function unknown(rawName: string, names: string[]): string {
  const near = closestWord(rawName.replace(/^-+/, ''), [...names, 'help']);
  return near === null
    ? `there is no option ${rawName}`
    : `there is no option ${rawName}; did you mean --${near}?`;
}

/** An argument may hold a line break or worse; the line that quotes it stays one. */
function oneLine(text: string): string {
  return text.replace(/\p{Cc}/gu, (sign) => JSON.stringify(sign).slice(1, -1));
}

/** What a command says of itself. */
interface Described {
  /** One line for `--help`, in the present tense. */
  help: string;
  /** One letter, for `-x`. */
  short?: string;
  /** May be given more than once; the value is then a list. */
  many?: true;
}

/** An option; `shows` is how its value is written in the help, `--port N`. */
export type Option =
  | ({ kind: 'flag'; many?: never } & Described)
  | ({ kind: 'text'; placeholder: string; default?: string } & Described)
  | ({ kind: 'number'; placeholder: string; from: number; to: number; default?: number } & Described)
  | ({ kind: 'choice'; of: readonly string[]; default?: string } & Described);

export type Options = Readonly<Record<string, Option>>;

export interface Command<O extends Options = Options> {
  /** As npm knows it: `build`. */
  name: string;
  /** What it does, in a sentence or two. */
  summary: string;
  options: O;
  positionals: keyof typeof POSITIONALS;
  /** More that is worth knowing, an example say; printed at the end of the help. */
  notes?: string;
}

type Single<T extends Option> = T extends { kind: 'flag' }
  ? boolean
  : T extends { kind: 'number' }
    ? number
    : T extends { kind: 'choice'; of: readonly (infer Word)[] }
      ? Word
      : string;

type Value<T extends Option> = T extends { many: true }
  ? Single<T>[]
  : T extends { kind: 'flag' } | { default: string | number }
    ? Single<T>
    : Single<T> | undefined;

/** The values a command gets: a flag is a boolean, a number a number, and what was not given is undefined. */
export type Values<O extends Options> = { [Name in keyof O]: Value<O[Name]> };

/** The words of `--help`, made from what the command says of itself. */
function helpText<O extends Options>(command: Command<O>): string {
  const rows: [string, string][] = Object.entries<Option>(command.options).map(([name, option]) => [
    `${option.short === undefined ? '' : `-${option.short}, `}--${name}${argument(option)}`,
    option.help + more(option),
  ]);
  rows.push(['-h, --help', 'shows this text']);
  const width = Math.max(...rows.map(([left]) => left.length));
  const list = rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
  const notes = command.notes === undefined ? [] : ['', command.notes];
  return ['', usage(command), '', command.summary, '', ...list, ...notes].slice(1).join('\n');
}

/** How the command is written: `npm run import -- [options] FILE…`. */
export function usage<O extends Options>({ name, options, positionals }: Command<O>): string {
  // npm has words of its own for these two.
  const call = name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`;
  const rest = [Object.keys(options).length > 0 ? '[options]' : '', POSITIONALS[positionals].placeholder];
  const words = rest.filter((word) => word !== '');
  return words.length === 0 ? call : `${call} -- ${words.join(' ')}`;
}

function argument(option: Option): string {
  if (option.kind === 'flag') return '';
  return option.kind === 'choice' ? ` ${option.of.join('|')}` : ` ${option.placeholder}`;
}

function more(option: Option): string {
  const many = option.many ? '; may be given more than once' : '';
  const otherwise =
    option.kind === 'flag' || option.default === undefined ? '' : ` (otherwise ${option.default})`;
  return many + otherwise;
}

/** What may stand after the options: how it is written in the help, and how many there may be. */
const POSITIONALS = {
  none: { placeholder: '', least: 0, most: 0 },
  file: { placeholder: 'FILE', least: 1, most: 1 },
  files: { placeholder: 'FILE…', least: 1, most: Number.POSITIVE_INFINITY },
  anyFiles: { placeholder: '[FILE…]', least: 0, most: Number.POSITIVE_INFINITY },
  folder: { placeholder: 'DIR', least: 1, most: 1 },
} as const satisfies Record<string, { placeholder: string; least: number; most: number }>;

/** The value of one option, as its kind wants it, or what is wrong with it. */
export type ParsedValue =
  | { kind: 'value'; value: string | number | boolean }
  | { kind: 'wrong'; what: string };

function readValue(name: string, option: Option, text: string | undefined, joined: boolean): ParsedValue {
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
