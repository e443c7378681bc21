import { createRequire } from 'node:module';
import type * as validation from 'ajv/dist/2020.js';
import type * as formats from 'ajv-formats';
import { sha256 } from './hash.ts';
import { compiledSchemas } from './compiled-schemas.ts';

/** Compiled schemas by kind (`meeting`, `style`), each compiled when first asked for. */
export interface Schemas {
  readonly validator: (kind: string) => validation.ValidateFunction;
  /** Whether a value is as its schema wants it; quicker than asking what is wrong with it. */
  readonly accepts: (kind: string, value: unknown) => boolean;
  /** The schema as it is written. */
  readonly textOf: (kind: string) => string;
  /** The SHA-256 of that text. */
  readonly hashOf: (kind: string) => string;
  readonly has: (kind: string) => boolean;
}

/** What was prepared last: a preview asks again for the same ones, and to compile them takes a tenth of a second. */
let last: { readonly texts: ReadonlyMap<string, string>; readonly schemas: Schemas } | undefined;

/**
 * Prepares the JSON Schemas (2020-12, ajv's strict mode) given as texts by kind. The same texts give the same object.
 *
 * @throws {Error} if a schema is not valid: a fault of the program, not of a record.
 */
export function loadSchemas(texts: ReadonlyMap<string, string>): Schemas {
  const isSame =
    last?.texts.size === texts.size && [...texts].every(([kind, text]) => last?.texts.get(kind) === text);
  if (last === undefined || !isSame) last = { texts, schemas: prepareSchemas(texts) };
  return last.schemas;
}

function prepareSchemas(texts: ReadonlyMap<string, string>): Schemas {
  let ajv: validation.Ajv2020 | undefined;
  const compiled = new Map<string, validation.ValidateFunction>();
  const hashes = new Map<string, string>();
  const textOf = (kind: string): string => {
    const text = texts.get(kind);
    if (text === undefined) throw new Error(`There is no schema for "${kind}".`);
    return text;
  };
  const validator = (kind: string): validation.ValidateFunction => {
    const known = compiled.get(kind);
    if (known !== undefined) return known;
    ajv ??= openValidator();
    const made = ajv.compile(JSON.parse(textOf(kind)) as object);
    compiled.set(kind, made);
    return made;
  };
  return {
    has: (kind) => texts.has(kind),
    textOf,
    hashOf(kind) {
      const hash = hashes.get(kind) ?? sha256(textOf(kind));
      hashes.set(kind, hash);
      return hash;
    },
    accepts: (kind, value) => (compiledSchemas.get(textOf(kind)) ?? validator(kind))(value),
    validator,
  };
}

/** Most runs find nothing wrong with any file, and need no validator that can say what. */
function openValidator(): validation.Ajv2020 {
  const require = createRequire(import.meta.url);
  const { Ajv2020: Validator } = require('ajv/dist/2020.js') as typeof validation;
  const addFormats = require('ajv-formats') as typeof formats.default.default;
  const ajv = new Validator({
    strict: true,
    allErrors: true,
    verbose: true,
    strictRequired: false,
    allowUnionTypes: false,
  });
  addFormats(ajv, ['date']);
  return ajv;
}
