import type { Place } from './place.ts';

/** How grave a diagnostic is: an error stops the build, a warning and an advice do not. */
export type Severity = 'error' | 'warning' | 'advice';

/** A further place that explains a diagnostic, with a word on what is there ("first used here"). */
export interface RelatedPlace {
  readonly place: Place;
  readonly message: string;
}

/** Words that are to stand in place of those at a place of a file. */
export interface Edit {
  readonly place: Place;
  readonly text: string;
}

/** A remedy that is certain: edits that put right what is wrong. `description` says in the imperative what they do. */
export interface Fix {
  readonly description: string;
  readonly edits: readonly Edit[];
}

/**
 * One fault of the input, as a value. Faults of the program are exceptions; these never are.
 *
 * `code` is `stage/what-is-wrong`, stable for ever. `message` says in one sentence what is wrong and what was
 * expected; `remedy` says in the imperative what to do now.
 */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly remedy: string;
  readonly place: Place;
  readonly related?: readonly RelatedPlace[];
  readonly fix?: Fix;
  /** Why the record accepts what was found: it is then shown, but counts neither as error nor as warning. */
  readonly accepted?: { readonly reason: string };
}

/** How a stage tells of a fault; it then goes on with its best value. The caller decides when to stop. */
export type Diagnose = (diagnostic: Diagnostic) => void;
