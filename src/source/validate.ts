import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Diagnose } from '../diagnostics/diagnostic.ts';
import { describeFault } from './describe-fault.ts';
import { keyOfName } from './key-of-name.ts';
import { meantKey } from './meant-key.ts';
import type { PropertySchema } from './schema-at.ts';
import type { Schemas } from './schemas.ts';
import { pathOf } from './path-of-pointer.ts';
import type { SourceFile } from './source-file.ts';

/** Checks a file against the schema of its kind; each fault is diagnosed at its place. True if there is none. */
export function validate(source: SourceFile, kind: string, schemas: Schemas, diagnose: Diagnose): boolean {
  if (schemas.accepts(kind, source.value)) return true;
  const validator = schemas.validator(kind);
  if (validator(source.value)) return true;
  for (const fault of pertinentFaults(validator.errors ?? [])) {
    const path = pathOf(fault.instancePath, source.value);
    diagnose(describeFault(fault, path, source, validator.schema as PropertySchema));
  }
  return false;
}

/**
 * Leaves out what follows from another fault: of a choice (`oneOf`), the faults of the branches that the value was
 * clearly not meant for, because its type is another; a fault of the choice itself where a branch says more.
 */
export function pertinentFaults(faults: readonly ErrorObject[]): readonly ErrorObject[] {
  const choices = faults.filter(({ keyword }) => keyword === 'oneOf' || keyword === 'anyOf');
  const kept = choices.reduce<readonly ErrorObject[]>((left, choice) => {
    const inside = left.filter(
      (fault) => fault !== choice && fault.instancePath.startsWith(choice.instancePath),
    );
    const telling = inside.filter((fault) => !isOtherBranch(fault, choice));
    if (telling.length === 0 || choice.keyword === 'anyOf')
      return left.filter((fault) => fault === choice || !isOtherBranch(fault, choice));
    return left.filter((fault) => fault !== choice && !isOtherBranch(fault, choice));
  }, faults);
  return kept.filter(
    (fault) => fault.keyword !== 'propertyNames' && fault.keyword !== 'if' && !isMistyped(fault, kept),
  );
}

/** Whether a key is missing only because it was mistyped, which is told. */
function isMistyped(
  { keyword, instancePath, params, schema }: ErrorObject,
  faults: readonly ErrorObject[],
): boolean {
  if (keyword !== 'required' && keyword !== 'anyOf') return false;
  const missing =
    keyword === 'required'
      ? [params['missingProperty']]
      : (schema as readonly { required?: readonly string[] }[]).flatMap(({ required = [] }) => required);
  return faults.some(
    (fault) =>
      fault.keyword === 'additionalProperties' &&
      fault.instancePath === instancePath &&
      (missing.includes(meantKey(fault)) || keyOfName(fault) !== undefined),
  );
}

function isOtherBranch(fault: ErrorObject, choice: ErrorObject): boolean {
  if (fault === choice || fault.instancePath !== choice.instancePath) return false;
  if (choice.keyword === 'anyOf') return fault.keyword === 'required' && fault.schemaPath.includes('/anyOf/');
  return fault.keyword === 'type' || fault.keyword === 'const';
}
