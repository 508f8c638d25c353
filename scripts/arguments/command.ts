/** What a command says of itself. */
import type { POSITIONALS } from './positionals.ts';

interface Described {
  /** One line for `--help`, in the present tense. */
  help: string;
  /** One letter, for `-x`. */
  short?: string;
  /** May be given more than once; the value is then a list. */
  many?: true;
}

/** An option; `shows` is how its value is written in the help, `--port N`. */
export type Option =
  | ({ kind: 'flag'; many?: never } & Described)
  | ({ kind: 'text'; placeholder: string; default?: string } & Described)
  | ({ kind: 'number'; placeholder: string; from: number; to: number; default?: number } & Described)
  | ({ kind: 'choice'; of: readonly string[]; default?: string } & Described);

export type Options = Readonly<Record<string, Option>>;

export interface Command<O extends Options = Options> {
  /** As npm knows it: `build`. */
  name: string;
  /** What it does, in a sentence or two. */
  summary: string;
  options: O;
  positionals: keyof typeof POSITIONALS;
  /** More that is worth knowing, an example say; printed at the end of the help. */
  notes?: string;
}

type Single<T extends Option> = T extends { kind: 'flag' }
  ? boolean
  : T extends { kind: 'number' }
    ? number
    : T extends { kind: 'choice'; of: readonly (infer Word)[] }
      ? Word
      : string;

type Value<T extends Option> = T extends { many: true }
  ? Single<T>[]
  : T extends { kind: 'flag' } | { default: string | number }
    ? Single<T>
    : Single<T> | undefined;

/** The values a command gets: a flag is a boolean, a number a number, and what was not given is undefined. */
export type Values<O extends Options> = { [Name in keyof O]: Value<O[Name]> };
