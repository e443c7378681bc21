import type { Terminal } from './terminal.ts';

/** The value of an option as a command gets it. */
export type OptionValue = string | boolean | readonly string[] | undefined;

/** An option of a command; `flags` as help shows them (`--out <folder>`). */
export interface CommandOption {
  readonly flags: string;
  readonly description: string;
  readonly default?: string | readonly string[];
  /** Whether the command cannot do without it. */
  readonly isRequired?: boolean;
  /** How help shows the default, where it is not the value itself. */
  readonly defaultText?: string;
  /** Names, without dashes, of options that cannot stand beside it. */
  readonly conflicts?: readonly string[];
  /** Reads the value; throws commander's `InvalidArgumentError` where it is wrong. */
  readonly parse?: (typed: string) => OptionValue;
}

/** A call of a command: what was typed, and what it needs of its surroundings. */
export interface Call {
  readonly names: readonly string[];
  readonly options: Readonly<Record<string, OptionValue>>;
  readonly terminal: Terminal;
  /** Where the user stands, absolute. */
  readonly directory: string;
  /** The variables of the environment. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since some moment in the past. */
  readonly clock: () => number;
  readonly signal: AbortSignal;
}

/** A line of help that shows a use. */
export interface Example {
  readonly line: string;
  readonly meaning: string;
}

/** What may stand behind a command's name, as help shows it: `[ID...]`. */
export interface Names {
  readonly form: string;
  readonly description: string;
}

/** A command: data that help is made from, and what it does. `run` returns the exit number. */
export interface Command {
  readonly description: string;
  /** None where it is missing. */
  readonly names?: Names | readonly Names[];
  readonly options: readonly CommandOption[];
  readonly examples: readonly Example[];
  readonly run: (call: Call) => Promise<number>;
}
