import { type PropertySchema, schemaAt } from './schema-at.ts';
import type { Path } from './source-file.ts';

/** Definitions of the schemas of what is written in the words of a language. */
const definitions = new Set(['#/$defs/prose', '#/$defs/words']);

/** Whether what stands at a path is written in the words of a language. */
export function isInWords(schema: PropertySchema, path: Path): boolean {
  return definitions.has(schemaAt(schema, path)?.$ref ?? '');
}
