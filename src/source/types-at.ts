import { type PropertySchema, schemaAt, targetOf } from './schema-at.ts';
import type { Path } from './source-file.ts';

/** The types of JSON Schema that a value at a path may have: all branches of a choice, none where the schema does not say. */
export function typesAt(root: PropertySchema, path: Path): readonly string[] {
  const typesOf = (schema: PropertySchema | undefined): readonly string[] => {
    if (schema === undefined) return [];
    const { $ref, type, oneOf = [] } = schema;
    const own = type === undefined ? [] : [type];
    const target = $ref === undefined ? undefined : targetOf(schema, root);
    return [...own, ...typesOf(target), ...oneOf.flatMap(typesOf)];
  };
  return typesOf(schemaAt(root, path));
}
