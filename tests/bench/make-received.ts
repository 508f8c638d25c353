/** `node tests/bench/make-received.ts ARCHIVE DIR`: a made archive's essays as the texts that a keeper receives. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { runCommand } from '../../scripts/run-command.ts';
import { asReceived } from './as-received.ts';
import { createRandom } from './random.ts';

/** A stream of its own, apart from those that made the archive. */
const STREAM = 1_000_000;

await runCommand(
  {
    name: 'make-received',
    summary:
      'Writes the essays of a made archive (make-archive.ts) as received texts, for measuring the import: node tests/bench/make-received.ts ARCHIVE DIR.',
    options: {
      seed: { kind: 'number', placeholder: 'N', from: 0, to: 999_999, help: 'which hands typed them (1)' },
    },
    positionals: 'files',
    notes: 'The same archive and seed give the same bytes.',
  },
  async ({ seed = 1 }, [archive, dir, ...more]) => {
    if (archive === undefined || dir === undefined || more.length > 0) {
      process.stderr.write(
        'make-received: two folders are needed: the made archive, and where the texts go\n',
      );
      return 2;
    }
    mkdirSync(dir, { recursive: true });
    const essays = join(archive, 'essays', 'epsr');
    let bytes = 0;
    const numbers = readdirSync(essays)
      .map(Number)
      .sort((a, b) => a - b);
    for (const number of numbers) {
      const folder = join(essays, String(number));
      const [file = ''] = readdirSync(folder);
      const text = readFileSync(join(folder, file), 'utf8');
      const id = /^author: \[([^\]]+)\]/mu.exec(text)?.[1] ?? '';
      const person: unknown = parse(readFileSync(join(archive, 'people', `${id}.yaml`), 'utf8'));
      const author = (person as { name: string }).name; // written by make-records.ts
      const received = asReceived({ number, text, author }, createRandom(seed, STREAM + number));
      writeFileSync(join(dir, received.name), received.bytes);
      bytes += received.bytes.length;
    }
    process.stdout.write(`${numbers.length} texts, ${(bytes / 1e6).toFixed(1)} MB in ${dir}\n`);
    return 0;
  },
);
