import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';

const folder = mkdtempSync(join(tmpdir(), 'archive-command-'));
after(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'count.ts');
writeFileSync(
  file,
  `import { runCommand } from ${JSON.stringify(resolve(import.meta.dirname, '../../scripts/run-command.ts'))};
   await runCommand(
     { name: 'count', summary: 'Counts.', positionals: 'none',
       options: { to: { kind: 'number', placeholder: 'N', from: 0, to: 1e9, default: 3, help: 'how far' } } },
     async ({ to }) => {
       for (let n = 1; n <= to; n++) process.stdout.write(n + '\\n');
       return to === 0 ? 5 : 0;
     },
   );`,
);

const run = (...argv: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...argv], { encoding: 'utf8' });
  return { status, stdout, stderr };
};

test("ends with the command's own code", () => {
  assert.deepEqual(run('--to', '2'), { status: 0, stdout: '1\n2\n', stderr: '' });
  assert.equal(run('--to', '0').status, 5);
});

test('ends with 2 and one line on stderr where the usage is wrong', () => {
  const { status, stdout, stderr } = run('--too', '2');
  assert.deepEqual([status, stdout], [2, '']);
  assert.equal(
    stderr,
    'count: there is no option --too; did you mean --to? Write: npm run count -- [options]\n',
  );
});

test('prints its help on stdout and ends with 0', () => {
  const { status, stdout } = run('--help');
  assert.equal(status, 0);
  assert.match(stdout, /Counts\.[\s\S]*--to N +how far/);
});

test('ends in silence where whoever reads has enough', { skip: process.platform === 'win32' }, () => {
  const { stdout, stderr } = spawnSync(
    'bash',
    ['-c', `"$0" "$1" --to 300000 | head -1`, process.execPath, file],
    {
      encoding: 'utf8',
    },
  );
  assert.deepEqual([stdout, stderr], ['1\n', '']);
});
