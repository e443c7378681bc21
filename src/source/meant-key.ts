import type { ErrorObject } from 'ajv/dist/2020.js';
import type { PropertySchema } from './schema-at.ts';
import { suggestName } from './suggest.ts';

/** The key that an unknown one was probably meant to be. */
export function meantKey({ params, parentSchema }: ErrorObject): string | undefined {
  const known = Object.keys((parentSchema as PropertySchema | undefined)?.properties ?? {});
  return suggestName(String(params['additionalProperty']).trim(), known);
}
