import type { ErrorObject } from 'ajv/dist/2020.js';
import { dayMeant } from './day-meant.ts';
import { meantName } from './meant-name.ts';
import { pathOf } from './path-of-pointer.ts';
import type { Path } from './source-file.ts';

/** What is meant by a value of the wrong form, below the path to it. */
export interface MeantValue {
  readonly path: Path;
  readonly meant: string;
}

/** The faults whose values can only mean one thing: an ID with capitals, a day in another form, a title that is a number. */
export function meantValues(faults: readonly ErrorObject[], root: unknown): readonly MeantValue[] {
  return faults.flatMap((fault) => {
    const meant = meantValue(fault);
    return meant === undefined || fault.instancePath === ''
      ? []
      : [{ path: pathOf(fault.instancePath, root), meant }];
  });
}

function meantValue({ keyword, params, schemaPath, data }: ErrorObject): string | undefined {
  if (keyword === 'type' && params['type'] === 'string')
    return typeof data === 'number' || typeof data === 'boolean' ? String(data) : undefined;
  if (typeof data !== 'string') return undefined;
  if (keyword === 'format' && params['format'] === 'date') return dayMeant(data);
  return keyword === 'pattern' && schemaPath.startsWith('#/$defs/slug/')
    ? meantName(data, new RegExp(String(params['pattern']), 'u'))
    : undefined;
}

/** Puts what is meant in the place of a value. */
export function putMeant({ path, meant }: MeantValue, root: unknown): void {
  const key = path.at(-1) ?? '';
  const holder = path
    .slice(0, -1)
    .reduce<unknown>((value, step) => (value as Record<string | number, unknown>)[step], root);
  (holder as Record<string | number, unknown>)[key] = meant;
}
