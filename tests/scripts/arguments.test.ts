import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Command } from '../../scripts/arguments.ts';
import { parseArguments } from '../../scripts/arguments.ts';

const importCommand = {
  name: 'import',
  summary: 'Reads received texts and writes essays.',
  options: {
    series: { kind: 'text', placeholder: 'S', help: 'the series of the texts' },
    number: {
      kind: 'number',
      placeholder: 'N',
      from: 1,
      to: 99999,
      short: 'n',
      help: 'the number of the issue',
    },
    encoding: {
      kind: 'choice',
      of: ['utf-8', 'windows-1252'],
      default: 'utf-8',
      help: 'how they are written',
    },
    tag: { kind: 'text', placeholder: 'T', many: true, help: 'a tag' },
    'dry-run': { kind: 'flag', help: 'writes nothing' },
  },
  positionals: 'files',
} as const satisfies Command;

const startCommand = {
  ...importCommand,
  name: 'start',
  options: {},
  positionals: 'none',
} as const satisfies Command;

const read = (...argv: string[]) => parseArguments(importCommand, argv);

test('reads options of every kind, and what is not given is as declared', () => {
  assert.deepEqual(
    read('--series', 'epsr', '-n', '1254', '--dry-run', '--tag', 'a', '--tag=b', 'one.txt', 'two.txt'),
    {
      kind: 'run',
      values: { series: 'epsr', number: 1254, encoding: 'utf-8', tag: ['a', 'b'], 'dry-run': true },
      positionals: ['one.txt', 'two.txt'],
    },
  );
  assert.deepEqual(read('one.txt'), {
    kind: 'run',
    values: { series: undefined, number: undefined, encoding: 'utf-8', tag: [], 'dry-run': false },
    positionals: ['one.txt'],
  });
});

test('gives values their types', () => {
  const parsed = read('one.txt');
  assert.equal(parsed.kind, 'run');
  if (parsed.kind !== 'run') return;
  const number: number | undefined = parsed.values.number;
  const encoding: 'utf-8' | 'windows-1252' = parsed.values.encoding;
  const dry: boolean = parsed.values['dry-run'];
  // @ts-expect-error a number that was not given is not a number
  const always: number = parsed.values.number;
  assert.deepEqual([number, encoding, dry, always], [undefined, 'utf-8', false, undefined]);
});

test("takes '-' for a file, and all after '--' for files", () => {
  const parsed = read('-', '--', '--series', '-x.txt');
  assert.deepEqual(parsed.kind === 'run' && parsed.positionals, ['-', '--series', '-x.txt']);
});

test('reads a value that begins with a dash where it is joined on', () => {
  const parsed = read('--series=-s', 'one.txt');
  assert.equal(parsed.kind === 'run' && parsed.values.series, '-s');
});

const WRITE = 'Write: npm run import -- [options] FILE…';

for (const [argv, line] of [
  [['--sereis', 'epsr', 'a'], 'there is no option --sereis; did you mean --series?'],
  [['--dryrun', 'a'], 'there is no option --dryrun; did you mean --dry-run?'],
  [['--frobnicate', 'a'], 'there is no option --frobnicate.'],
  [['--constructor', 'a'], 'there is no option --constructor.'],
  [['-x', 'a'], 'there is no option -x.'],
  [['a', '--series'], '--series needs S after it.'],
  [['--series', '', 'a'], '--series needs S after it.'],
  [['--series', '--dry-run', 'a'], '--series needs S after it.'],
  [['--number', 'abc', 'a'], "--number is a whole number from 1 to 99999, not 'abc'."],
  [['--number', '0', 'a'], "--number is a whole number from 1 to 99999, not '0'."],
  [['--number', '1e3', 'a'], "--number is a whole number from 1 to 99999, not '1e3'."],
  [['--number', '12.5', 'a'], "--number is a whole number from 1 to 99999, not '12.5'."],
  [['--number', 'a\nb', 'a'], "--number is a whole number from 1 to 99999, not 'a\\nb'."],
  [['--encoding', 'latin-1', 'a'], "--encoding is one of utf-8, windows-1252, not 'latin-1'."],
  [['--dry-run=yes', 'a'], '--dry-run takes no value.'],
  [['--number', '1', '--number', '2', 'a'], '--number is given twice.'],
  [['--dry-run'], 'FILE… is missing.'],
  [[''], 'FILE… is empty.'],
] as const) {
  test(`says what is wrong with ${JSON.stringify(argv.join(' '))} in one line`, () => {
    assert.deepEqual(read(...argv), { kind: 'wrong', line: `import: ${line} ${WRITE}` });
  });
}

test('refuses a file where none is taken, and one too many', () => {
  assert.deepEqual(parseArguments(startCommand, ['x']), {
    kind: 'wrong',
    line: "start: it takes no 'x'. Write: npm start",
  });
  const one = { ...startCommand, name: 'verify', positionals: 'folder' } as const;
  assert.deepEqual(parseArguments(one, ['dist', 'more']), {
    kind: 'wrong',
    line: "verify: 'more' is one too many. Write: npm run verify -- DIR",
  });
});

test('helps before it complains', () => {
  for (const argv of [['--help'], ['-h'], ['--nonsense', '--help']]) assert.equal(read(...argv).kind, 'help');
});

test('prints a help that names every option', () => {
  const help = read('--help');
  assert.equal(
    help.kind === 'help' && help.text,
    `npm run import -- [options] FILE…

Reads received texts and writes essays.

  --series S                     the series of the texts
  -n, --number N                 the number of the issue
  --encoding utf-8|windows-1252  how they are written (otherwise utf-8)
  --tag T                        a tag; may be given more than once
  --dry-run                      writes nothing
  -h, --help                     shows this text`,
  );
});
