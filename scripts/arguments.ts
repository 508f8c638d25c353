/**
 * The arguments of every command, read in one way: a command says what it takes, with a help line for each
 * option, and gets typed values. A mistake is one line that says what is wrong and what would be right.
 *
 * Pure: nothing is printed here and nothing ends; `run-command.ts` does that.
 */
import { parseArgs } from 'node:util';
import type { Command, Options, Values } from './arguments/command.ts';
import { helpText, usage } from './arguments/help-text.ts';
import { didYouMean } from './arguments/nearest.ts';
import { POSITIONALS } from './arguments/positionals.ts';
import { type ParsedValue, readValue } from './arguments/read-value.ts';

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
  const near = didYouMean(rawName.replace(/^-+/, ''), [...names, 'help']);
  return near === null
    ? `there is no option ${rawName}`
    : `there is no option ${rawName}; did you mean --${near}?`;
}

/** An argument may hold a line break or worse; the line that quotes it stays one. */
function oneLine(text: string): string {
  return text.replace(/\p{Cc}/gu, (sign) => JSON.stringify(sign).slice(1, -1));
}
