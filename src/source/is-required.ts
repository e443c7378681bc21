import { type PropertySchema, schemaAt } from './schema-at.ts';
import type { Path } from './source-file.ts';

/** Whether the key at the end of a path must be there, as the schema of a file has it. */
export function isRequired(root: PropertySchema, path: Path): boolean {
  const holder = schemaAt(root, path.slice(0, -1));
  const named = holder?.$ref === undefined ? holder : root.$defs?.[holder.$ref.replace('#/$defs/', '')];
  const branches = named?.oneOf ?? [];
  return [named, ...branches].some((one) => one?.required?.includes(String(path.at(-1))) === true);
}
