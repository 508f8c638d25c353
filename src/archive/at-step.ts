/**
 * Wraps one step on one essay or record: an exception in it becomes a `StepError` that names the step, the file and the
 * line. A command prints it as one message (`scripts/run-command.ts`).
 */

export interface Step {
  /** A gerund, as in 'reading citations': the message says that it failed. */
  readonly step: string;
  /** Path below the content folder, as `essays/epsr/1254/the-slug.md`; or as the user gave it. */
  readonly file?: string | undefined;
  /** Line in that file, from 1. */
  readonly line?: number | undefined;
}

/**
 * Not to be recognized by `instanceof`: this module is evaluated several times in one build, and an error from a worker
 * thread has its own properties but no class. `isStepError` looks at the properties.
 */
export class StepError extends Error implements Step {
  readonly step: string;
  readonly file: string | undefined;
  readonly line: number | undefined;

  constructor({ step, file, line }: Step, cause: unknown) {
    const place = file === undefined ? '' : `${file}${line === undefined ? '' : `:${line}`}: `;
    super(`${place}${step} failed (${nameError(cause)})`, { cause });
    this.name = 'StepError';
    this.step = step;
    this.file = file;
    this.line = line;
  }
}

export const isStepError = (error: unknown): error is StepError =>
  error instanceof Error && error.name === 'StepError' && 'step' in error;

/** Returns what `work` returns, or throws a `StepError`. */
export function atStep<Value>(step: Step, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    throw toStepError(step, error);
  }
}

export async function atStepLater<Value>(step: Step, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    throw toStepError(step, error);
  }
}

/** `atStep` for an essay, by its id. */
export const atEssay = <Value>(step: string, essay: string, work: () => Value): Value =>
  atStep({ step, file: essayFile(essay) }, work);

/** Path of an essay's file below the content folder. */
export const essayFile = (essay: string): string => `essays/${essay}.md`;

/** The innermost step wins; an outer one adds the file if the inner one has none. */
export function toStepError(step: Step, error: unknown): StepError {
  if (!isStepError(error)) return new StepError(step, error);
  if (error.file !== undefined || step.file === undefined) return error;
  return new StepError({ step: error.step, file: step.file, line: error.line ?? step.line }, error.cause);
}

/** The original exception. */
export function causeOf(error: unknown): unknown {
  let at = error;
  while (isStepError(at) || (at instanceof Error && isStepError(at.cause))) at = at.cause;
  return at;
}

/** `URIError: URI malformed`. */
export const nameError = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error);
