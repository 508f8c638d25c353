/** The words of `--help`, made from what the command says of itself. */
import type { Command, Option, Options } from './command.ts';
import { POSITIONALS } from './positionals.ts';

export function helpText<O extends Options>(command: Command<O>): string {
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
