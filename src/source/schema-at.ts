import type { Path } from './source-file.ts';

/** What a schema says of a value, for people. */
export interface PropertySchema {
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, PropertySchema>>;
  readonly additionalProperties?: PropertySchema | boolean;
  readonly required?: readonly string[];
  readonly items?: PropertySchema;
  readonly oneOf?: readonly PropertySchema[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, PropertySchema>>;
}

/** The part of a schema that describes the value at a path: with the description beside a `$ref`, not behind it. */
export function schemaAt(root: PropertySchema, path: Path): PropertySchema | undefined {
  return path.reduce<PropertySchema | undefined>((schema, step) => stepInto(schema, step, root), root);
}

function stepInto(
  schema: PropertySchema | undefined,
  step: string | number,
  root: PropertySchema,
): PropertySchema | undefined {
  if (schema === undefined) return undefined;
  const target = targetOf(schema, root);
  if (target === undefined) return undefined;
  const own = typeof step === 'number' ? target.items : target.properties?.[step];
  if (own !== undefined) return own;
  for (const branch of target.oneOf ?? []) {
    const found = stepInto(branch, step, root);
    if (found !== undefined) return found;
  }
  return typeof target.additionalProperties === 'object' ? target.additionalProperties : undefined;
}

/** The schema that is meant by one that only refers to another; else itself. */
export function targetOf(schema: PropertySchema, root: PropertySchema): PropertySchema | undefined {
  return schema.$ref === undefined ? schema : root.$defs?.[schema.$ref.replace('#/$defs/', '')];
}
