import type { Diagnose } from '../diagnostics/diagnostic.ts';
import type { Schemas } from '../source/schemas.ts';
import type { SourceFile } from '../source/source-file.ts';

/** A file of the templates folder: its path for messages, and its bytes. */
export interface TemplateFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Reads files of a house and of those it extends. */
export interface HouseReading {
  /** The house itself, then what it extends. */
  readonly chain: readonly string[];
  readonly files: ReadonlyMap<string, TemplateFile>;
  readonly schemas: Schemas;
  readonly diagnose: Diagnose;
  /** The YAML file of this name in the chain, layer upon layer, checked; undefined if there is none that is valid. */
  readonly yaml: (name: string, kind: string) => SourceFile | undefined;
  /** The names of the files of the chain below a folder, each once. */
  readonly names: (folder: string, ending: string) => readonly string[];
}
