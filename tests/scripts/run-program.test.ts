import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runProgram } from '../../scripts/run-command.ts';

const node = (text: string, surroundings = {}) => runProgram(process.execPath, ['-e', text], surroundings);

test('gives the exit code of a program', async () => {
  assert.equal(await node(''), 0);
  assert.equal(await node('process.exit(7)'), 7);
});

test('adds to the environment, and takes out of it', async () => {
  const env = { ADDED: '5', PATH: undefined };
  assert.equal(await node('process.exit(process.env.PATH ? 1 : Number(process.env.ADDED))', { env }), 5);
});

test('takes what ends by a signal or does not start for a failure', async () => {
  assert.equal(await node("process.kill(process.pid, 'SIGKILL')"), 128);
  assert.equal(await runProgram('/no/such/program', []), 127);
});
