import type { ErrorObject } from 'ajv/dist/2020.js';
import { copyValue } from './copy-value.ts';
import type { Schemas } from './schemas.ts';
import type { SourceFile } from './source-file.ts';
import { pathOf } from './validate.ts';

/** What is left out can show that more must be. */
const mostRounds = 3;

/**
 * A file without the keys that its schema refuses, so that all else in it can still be checked. Undefined where more
 * than single keys would have to go: what is found in the rest would then mislead.
 */
export function mend(source: SourceFile, kind: string, schemas: Schemas): SourceFile | undefined {
  const validator = schemas.validator(kind);
  const value = copyValue(source.value);
  for (let round = 0; round < mostRounds; round += 1) {
    if (validator(value)) return { ...source, value };
    const faults = validator.errors ?? [];
    if (!faults.every((fault) => leaveOut(fault, value))) return undefined;
  }
  return validator(value) ? { ...source, value } : undefined;
}

/** Takes out the key that a fault is about; false where it is about a whole list or file, or something missing. */
function leaveOut({ keyword, instancePath, params }: ErrorObject, root: unknown): boolean {
  if (keyword === 'required' || keyword === 'anyOf') return false;
  const path = pathOf(instancePath, root);
  const full = keyword === 'additionalProperties' ? [...path, String(params['additionalProperty'])] : path;
  const key = full.at(-1);
  if (typeof key !== 'string') return false;
  let holder: unknown = root;
  for (const step of full.slice(0, -1))
    holder = (holder as Record<string | number, unknown> | undefined)?.[step];
  if (typeof holder === 'object' && holder !== null) Reflect.deleteProperty(holder, key);
  return true;
}
