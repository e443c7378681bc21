import type { ErrorObject } from 'ajv/dist/2020.js';
import type { PropertySchema } from './schema-at.ts';
import { suggestName } from './suggest.ts';

/** The key that an unknown one was probably meant to be: one that is like it, or the only one that is missing beside it. */
export function meantKey({ params, parentSchema, data, instancePath }: ErrorObject): string | undefined {
  const { properties = {}, required = [] } = (parentSchema ?? {}) as PropertySchema;
  const known = Object.keys(properties);
  const like = suggestName(String(params['additionalProperty']).trim(), known);
  // Of a whole record much may be missing that an unknown key has nothing to do with.
  if (like !== undefined || instancePath === '') return like;
  const written = Object.keys(data as object);
  const missing = required.filter((key) => !written.includes(key));
  const unknown = written.filter((key) => !known.includes(key));
  return missing.length === 1 && unknown.length === 1 ? missing[0] : undefined;
}
