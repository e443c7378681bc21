import type { Path } from '../source/source-file.ts';
import type { PropertySchema } from '../source/schema-at.ts';

/** A text of a record that each language has in words of its own. */
export interface TranslatableText {
  readonly path: Path;
  /** The name by which translations call it: `sections.opening.text`. */
  readonly name: string;
  readonly text: string;
}

/** Definitions of the schemas that mark texts in the words of a language. */
const translatable = new Set(['#/$defs/prose', '#/$defs/words']);

/** All texts of a record to be translated, in the order in which they are written. `schema` is that of the record. */
export function translatableTexts(contents: unknown, schema: PropertySchema): readonly TranslatableText[] {
  const texts: TranslatableText[] = [];
  const visit = (value: unknown, part: PropertySchema, path: Path, name: readonly string[]): void => {
    if (typeof value === 'string') {
      if (isTranslatable(part, schema)) texts.push({ path, name: name.join('.'), text: value });
    } else if (Array.isArray(value)) {
      const names = itemNames(value);
      value.forEach((item, index) => {
        for (const step of stepsInto(part, index, schema))
          visit(item, step, [...path, index], [...name, names[index] ?? String(index + 1)]);
      });
    } else if (typeof value === 'object' && value !== null)
      for (const [key, item] of Object.entries(value))
        for (const step of stepsInto(part, key, schema)) visit(item, step, [...path, key], [...name, key]);
  };
  visit(contents, schema, [], []);
  return texts;
}

function isTranslatable(part: PropertySchema, root: PropertySchema): boolean {
  if (part.$ref !== undefined && translatable.has(part.$ref)) return true;
  return branchesOf(part, root).some((branch) => branch !== part && isTranslatable(branch, root));
}

/** The part itself, what it refers to, and their alternatives. */
function branchesOf(part: PropertySchema, root: PropertySchema): readonly PropertySchema[] {
  const target = part.$ref === undefined ? undefined : root.$defs?.[part.$ref.replace('#/$defs/', '')];
  const own = target === undefined ? [part] : [part, ...branchesOf(target, root)];
  return [...own, ...(part.oneOf ?? []).flatMap((branch) => branchesOf(branch, root))];
}

/** The schema of what stands below a key or index: the first alternative that knows it. */
function stepsInto(
  part: PropertySchema,
  step: string | number,
  root: PropertySchema,
): readonly PropertySchema[] {
  for (const branch of branchesOf(part, root)) {
    const own = typeof step === 'number' ? branch.items : branch.properties?.[step];
    if (own !== undefined) return [own];
    if (typeof step === 'string' && typeof branch.additionalProperties === 'object')
      return [branch.additionalProperties];
  }
  return [];
}

/**
 * Names of the items of a list that stay when others are added: IDs, names of standard parts. Numbers, from 1, where there are
 * none.
 */
function itemNames(items: readonly unknown[]): readonly string[] {
  const names = items.map((item, index) => nameOf(item) ?? String(index + 1));
  return names.map((name, index) => (names.indexOf(name) === index ? name : String(index + 1)));
}

function nameOf(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null) return undefined;
  const { id, standard, part } = item as Record<string, unknown>;
  return [id, standard, part].find((name) => typeof name === 'string');
}
