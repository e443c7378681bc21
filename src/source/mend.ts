import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Diagnose } from '../diagnostics/diagnostic.ts';
import { copyValue } from './copy-value.ts';
import { describeFault } from './describe-fault.ts';
import { isInWords } from './is-in-words.ts';
import { type MistypedKey, mistypedKeys, renameKey, withKeysRenamed } from './meant-keys.ts';
import { meantValues, putMeant } from './meant-values.ts';
import { pathOf } from './path-of-pointer.ts';
import type { PropertySchema } from './schema-at.ts';
import type { Schemas } from './schemas.ts';
import type { SourceFile } from './source-file.ts';
import { suppliedValues } from './supplied-values.ts';
import { pertinentFaults } from './validate.ts';

/** What is renamed or left out can show that more must be. */
const mostRounds = 5;

/** How a file is mended. */
export interface Mending {
  /** The name of its schema. */
  readonly kind: string;
  readonly schemas: Schemas;
  /** What the name of the file says of keys at its top. */
  readonly named: Readonly<Record<string, unknown>>;
}

/**
 * A file with its mistyped keys and values as they are meant, without those that its schema refuses otherwise, and with something in
 * the place of those that are missing, so that all else in it can still be checked, and nothing seems to be missing that is there under
 * a mistyped key. Mistyped keys below others are diagnosed: the schema could not tell them. Undefined where more than single keys
 * would have to go, or nothing can be put in the place of one: what is found in the rest would then mislead.
 */
export function mend(
  source: SourceFile,
  { kind, schemas, named }: Mending,
  diagnose: Diagnose,
): SourceFile | undefined {
  const validator = schemas.validator(kind);
  const value = copyValue(source.value);
  const schema = validator.schema as PropertySchema;
  const renamed: MistypedKey[] = [];
  for (let round = 0; round < mostRounds && !validator(value); round += 1) {
    const faults = validator.errors ?? [];
    const pertinent = pertinentFaults(faults);
    const mistyped = mistypedKeys(pertinent, value);
    const meant = meantValues(pertinent, { root: value, source, schema });
    const hasMeant = mistyped.length + meant.length > 0;
    const supplied = hasMeant ? [] : suppliedValues(pertinent, { root: value, source, schema, named });
    if (supplied === undefined) return undefined;
    if (!hasMeant && supplied.length === 0) {
      // A text that is left out may hold what the rest refers to: then what it stands in is left out, or nothing is concluded.
      const isText = ({ instancePath }: ErrorObject): boolean =>
        isInWords(schema, pathOf(instancePath, value));
      const left = pertinent.some(isText) ? faults : pertinent;
      if (!left.every((fault) => leaveOut(fault, value))) return undefined;
    }
    if (renamed.length > 0) tell(mistyped);
    for (const one of [...meant, ...supplied]) putMeant(one, value);
    for (const { key } of mistyped) renameKey(key, value);
    renamed.push(...mistyped.map(({ key }) => key));
  }
  return validator(value) ? withKeysRenamed(source, value, renamed) : undefined;

  function tell(mistyped: readonly { readonly fault: ErrorObject; readonly key: MistypedKey }[]): void {
    const now = withKeysRenamed(source, value, renamed);
    for (const { fault, key } of mistyped) diagnose(describeFault(fault, key.holder, now, schema));
  }
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
