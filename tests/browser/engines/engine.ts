/** What the tests need of a browser engine, whatever protocol drives it. One page at a time. */
import type { EngineName } from '../../run/engines.ts';
import { measureSlowness } from '../../run/reference-work.ts';

export interface Engine {
  readonly name: EngineName;
  readonly version: string;
  /** Loads an address and waits for its load event. */
  open(url: string): Promise<void>;
  /**
   * Runs a function in the page. It sees nothing but its argument, which travels as JSON, and so does its result.
   */
  evaluate<Argument, Result>(run: (argument: Argument) => Result, argument: Argument): Promise<Result>;
  /** Ends the browser and every process that was started for it. */
  close(): Promise<void>;
}

/** Milliseconds that a browser has to start or to answer, by the load of this machine. */
export const ENGINE_TIMEOUT = 60_000 * measureSlowness().wall;

/** A function and its argument as one expression, which every protocol can evaluate. */
export function expressionOf<Argument>(run: (argument: Argument) => unknown, argument: Argument): string {
  return `(${run})(${JSON.stringify(argument)})`;
}
