import { keyForValue } from './key-for-value.ts';
import type { PropertySchema } from './schema-at.ts';
import type { Schemas } from './schemas.ts';
import type { Path } from './source-file.ts';
import { typesAt } from './types-at.ts';

/** What the schema of a file says of a value that cannot be read as it is written. */
export interface SchemaHints {
  /** The types of JSON Schema that a value may have. */
  readonly typesAt: (path: Path) => readonly string[];
  /** The key that a single value is meant for where a set of keys is wanted. */
  readonly keyFor: (path: Path, value: unknown) => string | undefined;
}

/** The hints of the schema of a kind of file, which is read when they are asked for. */
export function schemaHints(kind: string, schemas: Schemas): SchemaHints {
  const read = (): PropertySchema => JSON.parse(schemas.textOf(kind)) as PropertySchema;
  return {
    typesAt: (path) => typesAt(read(), path),
    keyFor: (path, value) => keyForValue(read(), path, value),
  };
}
