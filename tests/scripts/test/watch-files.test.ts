import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { test } from 'node:test';
import { type Process, processTree, readProcessTable } from '../../run/process-table.ts';
import { addLook, type Charge, reasonToStop } from '../../run/watch-files.ts';

const entry = (isRunnable: boolean, cpu: number, pid = 1): Process => ({
  pid,
  parent: 0,
  isRunnable,
  cpu,
  command: '',
});
const tableOf = (...all: Process[]) => new Map(all.map((one) => [one.pid, one]));
const NOTHING: Charge = { asleep: 0, working: 0 };

test('charges a sleeping file with the time, and a working one with its CPU time', () => {
  const before = tableOf(entry(false, 5));
  assert.deepEqual(addLook(NOTHING, [entry(false, 5)], [], before, 2), { asleep: 2, working: 0 });
  assert.deepEqual(addLook(NOTHING, [entry(true, 6)], [], before, 2), { asleep: 0, working: 1 });
  // Asleep at the moment of the look, but it worked since the last.
  assert.deepEqual(addLook(NOTHING, [entry(false, 6)], [], before, 2), { asleep: 0, working: 1 });
});

test('charges nothing while a file waits for a processor, or for a browser that works', () => {
  const before = tableOf(entry(true, 5));
  assert.deepEqual(addLook(NOTHING, [entry(true, 5)], [], before, 60), NOTHING);
  assert.deepEqual(addLook(NOTHING, [entry(false, 5)], [entry(true, 9, 2)], before, 60), NOTHING);
});

test('tells a hang from an endless loop, and both from a file within its limits', () => {
  const limits = { asleep: 10, working: 100 };
  assert.equal(reasonToStop({ asleep: 10, working: 100 }, limits), null);
  assert.match(reasonToStop({ asleep: 11, working: 0 }, limits) ?? '', /hangs/);
  assert.match(reasonToStop({ asleep: 0, working: 101 }, limits) ?? '', /doesn't end/);
});

test('finds a process that this one started, and the CPU time that it uses', async (t) => {
  const child = spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' });
  t.after(() => child.kill('SIGKILL'));
  for (;;) {
    const tree = processTree(readProcessTable(), process.pid);
    const found = tree.find(({ pid }) => pid === child.pid);
    // While it starts, it may sleep between two threads.
    if (found === undefined || found.cpu === 0 || !found.isRunnable) continue;
    assert.match(found.command, /for \(;;\);/);
    break;
  }
});
