import type { ErrorObject } from 'ajv/dist/2020.js';
import { dayMeant } from './day-meant.ts';
import { daysMeant } from './days-meant.ts';
import { keyForValue } from './key-for-value.ts';
import { meantName } from './meant-name.ts';
import { pathOf } from './path-of-pointer.ts';
import { remarkAlone } from './remark-alone.ts';
import { type PropertySchema, schemaAt } from './schema-at.ts';
import type { Path, SourceFile } from './source-file.ts';

/** What is meant by a value of the wrong form, below the path to it. */
export interface MeantValue {
  readonly path: Path;
  readonly meant: unknown;
}

/** What the faults were found in. */
interface Faulty {
  /** The value of the whole file. */
  readonly root: unknown;
  readonly source: SourceFile;
  readonly schema: PropertySchema;
}

/**
 * The faults whose values can only mean one thing: an ID with capitals, a day in another form, two days in one text, a title that is a number or was taken
 * for a remark, the city alone for a place, a language that stands there twice.
 */
export function meantValues(faults: readonly ErrorObject[], faulty: Faulty): readonly MeantValue[] {
  return faults.flatMap((fault) => {
    if (fault.instancePath === '') return [];
    const path = pathOf(fault.instancePath, faulty.root);
    const meant = meantValue(fault, path, faulty);
    return meant === undefined ? [] : [{ path, meant }];
  });
}

function meantValue(
  { keyword, params, schemaPath, data }: ErrorObject,
  path: Path,
  { source, schema }: Faulty,
): unknown {
  if (keyword === 'type' && params['type'] === 'string')
    return typeof data === 'number' || typeof data === 'boolean'
      ? String(data)
      : data === null
        ? // As the text of a paragraph, the sign would make a title of it.
          remarkAlone(path, source)?.replace(/^#+\s*(?=.)/, '')
        : undefined;
  // The later one of two entries that are the same is left out.
  if (keyword === 'uniqueItems' && Array.isArray(data))
    return data.filter((_, index) => index !== params['i']);
  if (keyword === 'type' && params['type'] === 'object') {
    const key = keyForValue(schema, path, data);
    return key === undefined ? undefined : { [key]: data };
  }
  if (typeof data !== 'string') return undefined;
  if (keyword === 'format' && params['format'] === 'date')
    return dayMeant(data) ?? daysAt(path, data, schema);
  return keyword === 'pattern' && schemaPath.startsWith('#/$defs/slug/')
    ? meantName(data, new RegExp(String(params['pattern']), 'u'))
    : undefined;
}

/** The first and the last day that two days in one text can only mean, where two may stand. */
function daysAt(path: Path, written: string, schema: PropertySchema): unknown {
  const [days, ...others] = schemaAt(schema, path)?.oneOf === undefined ? [] : daysMeant(written);
  if (days === undefined || others.length > 0) return undefined;
  return days.from <= days.until ? days : { from: days.until, until: days.from };
}

/** Puts what is meant in the place of a value. */
export function putMeant({ path, meant }: MeantValue, root: unknown): void {
  const key = path.at(-1) ?? '';
  const holder = path
    .slice(0, -1)
    .reduce<unknown>((value, step) => (value as Record<string | number, unknown>)[step], root);
  (holder as Record<string | number, unknown>)[key] = meant;
}
