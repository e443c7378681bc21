import { quote } from './quote.ts';
import { type PropertySchema, schemaAt, targetOf } from './schema-at.ts';
import type { Path } from './source-file.ts';

/**
 * The key that a single value is meant for which stands where a set of keys is wanted: the only one that the set must have, as
 * "city" of a place. Undefined where the schema has none, or where the value could not stand behind it.
 */
export function keyForValue(root: PropertySchema, path: Path, value: unknown): string | undefined {
  // An entry of a list that is a single value may be a text that belongs elsewhere.
  if (typeof path.at(-1) !== 'string') return undefined;
  const wanted = targetAt(root, path);
  const [key, ...more] = wanted?.type === 'object' ? (wanted.required ?? []) : [];
  if (key === undefined || more.length > 0) return undefined;
  const own = targetAt(root, [...path, key]);
  const fits =
    own?.enum === undefined
      ? (own?.type === 'string' && typeof value === 'string') ||
        (own?.type === 'integer' && Number.isInteger(value))
      : own.enum.includes(value);
  return fits ? key : undefined;
}

/** A single value stands where a set of keys is wanted of which it can only be one. */
export function remedyWithKey(data: unknown, path: Path, schema: PropertySchema): string | undefined {
  const key = keyForValue(schema, path, data);
  if (key === undefined) return undefined;
  const name = String(path.at(-1));
  const words = String(data);
  const written = /^[-?*&!|>'"%@`#]|: | #/.test(words) ? quote(words) : words;
  // Between braces a comma would end the text.
  return /[,{}[\]]/.test(written)
    ? `Put it on a line of its own below "${name}:", 2 spaces further in, as "${key}: ${written}".`
    : `Write "${name}: { ${key}: ${written} }".`;
}

function targetAt(root: PropertySchema, path: Path): PropertySchema | undefined {
  const schema = schemaAt(root, path);
  return schema && targetOf(schema, root);
}
