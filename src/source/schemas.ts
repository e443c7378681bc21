import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import * as formats from 'ajv-formats';

/** Compiled schemas by kind (`meeting`, `style`), each compiled when first asked for. */
export interface Schemas {
  readonly validator: (kind: string) => ValidateFunction;
  readonly has: (kind: string) => boolean;
}

/**
 * Prepares the JSON Schemas (2020-12, ajv's strict mode) given as texts by kind.
 *
 * @throws {Error} if a schema is not valid: a fault of the program, not of a record.
 */
export function loadSchemas(texts: ReadonlyMap<string, string>): Schemas {
  const ajv = new Ajv2020({
    strict: true,
    allErrors: true,
    verbose: true,
    strictRequired: false,
    allowUnionTypes: false,
  });
  formats.default.default(ajv, ['date']);
  const compiled = new Map<string, ValidateFunction>();
  return {
    has: (kind) => texts.has(kind),
    validator(kind) {
      const known = compiled.get(kind);
      if (known !== undefined) return known;
      const text = texts.get(kind);
      if (text === undefined) throw new Error(`There is no schema for "${kind}".`);
      const validator = ajv.compile(JSON.parse(text) as object);
      compiled.set(kind, validator);
      return validator;
    },
  };
}
