/** Another day: loaded before the program, it sets the clock of a process and of its threads 45 years ahead. */
const AHEAD = 45 * 365.25 * 24 * 60 * 60 * 1000;
const Now = Date;

globalThis.Date = class AnotherDay extends Now {
  constructor(...given) {
    if (given.length === 0) super(Now.now() + AHEAD);
    else super(...given);
  }

  static now() {
    return Now.now() + AHEAD;
  }
};
