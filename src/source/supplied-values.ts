import type { ErrorObject } from 'ajv/dist/2020.js';
import { isInWords } from './is-in-words.ts';
import type { MeantValue } from './meant-values.ts';
import { pathOf } from './path-of-pointer.ts';
import { type PropertySchema, schemaAt, targetOf } from './schema-at.ts';
import type { SourceFile } from './source-file.ts';
import { suggestName } from './suggest.ts';
import { valueAt } from './value-at.ts';

/** What stands for a key that is missing. */
interface Lacking {
  /** The value of the whole file. */
  readonly root: unknown;
  readonly source: SourceFile;
  readonly schema: PropertySchema;
  /** What the name of the file says of keys at its top. */
  readonly named: Readonly<Record<string, unknown>>;
}

/**
 * For each key that is missing, a value with which the rest can be checked and from which no rule concludes anything wrong: what the
 * name of the file says, the word nearest to what is written there, or the first one that the schema allows (a status is then
 * `draft`), an ID that nothing refers to, the last day for the first one, a text that says nothing. Undefined where some key has none,
 * such as the days of a meeting: all that is computed of an invented value would mislead.
 */
export function suppliedValues(
  faults: readonly ErrorObject[],
  lacking: Lacking,
): readonly MeantValue[] | undefined {
  const supplied = faults
    .filter(({ keyword }) => keyword === 'required')
    .map(({ instancePath, params }) => {
      const path = [...pathOf(instancePath, lacking.root), String(params['missingProperty'])];
      return { path, meant: suppliedValue(path, lacking) };
    });
  return supplied.some(({ meant }) => meant === undefined) ? undefined : supplied;
}

/** A text in which nothing could be wrong, in whatever language. */
const noText = '…';

const otherDay: Readonly<Record<string, string>> = { from: 'until', until: 'from' };

function suppliedValue(
  path: readonly (string | number)[],
  { root, source, schema, named }: Lacking,
): unknown {
  const key = String(path.at(-1));
  if (path.length === 1 && named[key] !== undefined) return named[key];
  const other = otherDay[key];
  if (other !== undefined && path.length > 1) return valueAt(root, [...path.slice(0, -1), other]);
  const index = path.at(-2);
  if (key === 'id' && typeof index === 'number') return `unnamed-${index + 1}`;
  // What is written there and was left out, because it is no text, may hold what the rest refers to.
  if (isInWords(schema, path)) return source.has(path) ? undefined : noText;
  const own = schemaAt(schema, path);
  const words = (own && targetOf(own, schema)?.enum) ?? [];
  const written = valueAt(source.value, path);
  return typeof written === 'string' ? wordMeant(written, words) : words[0];
}

/** The word that is nearest to what was written and left out; else the first one. */
function wordMeant(written: string, words: readonly unknown[]): unknown {
  const bare = written.toLowerCase().replace(/[^a-z-]/g, '');
  const known = words.map(String);
  return known.includes(bare) ? bare : (suggestName(bare, known) ?? words[0]);
}
