/**
 * Makes built-in functions throw where one part of the program calls them with certain words: so a test can throw in
 * every step, and the program needs no code for it. A test calls `throwIn`; a command is started with this file by
 * `--import` and `THROW_IN`, `THROW_TEXT` and `THROW_CALL` in its environment.
 */
const { includes, split } = String.prototype;
const { test } = RegExp.prototype;

/** Functions that are given words, by their owner. */
const OF_WORDS = [
  ...'replace replaceAll slice split trim normalize toLowerCase indexOf startsWith endsWith match matchAll'
    .split(' ')
    .map((name) => `String.prototype.${name}`),
  'RegExp.prototype.exec',
  'RegExp.prototype.test',
  'JSON.stringify',
  'JSON.parse',
  'Buffer.from',
  'encodeURIComponent',
  'decodeURIComponent',
];

/**
 * @param {{ place: RegExp, words?: string, call?: string }} fault `place` matches a line of the stack; `words` is
 *   part of a string that the function is given; with `call` only that function throws, whatever it is given.
 * @returns {() => void} puts all functions back
 */
export function throwIn({ place, words = '', call }) {
  let isLooking = false;
  const undo = (call === undefined ? OF_WORDS : [call]).map((path) => patch(path, throwWithin));
  return () => {
    for (const one of undo) one();
  };

  function throwWithin(given) {
    if (isLooking) return;
    isLooking = true;
    const meets =
      call !== undefined || given.some((one) => typeof one === 'string' && includes.call(one, words));
    const isHere = meets && split.call(wholeStack(), '\n').some((line) => test.call(place, line));
    isLooking = false;
    if (isHere) throw new TypeError('thrown by the test');
  }
}

function wholeStack() {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 80;
  const { stack = '' } = new Error();
  Error.stackTraceLimit = stackTraceLimit;
  return stack;
}

function patch(path, before) {
  const names = path.split('.');
  const name = names.pop();
  const owner = names.reduce((at, part) => at[part], globalThis);
  const real = owner[name];
  owner[name] = function patched(...given) {
    before([this, ...given]);
    return Reflect.apply(real, this, given);
  };
  return () => {
    owner[name] = real;
  };
}

const { THROW_IN, THROW_TEXT, THROW_CALL } = process.env;
if (THROW_IN !== undefined) throwIn({ place: new RegExp(THROW_IN), words: THROW_TEXT, call: THROW_CALL });
