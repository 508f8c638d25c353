import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cpuTimeOf, growthFault } from './cpu-time.ts';

/** Looks at `steps(length)` numbers. */
const work = (steps: (length: number) => number) => (length: number) => () => {
  let sum = 0;
  for (let step = 0; step < steps(length); step++) sum = (sum * 31 + step) % 65_521;
  assert.ok(sum >= 0);
};
const linear = work((length) => length * 2000);
const quadratic = work((length) => length * length);

test('work that grows with the square of the text is found, and work that grows with the text is not', () => {
  assert.match(growthFault(quadratic, 1500) ?? '', /^\d+\.\d ms of CPU time for 1500, \d+/);
  assert.equal(growthFault(linear, 1500), null);
});

test('work that takes less than an ordinary text is not judged', () => {
  assert.equal(growthFault(quadratic, 700, 2 * cpuTimeOf(quadratic(2800))), null);
});
